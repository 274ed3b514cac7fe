import { expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

const pod = (resources: string, list = 'containers') =>
  `apiVersion: v1
kind: Pod
metadata: { name: calcul }
spec:
  ${list}:
    - name: calcul
      image: ghcr.io/demo/calcul:1.0.0
      restartPolicy: Always
      resources: ${resources}
`

test('a missing limit is refused by the quota in every environment', async () => {
  expect(
    await runRule('K8S003', { 'a.yaml': pod('{ limits: { cpu: 1 }, requests: { cpu: 1, memory: 1Gi } }') }),
  ).toEqual(['a.yaml:9:20 error Container "calcul" does not set limits.memory'])
  expect(await runRule('K8S003', { 'a.yaml': pod('{}') })).toEqual([
    'a.yaml:9:7 error Container "calcul" does not set limits.cpu, limits.memory, requests.cpu, requests.memory',
  ])
})

test('a missing request takes the value of the limit: only Kyverno asks for it', async () => {
  expect(await runRule('K8S003', { 'a.yaml': pod('{ limits: { cpu: 1, memory: 1Gi } }') })).toEqual([
    'a.yaml:9:7 warning Container "calcul" does not set requests.cpu, requests.memory',
  ])
})

test('native sidecars count, ephemeral containers do not', async () => {
  const image = '\n  containers: []\n'
  expect(await runRule('K8S003', { 'a.yaml': pod('{}', 'initContainers') + image.trimStart() })).toHaveLength(1)
  expect(await runRule('K8S003', { 'a.yaml': pod('{}', 'ephemeralContainers') })).toEqual([])
})
