import { expect, test } from 'vitest'
import { readChallenge } from '../../../src/render/dependencies/challenge.ts'

const realm = 'https://auth.example.org/token'

test.each<[string, string | undefined, ReturnType<typeof readChallenge>]>([
  [
    'Docker Hub',
    `Bearer realm="${realm}",service="registry.docker.io",scope="repository:a/b:pull"`,
    { realm, service: 'registry.docker.io' },
  ],
  ['blanks', `bearer  realm = "x"`, undefined],
  ['no quotes', `Bearer realm=${realm}, service=registry`, { realm, service: 'registry' }],
  ['another order', `BEARER service="s", Realm="${realm}"`, { realm, service: 's' }],
  ['commas in a value', `Bearer scope="repository:a:pull,push",realm="${realm}"`, { realm, service: undefined }],
  ['behind another scheme', `Basic realm="x", Bearer realm="${realm}"`, { realm, service: undefined }],
  ['twice', `Bearer realm="${realm}",realm="https://evil.example"`, { realm, service: undefined }],
  ['no realm', 'Bearer service="s"', undefined],
  ['another scheme', 'Basic realm="x"', undefined],
  ['a scheme that ends the same', `ForBearer realm="${realm}"`, undefined],
  ['no header', undefined, undefined],
  ['blanks without end', `Bearer ${' '.repeat(100_000)}`, undefined],
  ['a quote without end', `Bearer realm="${'x'.repeat(100_000)}`, undefined],
])('a challenge: %s', (_, header, expected) => {
  expect(readChallenge(header)).toEqual(expected)
})
