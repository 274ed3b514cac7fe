import { expect, test } from 'vitest'
import { isSensitiveSetting } from '../../src/model/secret.ts'

test.each([
  ['DB_PASSWORD', ''],
  ['bearer', 'x'],
  ['azure_batch_key', 'x'],
  ['OCI_CLI_KEY_CONTENT', 'x'],
  ['note', '-----BEGIN PRIVATE KEY-----'],
  ['note', '---BEGIN OPENSSH PRIVATE KEY---'],
])('%s is sensitive', (name, value) => {
  expect(isSensitiveSetting(name, value)).toBe(true)
})

test.each([
  ['KEY', 'x'],
  ['MY_OCI_CLI_KEY_CONTENT', 'x'],
  ['note', '-----BEGIN CERTIFICATE-----'],
  ['note', 'the private key'],
])('%s is not', (name, value) => {
  expect(isSensitiveSetting(name, value)).toBe(false)
})
