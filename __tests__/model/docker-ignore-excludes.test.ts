import { describe, expect, test } from 'vitest'
import { excludesOf, readIgnoreFile } from '../../src/model/docker-ignore.ts'

const readDockerignore = (text: string) => excludesOf(readIgnoreFile('.dockerignore', text))

describe('a .dockerignore keeps out', () => {
  test.each<[string, string]>([
    ['dist', 'dist'],
    ['dist', 'dist/a/b.js'],
    ['/dist/', 'dist/a.js'],
    ['./dist', 'dist/a.js'],
    ['*.md', 'README.md'],
    ['**/*.md', 'README.md'],
    ['**/*.md', 'docs/a/README.md'],
    ['docs/**', 'docs/a/b'],
    ['a/**/b', 'a/b'],
    ['a/**/b', 'a/x/y/b/c'],
    ['**', 'anything/at/all'],
    ['?ist', 'dist'],
    ['[a-d]ist', 'dist'],
    ['[^a-c]ist', 'dist'],
    ['a\\*b', 'a*b'],
    ['x/../dist', 'dist'],
    ['*\n!README.md', 'package.json'],
    ['!dist\ndist', 'dist/x'],
    ['  dist  ', 'dist'],
    ['dist\r\n', 'dist'],
  ])('%j: %s', (text, path) => {
    expect(readDockerignore(text)(path)).toBe(true)
  })
})

describe('a .dockerignore lets in', () => {
  test.each<[string, string]>([
    ['dist', 'app/dist'],
    ['*.md', 'docs/README.md'],
    ['docs/**', 'documents'],
    ['# dist\n\n', 'dist'],
    ['*\n!README.md', 'README.md'],
    ['dist\n!dist/keep', 'dist/keep/x'],
    ['[a-c]ist', 'dist'],
    ['[d', '[d'],
    ['a?b', 'a/b'],
    ['!', 'x'],
  ])('%j: %s', (text, path) => {
    expect(readDockerignore(text)(path)).toBe(false)
  })
})

test('patterns made to go back without end do not', () => {
  const stars = `${'*a'.repeat(2000)}b`
  expect(readDockerignore(`${'**/'.repeat(500)}x\n${stars}`)(`${'d/'.repeat(200)}${'a'.repeat(4000)}`)).toBe(false)
})
