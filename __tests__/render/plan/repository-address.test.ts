import { expect, test } from 'vitest'
import { comparableAddress } from '../../../src/model/repository-address.ts'
import { placeOf } from '../../../src/render/plan/repository-address.ts'

test.each([
  'https://git.example.org/Group/Name.git',
  'http://git.example.org/group/name',
  'https://token:x@git.example.org:8443/group/name/',
  'ssh://git@git.example.org:22/group/name.git',
  'git@git.example.org:group/name.git',
  'git@git.example.org:/group/name.git',
  ' git.example.org:group/name ',
])('%s is one address', (address) => {
  expect(comparableAddress(address)).toBe('git.example.org/group/name')
})

test.each(['', 'name', '../name', 'https://{{ host }}/name', '${HOST}/name', 3, undefined, 'x'.repeat(3000)])(
  '%s is none',
  (address) => {
    expect(comparableAddress(address)).toBeUndefined()
  },
)

test('the place of an address', () => {
  const own = { name: 'infra', urls: ['https://github.com/acme/infra.git'] }
  expect(placeOf('git@github.com:acme/infra.git', own)).toBe('here')
  expect(placeOf('https://gitlab.example.org/projects/infra.git', own)).toBe('unknown')
  expect(placeOf('https://github.com/acme/api.git', own)).toBe('elsewhere')
  expect(placeOf('$URL', own)).toBe('unknown')
  expect(placeOf('https://github.com/acme/api.git', { urls: [] })).toBe('unknown')
  expect(placeOf('https://github.com/acme/api.git', { name: 'infra', urls: [] })).toBe('elsewhere')
})
