import { describe, expect, test } from 'vitest'
import { indexFiles } from '../../../../src/check/subjects/builds/file-index.ts'

const index = (paths: readonly string[], aside: readonly string[] = [], gitmodules?: string) =>
  indexFiles({ paths: [...paths].sort(), aside }, gitmodules)

describe('what may be there besides the files', () => {
  const project = ['README.md', 'api/Dockerfile', 'api/main.go', 'deploy/service.yaml']

  test('of a project, only what is set aside or comes from elsewhere', () => {
    const files = index(project, ['api/vendor/', 'link'], '[submodule "x"]\n\tpath = libs/x\n')
    expect(['api/vendor', 'api/vendor/a', 'link/b', 'libs/x/c', 'libs'].map(files.maybe)).toEqual(Array(5).fill(true))
    expect(['deploy', 'api/go.mod', 'package.json'].map(files.maybe)).toEqual([false, false, false])
  })
})

describe('an extract', () => {
  test('holds only files that describe how something is built', () => {
    const paths = ['Dockerfile', '.dockerignore', 'api/prod.Dockerfile', 'deploy/service.yaml', 'nginx.conf']
    expect(index(paths).extract).toBe(true)
  })

  test.each(['api/main.go', 'README.md', 'package.json', 'Makefile'])('%s makes a project', (file) => {
    expect(index(['Dockerfile', file]).extract).toBe(false)
  })
})

test('folders and the files below them', () => {
  const files = index(['a/b.yaml', 'a/c/d.md', 'a0.md', 'ab/e.md'])
  expect([files.has('a/b.yaml'), files.has('a'), files.holds('a'), files.holds('b'), files.holds('.')]).toEqual([
    ...[true, false, true, false, true],
  ])
  expect(files.below('a', 9)).toEqual(['a/b.yaml', 'a/c/d.md'])
  expect(files.below('.', 1)).toEqual(['a/b.yaml'])
})
