import { expect, test } from 'vitest'
import { kubernetesObjects } from '../../../src/check/subjects/kubernetes.ts'
import { createSource } from '../../../src/model/source.ts'
import { isExtended, plainResource, quantitiesOf } from '../../../src/model/subject/quantities.ts'
import { parseYaml } from '../../../src/parse/yaml/parse.ts'

const quantities = (text: string) =>
  parseYaml(createSource('object.yaml', text))
    .documents.flatMap((document) => kubernetesObjects(document, 'deployed'))
    .flatMap((object) => [...quantitiesOf(object)])
    .map(({ resource, value, route, compute }) => `${route.join('.')} ${resource}=${value}${compute ? ' compute' : ''}`)

test('a pod asks through its containers and its volumes', () => {
  const text = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      containers: [{ name: web, resources: { limits: { cpu: 1 }, requests: { memory: 1Gi } } }]
      volumes:
        - { name: a, emptyDir: { sizeLimit: 1Gi } }
        - { name: b, ephemeral: { volumeClaimTemplate: { spec: { resources: { requests: { storage: 2Gi } } } } } }
`
  const spec = 'spec.template.spec'
  expect(quantities(text)).toEqual([
    `${spec}.containers.0.resources.requests.memory memory=1Gi compute`,
    `${spec}.containers.0.resources.limits.cpu cpu=1 compute`,
    `${spec}.volumes.0.emptyDir.sizeLimit storage=1Gi`,
    `${spec}.volumes.1.ephemeral.volumeClaimTemplate.spec.resources.requests.storage storage=2Gi`,
  ])
})

test('a quota grants, a template claims, another kind says nothing', () => {
  expect(
    quantities('apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: a }\nspec: { hard: { limits.cpu: 8 } }\n'),
  ).toEqual(['spec.hard.limits.cpu limits.cpu=8'])
  expect(
    quantities(
      'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: a }\nspec: { volumeClaimTemplates: [{ spec: { resources: { requests: { storage: 1Gi } } } }] }\n',
    ),
  ).toEqual(['spec.volumeClaimTemplates.0.spec.resources.requests.storage storage=1Gi'])
  expect(
    quantities('apiVersion: example.org/v1\nkind: ResourceQuota\nmetadata: { name: a }\nspec: { hard: { cpu: 8 } }\n'),
  ).toEqual([])
})

test('resources have plain names, and extended ones a domain that is not Kubernetes’ own', () => {
  expect(['limits.cpu', 'requests.memory', 'cpu'].map(plainResource)).toEqual(['cpu', 'memory', 'cpu'])
  expect(['nvidia.com/gpu', 'cpu', 'example.kubernetes.io/x', 'requests.nvidia.com/gpu'].map(isExtended)).toEqual([
    true,
    false,
    false,
    false,
  ])
})
