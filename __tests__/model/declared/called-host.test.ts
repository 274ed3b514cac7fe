import { expect, test } from 'vitest'
import { calledHosts, isFlowTo, portOf } from '../../../src/model/declared/called-host.ts'
import { follow } from '../../../src/model/json.ts'
import type { KubernetesObject } from '../../../src/model/subject/kubernetes.ts'
import type { Repository } from '../../../src/model/subject/repository.ts'

const repository = { locate: () => ({ path: 'a', start: { line: 1, column: 1 } }) } as unknown as Repository

const hosts = (text: unknown, name = 'A') => {
  const value = { data: { [name]: text } }
  const object = { kind: 'ConfigMap', group: '', get: (...route: string[]) => follow(value, route) }
  return calledHosts(object as unknown as KubernetesObject, repository).map(({ host, port, explicit }) =>
    [host, port, explicit].join(' '),
  )
}

test.each([
  ['https://API.insee.fr/sirene', ['api.insee.fr 443 false']],
  ['jdbc:postgresql://base.minint.fr:5433/demo', ['base.minint.fr 5433 true']],
  ['https://user:pass@api.insee.fr', ['api.insee.fr 443 false']],
  ['a=http://a.fr\n# http://b.fr\nc: http://c.fr', ['a.fr 80 false', 'c.fr 80 false']],
  ['foo://a.fr', ['a.fr  false']],
  ['http://api', []],
  ['http://api.demo.svc.cluster.local', []],
  ['http://api.demo.svc:80', []],
  ['http://localhost:80 http://10.0.0.1', []],
  ['https://api.${DOMAINE}', []],
  ['http://www.w3.org/2001/XMLSchema', []],
  ['connect-src https://a.fr; content-security-policy', []],
  [3, []],
])('%j names %j', (text, expected) => {
  expect(hosts(text)).toEqual(expected)
})

test('who may call the application is not called', () => {
  expect(hosts('https://a.fr', 'CORS_ORIGINS')).toEqual([])
})

test('a hostile text costs little and gives a bounded list', () => {
  expect(hosts('a://'.repeat(40_000))).toEqual([])
  expect(hosts('http://a.fr '.repeat(10_000)).length).toBe(200)
})

test('a flow is to a host, or to all below a domain', () => {
  expect(isFlowTo({ host: '*.Insee.fr' }, 'api.insee.fr')).toBe(true)
  expect(isFlowTo({ host: '*.insee.fr' }, 'insee.fr')).toBe(false)
  expect(isFlowTo({ host: 'insee.fr' }, 'api.insee.fr')).toBe(false)
  expect(portOf({ host: 'a.fr' })).toBe(443)
})
