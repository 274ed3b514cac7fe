import { describe, expect, test } from 'vitest'
import { ASKED, isCIDR, isIP, isIPv4, isNamed, isPlaceholder, type NameForm } from '../../src/model/kubernetes-name.ts'

const LONG = (length: number) => 'a'.repeat(length)

const GOOD: Readonly<Record<NameForm, readonly string[]>> = {
  subdomain: ['web', 'web.v1', '1.2.3', LONG(253)],
  label: ['web', '2048', 'a-b', LONG(63)],
  service: ['web', 'a1', LONG(63)],
  'path-segment': ['system:web', 'Web_1', 'a b'],
  host: ['web.exemple.fr', LONG(253)],
  'wildcard-host': ['web.exemple.fr', '*.exemple.fr'],
  port: ['http', '8a', 'a-b-c', LONG(15)],
  'label-key': ['app', 'App.v1_2', 'example.org/App', `example.org/${LONG(63)}`],
  'label-value': ['', 'v1.2_3', 'A', LONG(63)],
  'config-key': ['a.B_c-1', '.a', LONG(253)],
  variable: ['PORT', '_a', 'a.b-c', '.a'],
}

const BAD: Readonly<Record<NameForm, readonly string[]>> = {
  subdomain: ['', 'Web', 'web.', '.web', 'a..b', 'a_b', '-a', LONG(254)],
  label: ['', 'a.b', 'A', 'a-', LONG(64)],
  service: ['', '1a', 'a.b', LONG(64)],
  'path-segment': ['', '.', '..', 'a/b', 'a%b'],
  host: ['', '*.exemple.fr', '10.0.0.1', 'web:80'],
  'wildcard-host': ['*', '*.', 'a.*.fr', '*.*.fr', '10.0.0.1', 'https://web.fr'],
  port: ['', '8080', 'HTTP', 'a--b', '-a', 'a-', 'a_b', LONG(16)],
  'label-key': ['', '/a', 'a/', 'a/b/c', 'a b', '-a', 'Example.org/a', LONG(64)],
  'label-value': ['a b', '-a', 'a-', 'é', 'a/b', LONG(64)],
  'config-key': ['', '.', '..', '..a', 'a/b', 'a b', LONG(254)],
  variable: ['', '1A', 'A=B', 'A B', '..', '..a'],
}

describe.each(Object.entries(GOOD))('%s', (form, names) => {
  test.each(names.map((name) => [name]))('"%s"', (name) => expect(isNamed(form as NameForm, name)).toBe(true))

  test.each((BAD[form as NameForm] ?? []).map((name) => [name]))('not "%s"', (name) =>
    expect(isNamed(form as NameForm, name)).toBe(false),
  )

  test('is described in both languages', () => {
    expect(ASKED.en[form as NameForm]).not.toBe('')
    expect(ASKED.fr[form as NameForm]).not.toBe(ASKED.en[form as NameForm])
  })
})

test.each(['10.0.0.1', '0.0.0.0', '255.255.255.255', '::', '::1', 'fd00::a', '1:2:3:4:5:6:7:8', '::ffff:10.0.0.1'])(
  '%s is an address',
  (text) => expect(isIP(text)).toBe(true),
)

test.each([
  '',
  '10.0.0',
  '10.0.0.256',
  '10.0.0.01',
  '10.0.0.1/8',
  ':::',
  '1::2::3',
  '1:2:3:4:5:6:7',
  'g::',
  'fe80::1%eth0',
  '1:2:3:4:5:6:7:8:9',
])('"%s" is none', (text) => expect(isIP(text)).toBe(false))

test('only four numbers are IPv4', () => {
  expect(isIPv4('10.0.0.1')).toBe(true)
  expect(isIPv4('::1')).toBe(false)
})

test.each(['10.0.0.0/8', '0.0.0.0/0', '10.0.0.1/32', '::/0', 'fd00::/128'])('%s is a block', (text) =>
  expect(isCIDR(text)).toBe(true),
)

test.each(['10.0.0.0', '10.0.0.0/33', '10.0.0.0/08', '10.0.0.0/', 'fd00::/129', '10.0.0.0/8/8', 'web/8'])(
  '"%s" is none',
  (text) => expect(isCIDR(text)).toBe(false),
)

test.each(['REPLACE_ME', 'ROLLOUT_NAME-web', '__name__', '<host>', '<depot>-web', 'web-%ENV%', '@NAME@', 'CHANGEME'])(
  '%s is left to fill in',
  (text) => expect(isPlaceholder(text)).toBe(true),
)

test.each(['Reglages_Web', 'myContainer', 'Web', 'web_api', 'https://web.exemple.fr'])('%s is not', (text) =>
  expect(isPlaceholder(text)).toBe(false),
)

test('a long text takes no time', () => {
  const started = performance.now()
  for (const form of Object.keys(GOOD)) {
    isNamed(form as NameForm, `${LONG(100_000)}!`)
    isNamed(form as NameForm, 'a.'.repeat(50_000))
    isNamed(form as NameForm, 'a-'.repeat(50_000))
  }
  isPlaceholder('A'.repeat(100_000))
  isPlaceholder('a'.repeat(100_000))
  expect(performance.now() - started).toBeLessThan(500)
})
