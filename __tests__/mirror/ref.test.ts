import { describe, expect, it } from 'vitest'
import type { RefProblem } from '../../src/mirror/ref.ts'
import { REF_MAX_LENGTH, readRef, refProblem } from '../../src/mirror/ref.ts'

describe('a full ref', () => {
  it('is cut into kind and short name', () => {
    expect(readRef('refs/heads/feature/login')).toEqual({ kind: 'branch', name: 'feature/login' })
    expect(readRef('refs/tags/v1.2.0')).toEqual({ kind: 'tag', name: 'v1.2.0' })
  })

  it.each(['main', 'refs/pull/7/merge', 'refs/remotes/origin/main', 'refs/heads', '', 'heads/main'])(
    'that is neither a branch nor a tag is refused: %j',
    (ref) => expect(readRef(ref)).toBeUndefined(),
  )
})

describe('a name that the platform writes unquoted in a shell', () => {
  it.each([
    'main',
    'v1.2.0',
    'feature/login-form',
    'release/2026.11',
    'CPi-main',
    'dependabot/npm_and_yarn/ajv-8.20.0',
    'a',
    'a-',
    'origins/x',
    'refs-cleanup',
    'my-HEAD',
    '0123456789abcdef',
  ])('may be %j', (name) => expect(refProblem(name)).toBeUndefined())

  it.each<[string, RefProblem]>([
    ['', 'empty'],
    ['main;curl attacker.example', 'characters'],
    ['$(id)', 'characters'],
    ['`id`', 'characters'],
    ['main&&id', 'characters'],
    ['main|sh', 'characters'],
    ['main>x', 'characters'],
    ['main\nid', 'characters'],
    ['main\n', 'characters'],
    ['main\0', 'characters'],
    ['main x', 'characters'],
    ['main\tx', 'characters'],
    ['*', 'characters'],
    ['ma?n', 'characters'],
    ['[a]', 'characters'],
    ['~', 'characters'],
    ['a~1', 'characters'],
    ['a^', 'characters'],
    ['a:b', 'characters'],
    ['a\\b', 'characters'],
    ['"a"', 'characters'],
    ["'a'", 'characters'],
    ['{a,b}', 'characters'],
    ['@{-1}', 'characters'],
    ['@', 'characters'],
    ['#x', 'characters'],
    ['!x', 'characters'],
    ['a=b', 'characters'],
    ['%0a', 'characters'],
    ['évolution', 'characters'],
    ['ma\u202ein', 'characters'],
    ['mаin', 'characters'], // a Cyrillic а
    ['--force', 'part'],
    ['-', 'part'],
    ['-b', 'part'],
    ['feature/--force', 'part'],
    ['.', 'part'],
    ['..', 'part'],
    ['.git', 'part'],
    ['a/.b', 'part'],
    ['a..b', 'part'],
    ['../../etc', 'part'],
    ['a.', 'part'],
    ['a./b', 'part'],
    ['/main', 'part'],
    ['main/', 'part'],
    ['a//b', 'part'],
    ['/', 'part'],
    ['main.lock', 'part'],
    ['a.lock/b', 'part'],
    ['HEAD', 'reserved'],
    ['FETCH_HEAD', 'reserved'],
    ['refs/heads/main', 'reserved'],
    ['refs', 'reserved'],
    ['heads/main', 'reserved'],
    ['tags/v1', 'reserved'],
    ['remotes/origin/main', 'reserved'],
    ['origin/main', 'reserved'],
    ['origin', 'reserved'],
    ['a'.repeat(40), 'reserved'],
    ['0'.repeat(64), 'reserved'],
  ])('may not be %j: %s', (name, problem) => expect(refProblem(name)).toBe(problem))

  it('is bounded in length', () => {
    expect(refProblem('x'.repeat(REF_MAX_LENGTH - 1))).toBeUndefined()
    expect(refProblem('x'.repeat(REF_MAX_LENGTH))).toBeUndefined()
    expect(refProblem('x'.repeat(REF_MAX_LENGTH + 1))).toBe('too-long')
  })
})
