import { describe, expect, test } from 'vitest'
import { parseImageReference } from '../../src/parse/image-reference.ts'

const SHA256 = `sha256:${'0a'.repeat(32)}`

describe('an image reference', () => {
  test.each([
    ['node', 'docker.io', 'library/node', undefined, undefined],
    ['node:22-alpine', 'docker.io', 'library/node', '22-alpine', undefined],
    ['team/app', 'docker.io', 'team/app', undefined, undefined],
    ['docker.io/node', 'docker.io', 'library/node', undefined, undefined],
    ['index.docker.io/team/app', 'docker.io', 'team/app', undefined, undefined],
    ['ghcr.io/team/app:1.2.3', 'ghcr.io', 'team/app', '1.2.3', undefined],
    ['registry:5000/app', 'registry:5000', 'app', undefined, undefined],
    ['registry:5000/app:1', 'registry:5000', 'app', '1', undefined],
    ['localhost/app', 'localhost', 'app', undefined, undefined],
    ['Registry/app', 'Registry', 'app', undefined, undefined],
    ['[::1]:5000/app', '[::1]:5000', 'app', undefined, undefined],
    ['app:5000', 'docker.io', 'library/app', '5000', undefined],
    [`app@${SHA256}`, 'docker.io', 'library/app', undefined, SHA256],
    [`quay.io/a/b/c:v1@${SHA256}`, 'quay.io', 'a/b/c', 'v1', SHA256],
    [`app@sha512:${'f'.repeat(128)}`, 'docker.io', 'library/app', undefined, `sha512:${'f'.repeat(128)}`],
  ])('%s', (text, host, path, tag, digest) => {
    const reference = parseImageReference(text)
    expect(reference).toMatchObject({ text, host, path, repository: `${host}/${path}` })
    expect([reference?.tag, reference?.digest]).toEqual([tag, digest])
  })

  test('says whether its host is written', () => {
    expect(parseImageReference('node')?.explicitHost).toBe(false)
    expect(parseImageReference('team/node')?.explicitHost).toBe(false)
    expect(parseImageReference('docker.io/node')?.explicitHost).toBe(true)
  })
})

describe('what no runtime accepts', () => {
  test.each([
    '',
    ' node',
    'node latest',
    'Node',
    'ghcr.io/Team/app',
    'node:$VERSION',
    '${REGISTRY}/app',
    '{{ image }}',
    'node:',
    'node:-1',
    'node:1:2',
    'node@',
    'node@sha256:abc',
    `node@md5:${'0'.repeat(32)}`,
    `node@${SHA256.toUpperCase()}`,
    `node@${SHA256}@${SHA256}`,
    'a//b',
    '/node',
    'node/',
    'a..b/c/../d',
    'a___b',
    'nœud',
    'http://ghcr.io/app',
    '0a'.repeat(32),
  ])('%j', (text) => {
    expect(parseImageReference(text)).toBeUndefined()
  })

  test('a tag of more than 128 characters, a path of more than 255', () => {
    expect(parseImageReference(`node:${'1'.repeat(128)}`)).toBeDefined()
    expect(parseImageReference(`node:${'1'.repeat(129)}`)).toBeUndefined()
    expect(parseImageReference(`ghcr.io/${'a'.repeat(255)}`)).toBeDefined()
    expect(parseImageReference(`ghcr.io/${'a'.repeat(256)}`)).toBeUndefined()
    expect(parseImageReference('a/'.repeat(500_000))).toBeUndefined()
  })
})
