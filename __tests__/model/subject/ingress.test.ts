import { describe, expect, test } from 'vitest'
import { coversHost, ingressRules, tlsHosts } from '../../../src/model/subject/ingress.ts'
import { objectOf } from './objects.ts'

const ingress = (spec: string) =>
  objectOf(`apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: ${spec}\n`)

describe('ingressRules', () => {
  test('hosts are compared in lower case, a missing path is the root', () => {
    expect(
      ingressRules(ingress('{ rules: [{ host: A.gouv.fr, http: { paths: [{}, { path: /b, pathType: Exact }] } }] }')),
    ).toEqual([
      {
        host: 'a.gouv.fr',
        route: ['spec', 'rules', 0],
        paths: [
          { path: '/', type: undefined, route: ['spec', 'rules', 0, 'http', 'paths', 0] },
          { path: '/b', type: 'Exact', route: ['spec', 'rules', 0, 'http', 'paths', 1] },
        ],
      },
    ])
  })
  test('what is no list has no rules, what is no text is no host', () => {
    expect(ingressRules(ingress('{ rules: 3 }'))).toEqual([])
    expect(ingressRules(ingress('{ rules: [null, { host: 3, http: [] }] }')).map(({ host }) => host)).toEqual([
      undefined,
      undefined,
    ])
  })
})

test('tlsHosts gives each host with its place', () => {
  expect(tlsHosts(ingress('{ tls: [{ hosts: [A.fr] }, {}, { hosts: [3, b.fr] }] }'))).toEqual([
    { host: 'a.fr', route: ['spec', 'tls', 0, 'hosts', 0] },
    { host: 'b.fr', route: ['spec', 'tls', 2, 'hosts', 1] },
  ])
})

test('a wildcard covers one label', () => {
  expect(coversHost('a.fr', 'a.fr')).toBe(true)
  expect(coversHost('*.a.fr', 'b.a.fr')).toBe(true)
  expect(coversHost('*.a.fr', 'c.b.a.fr')).toBe(false)
  expect(coversHost('*.a.fr', 'a.fr')).toBe(false)
})
