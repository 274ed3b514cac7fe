import { describe, expect, test } from 'vitest'
import { ignoringPattern, readIgnoreFile } from '../../src/model/docker-ignore.ts'

const ignoring = (lines: string[], path: string) =>
  ignoringPattern(readIgnoreFile('.dockerignore', lines.join('\n')), path)?.text

describe('.dockerignore', () => {
  test.each([
    [['docs'], 'docs/guide/a.md', 'docs'],
    [['docs'], 'web/docs', undefined],
    [['/docs/'], 'docs', 'docs'],
    [['*.md'], 'README.md', '*.md'],
    [['*.md'], 'docs/a.md', undefined],
    [['**/*.md'], 'docs/a.md', '**/*.md'],
    [['**/*.md'], 'a.md', '**/*.md'],
    [['a/**'], 'a/b/c', 'a/**'],
    [['?.txt', '# x', ''], 'a.txt', '?.txt'],
    [['*', '!dist'], 'dist/app.js', undefined],
    [['*', '!dist'], 'src', '*'],
    [['*', '!src/main'], 'src', undefined],
    [['*', '!**/*.js'], 'src', undefined],
    [['!a', 'a'], 'a', 'a'],
    [['[ab].txt'], 'a.txt', undefined],
    [['*', '![ab]'], 'x', undefined],
    [['a.b'], 'axb', undefined],
  ])('%j and %s', (lines, path, expected) => {
    expect(ignoring(lines, path)).toBe(expected)
  })

  test('hostile patterns end', () => {
    expect(ignoring(['*a'.repeat(50)], `${'a'.repeat(500)}b`)).toBeUndefined()
    expect(ignoring(['*a*a*a*a*a*a'], `${'a'.repeat(300)}b`)).toBeUndefined()
  })
})
