import { expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

const claim = (size: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: archives }\nspec: { resources: { requests: { storage: ${size} } } }\n`

test.each([
  ['1023Gi', []],
  ['1Ti', ['info The volume asks for 1Ti, the limit itself']],
  ['1024Gi', ['info The volume asks for 1024Gi, the limit itself']],
  ['1099511627777', ['warning The volume asks for 1099511627777, more than 1Ti']],
  ['1.1Ti', ['warning The volume asks for 1.1Ti, more than 1Ti']],
  ['beaucoup', []],
])('%s', async (size, expected) => {
  expect(await runRule('K8S020', { 'a.yaml': claim(size) })).toEqual(expected.map((text) => `a.yaml:4:43 ${text}`))
})

test('looks where a CloudNativePG cluster keeps its sizes', async () => {
  const cluster = `apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: base }
spec:
  storage:
    pvcTemplate: { resources: { requests: { storage: 2Ti } } }
  walStorage: { size: 3Ti }
  tablespaces:
    - name: froid
      storage: { size: 4Ti }
`
  const found = await runRule('K8S020', { 'a.yaml': cluster })
  expect(found.map((line) => line.split(' ')[0])).toEqual(['a.yaml:6:54', 'a.yaml:7:23', 'a.yaml:10:24'])
})
