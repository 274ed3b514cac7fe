import { describe, expect, test } from 'vitest'
import { createContext } from '../../../../src/check/subjects/builds/context.ts'
import { indexFiles } from '../../../../src/check/subjects/builds/file-index.ts'

interface Setting {
  readonly folder?: string
  readonly files: Readonly<Record<string, string>>
  readonly aside?: readonly string[]
  readonly gitmodules?: string
  readonly made?: (path: string) => boolean
}

const context = ({ folder = '.', files, aside = [], gitmodules, made = () => false }: Setting) =>
  createContext({
    folder,
    dockerfile: 'apps/web/Dockerfile',
    files: indexFiles({ paths: Object.keys(files).sort(), aside }, gitmodules),
    made,
    textOf: (path) => files[path],
    bytesOf: (path) => (files[path] === undefined ? undefined : new TextEncoder().encode(files[path])),
  })

const FILES = { 'README.md': '', 'apps/web/Dockerfile': '', 'apps/web/src/main.js': '', 'apps/webX/a': '' }

describe('a source of COPY', () => {
  test.each<[string, string, string]>([
    ['.', 'README.md', 'found'],
    ['.', './README.md', 'found'],
    ['.', '/apps/web/', 'found'],
    ['.', 'apps/we', 'missing'],
    ['.', 'readme.md', 'missing'],
    ['.', '.', 'found'],
    ['.', '../../README.md', 'found'],
    ['.', '*.md', 'found'],
    ['.', '*.txt', 'missing'],
    ['.', 'apps/*/src', 'found'],
    ['.', 'apps/*/src/*.js', 'found'],
    ['.', 'apps/*/lib', 'missing'],
    ['apps/web', 'src', 'found'],
    ['apps/web', 'src/*.js', 'found'],
    ['apps/web', 'README.md', 'missing'],
    ['apps/web', '/', 'found'],
    ['apps/absent', 'src', 'missing'],
  ])('in "%s", "%s" is %s', (folder, source, state) => {
    expect(context({ folder, files: FILES }).find(source).state).toBe(state)
  })

  test('that the .dockerignore keeps out is not there, and the one of the Dockerfile comes first', () => {
    const files = { ...FILES, '.dockerignore': 'apps\n' }
    expect(context({ files }).find('apps/web/src')).toMatchObject({ state: 'excluded', excludedBy: '.dockerignore' })
    const own = { ...files, 'apps/web/Dockerfile.dockerignore': '*.md\n' }
    expect(context({ files: own }).find('apps/web/src').state).toBe('found')
    expect(context({ files: own }).find('README.md').state).toBe('excluded')
    expect(context({ files: own }).find('*.md').state).toBe('excluded')
  })

  test('of which one file is let in again is there', () => {
    const files = { ...FILES, '.dockerignore': '*\n!apps/web/src/main.js\n' }
    expect(context({ files }).find('apps/web').state).toBe('found')
    expect(context({ files }).find('apps/webX').state).toBe('excluded')
  })

  test('that may be there all the same is unknown', () => {
    const aside = ['dist/', 'app.jar', 'node_modules/']
    const setting = { files: FILES, aside, gitmodules: '[submodule "x"]\n\tpath = libs/shared\n' }
    for (const source of ['dist', 'dist/a.js', 'app.jar', 'node_modules/x', 'libs/shared/a', 'libs', 'dist/*.js'])
      expect([source, context(setting).find(source).state]).toEqual([source, 'unknown'])
    expect(context(setting).find('app.war').state).toBe('missing')
  })

  test('that a job may make is unknown', () => {
    const made = (path: string) => path.startsWith('target')
    expect(context({ files: FILES, made }).find('target/app.jar').state).toBe('unknown')
    expect(context({ files: FILES, made }).find('build/app.jar').state).toBe('missing')
  })

  test('that lies elsewhere is shown there', () => {
    expect(context({ files: FILES }).find('src/main.js').elsewhere).toBe('apps/web/src/main.js')
    expect(context({ folder: 'apps/web', files: FILES }).find('README.md').elsewhere).toBe('README.md')
    expect(context({ files: FILES }).find('absent').elsewhere).toBeUndefined()
  })
})

test('what is no certificate is none', () => {
  const files = {
    'a.pem': '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    'b.crt': 'no',
    'c.txt': 'no',
  }
  expect(context({ files }).certificates('.')).toEqual([])
  expect(context({ files }).certificates('*.pem')).toEqual([])
})
