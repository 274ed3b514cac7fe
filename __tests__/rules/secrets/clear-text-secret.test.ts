import { describe, expect, it } from 'vitest'
import { check } from '../../../src/index.ts'
import { runRule } from '../run-rule.ts'

const secret = (body: string): string => `apiVersion: v1\nkind: Secret\nmetadata: { name: base }\n${body}`
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const VALUE = 'Port41l-de-mer'

describe('SEC001 clear-text-secret', () => {
  it('is one error at the first key given away, and lists the others', async () => {
    const text = secret(`data:
  DB_USER: ${base64('portail')}
  DB_PASSWORD: ${base64(VALUE)}
stringData:
  SMTP_PASSWORD: changeme
  API_TOKEN: ${VALUE}
`)
    expect(await runRule('SEC001', { 'secret.yaml': text })).toEqual([
      'secret.yaml:6:16 error Secret "base" holds values in clear text: DB_PASSWORD, API_TOKEN',
    ])
    expect(await runRule('SEC001', { 'secret.yaml': text }, 'fr')).toEqual([
      'secret.yaml:6:16 error Le Secret « base » contient des valeurs en clair : DB_PASSWORD, API_TOKEN',
    ])
  })

  it('is advice in tests and in the documentation', async () => {
    const text = secret(`stringData: { password: ${VALUE} }\n`)
    for (const path of ['chart/tests/secret.yaml', 'docs/secret.yaml'])
      expect(await runRule('SEC001', { [path]: text })).toEqual([
        `${path}:4:25 info Secret "base" holds values in clear text: password`,
      ])
  })

  it('looks at every value when no key announces a credential', async () => {
    const text = secret('stringData: { config.yaml: "a: 1\\n", actif: "true", vide: "" }\n')
    expect(await runRule('SEC001', { 'secret.yaml': text })).toEqual([
      'secret.yaml:4:29 error Secret "base" holds values in clear text: config.yaml',
    ])
  })

  it.each([
    ['registry whose password is left to be filled', { '.dockerconfigjson': '{"auths":{"r":{"auth":"dTo="}}}' }],
    ['registry without any', { '.dockerconfigjson': '{"auths":{}}' }],
    ['public certificate', { 'ca.crt': '-----BEGIN CERTIFICATE-----\nMIIB\n' }],
    ['template', { password: '${DB_PASSWORD}' }],
  ])('leaves alone a %s', async (_, data) => {
    const encoded = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, base64(value)]))
    const files = {
      'secret.json': JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'base' }, data: encoded }),
    }
    expect(await runRule('SEC001', files)).toEqual([])
  })

  it('judges a source of Kustomize too', async () => {
    const files = {
      'base/kustomization.yaml': 'resources: [secret.yaml]\n',
      'base/secret.yaml': secret(`stringData: { password: ${VALUE} }\n`),
    }
    expect(await runRule('SEC001', files)).toContain(
      'base/secret.yaml:4:25 error Secret "base" holds values in clear text: password',
    )
  })

  it('survives values of any type', async () => {
    const text = secret('data: { a: [1], b: { c: 1 }, d: null, e: "****=" }\nstringData: text\ntype: 3\n')
    const report = await check({ files: { 'secret.yaml': text }, rules: ['SEC001'] })
    expect(report.unverified.filter(({ reason }) => reason === 'rule-failed')).toEqual([])
  })

  it('never shows a value', async () => {
    const text = secret(`data: { DB_PASSWORD: ${base64(VALUE)} }\nstringData: { API_TOKEN: ${VALUE} }\n`)
    const report = JSON.stringify(await check({ files: { 'secret.yaml': text }, rules: 'all' }))
    expect(report).not.toContain(VALUE)
    expect(report).not.toContain(base64(VALUE))
  })
})
