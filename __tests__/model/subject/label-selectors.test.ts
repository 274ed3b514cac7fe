import { expect, test } from 'vitest'
import { kubernetesObjects } from '../../../src/check/subjects/kubernetes.ts'
import { createSource } from '../../../src/model/source.ts'
import { selectorsOf } from '../../../src/model/subject/label-selectors.ts'
import { parseYaml } from '../../../src/parse/yaml/parse.ts'

const selectors = (text: string) =>
  parseYaml(createSource('object.yaml', text))
    .documents.flatMap((document) => kubernetesObjects(document, 'deployed'))
    .flatMap(selectorsOf)
    .map(({ route, node }) => `${route.join('.')}${node ? ' node' : ''}`)

test('selectors are found wherever they stand, those of nodes apart', () => {
  const text = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    spec:
      affinity:
        nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [] }] } }
        podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ labelSelector: { matchExpressions: [] } }] }
      containers: []
`
  const required = 'requiredDuringSchedulingIgnoredDuringExecution'
  expect(selectors(text)).toEqual([
    'spec.selector',
    `spec.template.spec.affinity.nodeAffinity.${required}.nodeSelectorTerms.0 node`,
    `spec.template.spec.affinity.podAffinity.${required}.0.labelSelector`,
  ])
})

test('words of another group mean something else', () => {
  expect(selectors('apiVersion: example.org/v1\nkind: A\nspec: { matchLabels: { a: b } }\n')).toEqual([])
})

test('a hostile object is not walked to its end', () => {
  const items = Array.from({ length: 30_000 }, () => '[]').join(', ')
  const text = `{ "apiVersion": "v1", "kind": "Pod", "spec": { "a": [${items}], "b": { "matchLabels": {} } } }`
  expect(selectors(text)).toEqual([])
})
