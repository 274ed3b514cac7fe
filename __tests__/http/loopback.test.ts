import { expect, test } from 'vitest'
import { isLoopback } from '../../src/http/loopback.ts'

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['[::1]', true],
  ['127.example.org', false],
  ['127.0.0.1.example.org', false],
  ['localhost.example.org', false],
  ['10.0.0.1', false],
  ['[::2]', false],
])('%s: %s', (hostname, expected) => {
  expect(isLoopback(hostname)).toBe(expected)
})
