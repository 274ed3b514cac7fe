import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkDestination, sourceAddress } from '../../../src/report/escape/link.ts'
import { linksOf, render, textOf } from '../gfm.ts'
import { nastyText } from '../nasty.ts'

const SOURCE = { repositoryUrl: 'https://github.com/o/r', commit: 'a'.repeat(40) }
const BASE = `https://github.com/o/r/blob/${SOURCE.commit}`

describe('linkDestination', () => {
  it.each([
    ['https://a.test/b?c=d#e', 'https://a.test/b?c=d#e'],
    ['https://a.test/b c)', 'https://a.test/b%20c%29'],
    ['https://a.test/100%/%41', 'https://a.test/100%25/%41'],
    ['https://a.test/|<>`\\', 'https://a.test/%7C%3C%3E%60%5C'],
  ])('%s', (address, destination) => {
    expect(linkDestination(address)).toBe(destination)
  })

  it.each(['javascript:alert(1)', 'data:text/html,a', '//a.test', 'a', '', 'https:///a'])('refuses %j', (address) => {
    expect(linkDestination(address)).toBeUndefined()
  })

  it('is one link of Markdown', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const page = render(`[a](${linkDestination(`https://a.test/${text}`)}) end\n`)
        expect(linksOf(page)).toHaveLength(1)
        expect(textOf(page)).toBe('a end\n')
      }),
      { numRuns: 1000 },
    )
  })
})

describe('sourceAddress', () => {
  it('leads to the lines of the file at the commit', () => {
    expect(sourceAddress(SOURCE, { path: 'a/b.yaml' })).toBe(`${BASE}/a/b.yaml`)
    expect(sourceAddress(SOURCE, { path: 'a/b.yaml', line: 3, lastLine: 3 })).toBe(`${BASE}/a/b.yaml#L3`)
    expect(sourceAddress(SOURCE, { path: 'a/b.yaml', line: 3, lastLine: 7 })).toBe(`${BASE}/a/b.yaml#L3-L7`)
  })

  it('takes the address that git clones from', () => {
    expect(sourceAddress({ ...SOURCE, repositoryUrl: 'https://github.com/o/r.git' }, { path: 'a' })).toBe(`${BASE}/a`)
    expect(sourceAddress({ ...SOURCE, repositoryUrl: 'https://github.com/o/r/' }, { path: 'a' })).toBe(`${BASE}/a`)
  })

  it('encodes every part of the path', () => {
    expect(sourceAddress(SOURCE, { path: 'a b/#c?/d%/é(1).yaml' })).toBe(
      `${BASE}/a%20b/%23c%3F/d%25/%C3%A9%281%29.yaml`,
    )
    expect(sourceAddress(SOURCE, { path: 'a\ud800' })).toBe(`${BASE}/a%EF%BF%BD`)
  })

  it.each(['../a', 'a/../../b', './a', '/etc/passwd', 'a//b', ''])('leads nowhere for the path %j', (path) => {
    expect(sourceAddress(SOURCE, { path })).toBeUndefined()
  })

  it.each([
    ['no repository', { commit: SOURCE.commit }],
    ['no commit', { repositoryUrl: SOURCE.repositoryUrl }],
    ['a commit that is a path', { ...SOURCE, commit: '../../x' }],
    ['a repository that is a script', { ...SOURCE, repositoryUrl: 'javascript:a' }],
  ])('leads nowhere with %s', (_, source) => {
    expect(sourceAddress(source, { path: 'a' })).toBeUndefined()
  })
})
