import { expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

const deployment = (labels: string, podLabels = '{}') =>
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: annuaire
  labels: ${labels}
spec:
  template:
    metadata:
      labels: ${podLabels}
    spec:
      containers: [{ name: annuaire, image: ghcr.io/demo/annuaire:1.4.2 }]
`

test('a warning for env and tier, an info for criticality and component', async () => {
  expect(
    await runRule('K8S002', { 'a.yaml': deployment('{ env: production, tier: front, component: vector }') }),
  ).toEqual([
    'a.yaml:5:18 warning not a value of the platform’s lists: env: "production", tier: "front"',
    'a.yaml:5:54 info not a value of the platform’s lists: component: "vector"; label missing: criticality',
  ])
})

test('a value written on the object and on its pods is named once', async () => {
  expect(
    await runRule('K8S002', {
      'a.yaml': deployment(
        '{ env: prod, tier: front, criticality: low, component: node }',
        '{ env: prod, tier: front }',
      ),
    }),
  ).toEqual(['a.yaml:5:30 warning not a value of the platform’s lists: tier: "front"'])
})

test('a value that a template engine fills is unknown', async () => {
  expect(
    await runRule('K8S002', {
      'a.yaml': deployment('{ env: "${ENV}", tier: "{{ tier }}", criticality: low, component: node }'),
    }),
  ).toEqual([])
})
