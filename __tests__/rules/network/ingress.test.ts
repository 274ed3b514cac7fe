import { describe, expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

const ingress = (name: string, spec: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: ${name} }\nspec: ${spec}\n`

test('a wildcard is a warning, one that Kubernetes refuses an error', async () => {
  const files = { 'a.yaml': ingress('a', '{ rules: [{ host: "*.a.gouv.fr" }, { host: "*" }, { host: "a.*.fr" }] }') }
  expect((await runRule('NET013', files)).map((line) => line.split(' ')[1])).toEqual(['warning', 'error', 'error'])
})

describe('hosts and certificates', () => {
  test('said once an Ingress', async () => {
    const files = {
      'a.yaml': ingress('a', '{ tls: [{ hosts: [x.fr, y.fr] }], rules: [{ host: a.fr }, { host: b.fr }] }'),
    }
    expect(await runRule('NET016', files)).toEqual([
      'a.yaml:4:57 warning no tls entry is for a.fr, b.fr; no rule is for x.fr, y.fr of tls',
    ])
  })
  test('an Ingress of certificates only is left alone', async () => {
    expect(await runRule('NET016', { 'a.yaml': ingress('a', '{ tls: [{ hosts: [x.fr] }] }') })).toEqual([])
  })
})

describe('host and path', () => {
  const claim = (name: string, path: string, type = 'Prefix') =>
    ingress(name, `{ rules: [{ host: a.gouv.fr, http: { paths: [{ path: ${path}, pathType: ${type} }] } }] }`)
  test('the second to claim an address is shown, a twin object is not', async () => {
    expect(await runRule('NET014', { 'a.yaml': `${claim('a', '/')}---\n${claim('b', '/')}` })).toEqual([
      'a.yaml:9:60 warning "a.gouv.fr/" is also claimed by Ingress "a"',
    ])
    expect(await runRule('NET014', { 'a.yaml': `${claim('a', '/')}---\n${claim('a', '/')}` })).toEqual([])
  })
  test('an exact path stands beside a prefix', async () => {
    expect(await runRule('NET014', { 'a.yaml': `${claim('a', '/')}---\n${claim('b', '/', 'Exact')}` })).toEqual([])
  })
})

test('a Route is advice on OpenShift, a warning where there is none', async () => {
  const route = 'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: { name: a }\nspec: {}\n'
  const severity = async (more: Record<string, string>) =>
    (await runRule('NET006', { 'a.yaml': route, ...more })).map((line) => line.split(' ')[1])
  expect(await severity({})).toEqual(['info'])
  expect(
    await severity({ 'accostage.yaml': 'version: 1\nproject: { name: demo }\nplatform: { flavour: byoc }\n' }),
  ).toEqual(['warning'])
})
