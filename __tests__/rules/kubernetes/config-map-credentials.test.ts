import { expect, test } from 'vitest'
import { check } from '../../../src/index.ts'
import { runRule } from '../run-rule.ts'

const PRODUCTION = 'version: 1\nproject: { name: annuaire }\nenvironments: [{ name: prod, stage: prod }]\n'
const TEXT = `apiVersion: v1
kind: ConfigMap
metadata: { name: reglages }
data:
  key: app-theme
  DB_PASSWORD: fleur-de-lys-42
  keycloak: https://sso.demo.fr
`

test('Kyverno refuses exact keys in production; a name that announces a secret is a warning', async () => {
  expect(await runRule('K8S023', { 'a.yaml': TEXT, 'accostage.yaml': PRODUCTION })).toEqual([
    'a.yaml:5:3 error The key "key" is not allowed in a ConfigMap',
    'a.yaml:6:3 warning The key "DB_PASSWORD" of the ConfigMap seems to hold a secret',
  ])
})

test('the value is shown nowhere in the report', async () => {
  const report = await check({ files: { 'a.yaml': TEXT }, rules: ['K8S023'] })
  expect(report.findings).toHaveLength(2)
  expect(JSON.stringify(report)).not.toContain('fleur-de-lys')
})
