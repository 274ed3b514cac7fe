import { describe, expect, test } from 'vitest'
import {
  allowsNameServer,
  directionsOf,
  isWritten,
  podPeers,
  selectorOf,
} from '../../../src/model/subject/network-policy.ts'
import { objectOf } from './objects.ts'

const policy = (spec: string) =>
  objectOf(`apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: a }\nspec: ${spec}\n`)

test('directions are those of policyTypes, else what the rules tell', () => {
  expect(directionsOf(policy('{ policyTypes: [Egress, 3] }'))).toEqual(['Egress'])
  expect(directionsOf(policy('{}'))).toEqual(['Ingress'])
  expect(directionsOf(policy('{ egress: [] }'))).toEqual(['Ingress'])
  expect(directionsOf(policy('{ egress: [{}] }'))).toEqual(['Ingress', 'Egress'])
})

test('a missing selector is an empty one, a wrong one none', () => {
  expect(selectorOf(policy('{}'))?.empty).toBe(true)
  expect(selectorOf(policy('{ podSelector: 3 }'))).toBeUndefined()
})

describe('allowsNameServer', () => {
  test.each([
    ['{ policyTypes: [Ingress] }', true],
    ['{ policyTypes: [Egress] }', false],
    ['{ policyTypes: [Egress], egress: [{}] }', true],
    ['{ policyTypes: [Egress], egress: [{ ports: [{ port: 443 }] }] }', false],
    ['{ policyTypes: [Egress], egress: [{ ports: [{ port: 443 }, { port: 53 }] }] }', true],
    ['{ policyTypes: [Egress], egress: [{ ports: [{ port: 5353 }] }] }', true],
    ['{ policyTypes: [Egress], egress: [{ ports: [{ port: dns }] }] }', true],
    ['{ policyTypes: [Egress], egress: [{ ports: [{ port: http }] }] }', false],
    ['{ policyTypes: [Egress], egress: [{ ports: [{ port: 1, endPort: 65535 }] }] }', true],
    ['{ policyTypes: [Egress], egress: [{ ports: [{ protocol: UDP }] }] }', true],
  ])('%s: %s', (spec, allowed) => {
    expect(allowsNameServer(policy(spec))).toBe(allowed)
  })
})

test('peers are the pods of the same namespace', () => {
  const peers = podPeers(
    policy(
      '{ ingress: [{ from: [{ podSelector: { matchLabels: { app: a } } }, { namespaceSelector: {}, podSelector: {} }, { ipBlock: {} }] }], egress: [3, { to: [{ podSelector: {} }] }] }',
    ),
  )
  expect(peers.map(({ route, selector }) => [route.join('.'), selector.pairs.length])).toEqual([
    ['spec.ingress.0.from.0.podSelector', 1],
    ['spec.egress.1.to.0.podSelector', 0],
  ])
})

test('labels that controllers and operators give are not written in manifests', () => {
  expect(isWritten({ matchLabels: { app: 'a', 'app.kubernetes.io/name': 'a' } })).toBe(true)
  expect(isWritten({ matchLabels: { 'cnpg.io/cluster': 'a' } })).toBe(false)
  expect(isWritten({ matchLabels: { 'job-name': 'a' } })).toBe(false)
  expect(isWritten({ matchExpressions: [{ key: 'strimzi.io/kind', operator: 'Exists' }] })).toBe(false)
  expect(isWritten(3)).toBe(true)
})
