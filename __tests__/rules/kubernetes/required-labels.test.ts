import { expect, test } from 'vitest'
import { check } from '../../../src/index.ts'
import { runRule } from '../run-rule.ts'

const workload = (kind: string, own: string, pods: string) =>
  `apiVersion: apps/v1
kind: ${kind}
metadata:
  name: annuaire
  labels: ${own}
spec:
  template:
    metadata:
      labels: ${pods}
    spec:
      containers: [{ name: annuaire, image: ghcr.io/demo/annuaire:1.4.2 }]
`
const COMPLETE = '{ app: annuaire, env: dev, tier: backend }'

test('one finding per workload names the keys missing on the object and on its pods', async () => {
  expect(await runRule('K8S001', { 'a.yaml': workload('Deployment', '{ app: annuaire }', '{ env: dev }') })).toEqual([
    'a.yaml:5:3 warning Deployment "annuaire" lacks env, tier among its labels and app, tier among those of its pods',
  ])
  expect(await runRule('K8S001', { 'a.yaml': workload('Deployment', '{}', '{}') }, 'fr')).toEqual([
    'a.yaml:5:3 warning Deployment « annuaire » : il manque app, env, tier à ses labels et à ceux de ses pods',
  ])
})

test('points at the pod template when only the pods lack a label, with the other place in related', async () => {
  expect(
    await runRule('K8S001', { 'a.yaml': workload('StatefulSet', COMPLETE, '{ app: annuaire, env: "" }') }),
  ).toEqual(['a.yaml:9:7 warning StatefulSet "annuaire" lacks env, tier among the labels of its pods'])
  const report = await check({ files: { 'a.yaml': workload('ReplicaSet', '{}', '{}') }, rules: ['K8S001'] })
  expect(report.findings[0]?.related).toMatchObject([{ path: 'a.yaml', start: { line: 9, column: 7 } }])
})

test('a DaemonSet needs no label of its own, its pods do', async () => {
  expect(await runRule('K8S001', { 'a.yaml': workload('DaemonSet', '{}', COMPLETE) })).toEqual([])
  expect(await runRule('K8S001', { 'a.yaml': workload('DaemonSet', COMPLETE, '{}') })).toHaveLength(1)
})

test('is an error where production is declared', async () => {
  const files = {
    'a.yaml': workload('Deployment', '{}', COMPLETE),
    'accostage.yaml':
      'version: 1\nproject: { name: annuaire }\nenvironments: [{ name: dev, stage: dev }, { name: prod, stage: prod }]\n',
  }
  expect(await runRule('K8S001', files)).toEqual([
    'a.yaml:5:3 error Deployment "annuaire" lacks app, env, tier among its labels',
  ])
})

test('reads the objects of a List one by one', async () => {
  const list = `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Pod
    metadata: { name: sonde }
    spec: { containers: [{ name: sonde, image: ghcr.io/demo/sonde:1.0.0 }] }
`
  expect(await runRule('K8S001', { 'a.yaml': list })).toEqual([
    'a.yaml:6:5 warning Pod "sonde" lacks app, env, tier among its labels',
  ])
})
