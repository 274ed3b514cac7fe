import { expect, test } from 'vitest'
import { isUnder, publishedHosts } from '../../../src/model/declared/published-host.ts'
import { follow } from '../../../src/model/json.ts'
import type { KubernetesObject } from '../../../src/model/subject/kubernetes.ts'

const object = (group: string, kind: string, spec: unknown, annotations: Record<string, string> = {}) =>
  ({
    group,
    kind,
    annotations,
    get: (...route: (string | number)[]) => follow({ spec }, route),
  }) as unknown as KubernetesObject

const certificates = (one: KubernetesObject) => publishedHosts(one).map(({ host, certificate }) => [host, certificate])

test('a certificate of an Ingress is the Secret of an entry that covers the host', () => {
  const rules = [{ host: 'A.gouv.fr' }, { host: 'b.fr' }, {}]
  const tls = [{ hosts: ['*.gouv.fr'], secretName: 's' }, { hosts: ['b.fr'] }]
  expect(certificates(object('networking.k8s.io', 'Ingress', { rules, tls }))).toEqual([
    ['a.gouv.fr', true],
    ['b.fr', false],
  ])
  expect(
    certificates(object('networking.k8s.io', 'Ingress', { rules: [{ host: 'b.fr' }], tls: [{ secretName: 's' }] })),
  ).toEqual([['b.fr', true]])
})

test('what an operator brings is not known', () => {
  const brought = object(
    'networking.k8s.io',
    'Ingress',
    { rules: [{ host: 'b.fr' }] },
    { 'cert-manager.io/issuer': 'x' },
  )
  expect(certificates(brought)).toEqual([['b.fr', undefined]])
})

test('a Route has its own certificate, or lets the pod present one', () => {
  const route = (tls: unknown) => object('route.openshift.io', 'Route', { host: 'r.fr', tls })
  expect(certificates(route({ termination: 'edge' }))).toEqual([['r.fr', false]])
  expect(certificates(route({ termination: 'passthrough' }))).toEqual([['r.fr', true]])
  expect(certificates(route({ certificate: 'x' }))).toEqual([['r.fr', true]])
})

test('a hostile object has no host', () => {
  for (const spec of [null, 3, { rules: 'x' }, { hostnames: [3, {}] }, { host: [] }])
    for (const kind of ['Ingress', 'Route', 'HTTPRoute'])
      expect(publishedHosts(object('gateway.networking.k8s.io', kind, spec))).toEqual([])
})

test('a domain ends at a dot', () => {
  expect(isUnder('a.minint.fr', ['minint.fr'])).toBe(true)
  expect(isUnder('aminint.fr', ['minint.fr'])).toBe(false)
})
