import { expect, test } from 'vitest'
import { kubernetesObjects } from '../../../src/check/subjects/kubernetes.ts'
import { createSource } from '../../../src/model/source.ts'
import type { Pod } from '../../../src/model/subject/kubernetes.ts'
import { byName, listedNames, podReferences } from '../../../src/model/subject/reference.ts'
import { parseYaml } from '../../../src/parse/yaml/parse.ts'

const pod = (spec: string): Pod => {
  const text = `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: ${spec}\n`
  const [document] = parseYaml(createSource('a.yaml', text)).documents
  return kubernetesObjects(document as never, 'deployed')[0]?.pod as Pod
}

const told = (from: Pod, kind: 'Secret' | 'ConfigMap') =>
  [...podReferences(from, kind)].map(
    ({ name, route, keys }) => `${name} ${route.join('.')} ${keys.map(({ key }) => key)}`,
  )

test('every place that names a Secret, what is optional left out', () => {
  const web = pod(`
  initContainers: [{ name: i, envFrom: [{ secretRef: { name: a } }, { secretRef: { name: b, optional: true } }] }]
  containers: [{ name: c, env: [{ name: X, valueFrom: { secretKeyRef: { name: a, key: k } } }, { name: Y, value: y }, 3] }]
  volumes:
    - { name: v, secret: { secretName: d, items: [{ key: crt, path: x }, 3] } }
    - { name: w, projected: { sources: [{ secret: { name: e } }, { configMap: { name: f } }, 3] } }
    - { name: x, secret: { secretName: g, optional: true } }
    - { name: y, secret: { secretName: "\${NOM}" } }
    - { name: z, secret: [d] }
    - 3`)
  expect(told(web, 'Secret')).toEqual([
    'a initContainers.0.envFrom.0.secretRef.name ',
    'a containers.0.env.0.valueFrom.secretKeyRef.name k',
    'd volumes.0.secret.secretName crt',
    'e volumes.1.projected.sources.0.secret.name ',
  ])
  expect(told(web, 'ConfigMap')).toEqual(['f volumes.1.projected.sources.1.configMap.name '])
  expect([...byName(podReferences(web, 'Secret'))].map(([name, all]) => `${name} ${all.length}`)).toEqual([
    'a 2',
    'd 1',
    'e 1',
  ])
})

test('lists of names', () => {
  expect([...listedNames([{ name: 'a' }, 'b', { name: 3 }, { name: '' }], ['imagePullSecrets'])]).toEqual([
    { name: 'a', route: ['imagePullSecrets', 0, 'name'], keys: [] },
  ])
  expect([...listedNames('a', [])]).toEqual([])
})

test('a hostile pod names nothing', () => {
  expect(told(pod('{ containers: [{ env: 3, envFrom: [[], null] }], volumes: { a: b } }'), 'Secret')).toEqual([])
})
