import { describe, expect, test } from 'vitest'
import { ociAddress, ociReference } from '../../../src/render/dependencies/reference.ts'

const read = (text: string, allowLoopback = false) => ociReference(text, { allowLoopback })

describe('an address of a registry', () => {
  test('is a host, a path and a tag', () => {
    expect(read('oci://registry.example.org/charts/redis:1.2.3')).toEqual({
      origin: 'https://registry.example.org',
      path: 'charts/redis',
      tag: '1.2.3',
      shown: 'oci://registry.example.org/charts/redis:1.2.3',
    })
  })

  test('may have a port', () => {
    expect(read('oci://registry.example.org:5000/redis:1.2.3')).toMatchObject({
      origin: 'https://registry.example.org:5000',
      path: 'redis',
    })
  })

  test('docker.io answers elsewhere', () => {
    expect(read('oci://docker.io/bitnamicharts/redis:1.2.3')).toMatchObject({ origin: 'https://registry-1.docker.io' })
  })

  test('speaks https, and plain http only to this machine and only in tests', () => {
    const origins = (allowLoopback: boolean) =>
      ['127.0.0.1:5000', 'localhost:5000', '[::1]:5000', 'registry.example.org'].map((host) => {
        const reference = read(`oci://${host}/redis:1.2.3`, allowLoopback)
        return 'problem' in reference ? reference.problem : new URL(reference.origin).protocol
      })
    expect(origins(false)).toEqual(['https:', 'https:', 'https:', 'https:'])
    expect(origins(true)).toEqual(['http:', 'http:', 'http:', 'https:'])
  })

  test.each([
    ['oci://registry.example.org/redis'],
    ['oci://registry.example.org:5000'],
    ['oci:///charts/redis:1.2.3'],
    ['oci://registry.example.org/charts/../redis:1.2.3'],
    ['oci://registry.example.org/charts//redis:1.2.3'],
    ['oci://registry.example.org//redis:1.2.3'],
    ['oci://registry.example.org/charts/Redis:1.2.3'],
    ['oci://registry.example.org/charts/re%64is:1.2.3'],
    ['oci://registry.example.org/charts/redis:1.2.3?x=y'],
    ['oci://registry.example.org/charts/redis:1.2.3#x'],
    ['oci://registry.example.org/charts/redis:.hidden'],
    [`oci://registry.example.org/charts/redis:${'1'.repeat(129)}`],
    [`oci://registry.example.org/${'a/'.repeat(130)}redis:1.2.3`],
    [`oci://registry.example.org/${'-'.repeat(900)}:1.2.3`],
    ['oci://bad host/redis:1.2.3'],
    ['https://registry.example.org/redis:1.2.3'],
  ])('%s is none', (text) => {
    expect(read(text)).toMatchObject({ problem: 'bad-address' })
  })

  test('holds no password', () => {
    expect(read('oci://me:secret@registry.example.org/redis:1.2.3')).toMatchObject({
      problem: 'credentials',
      about: 'registry.example.org',
    })
  })
})

test.each([
  ['oci://registry.example.org/charts', '1.2.3', 'oci://registry.example.org/charts/redis:1.2.3'],
  ['oci://registry.example.org/charts/', '1.2.3+a.b', 'oci://registry.example.org/charts/redis:1.2.3_a.b'],
])('the chart redis of %s in version %s is at %s', (repository, version, address) => {
  expect(ociAddress(repository, 'redis', version)).toBe(address)
})
