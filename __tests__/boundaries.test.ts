import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** What the files of a folder may import: folders of the project, and packages. Nothing else. */
const ALLOWED: Readonly<Record<string, { folders: readonly string[]; packages: readonly string[] }>> = {
  'src/model': { folders: ['src/model'], packages: ['@kubernetes/client-node'] },
  rules: { folders: ['src/model', 'rules'], packages: [] },
  'src/discover': { folders: ['src/model', 'src/discover'], packages: ['node:fs', 'node:path', 'ignore'] },
  'src/parse': {
    folders: ['src/model', 'src/parse', 'rules/profiles'],
    packages: ['js-yaml', 'ajv', 'ajv/dist/2020.js', 'unbash', 'fastest-levenshtein'],
  },
  'src/check': {
    folders: ['src/model', 'src/parse', 'src/render', 'src/check', 'src/discover', 'rules/index.generated.ts'],
    packages: ['node:crypto', 'node:timers/promises', 'ignore'],
  },
  'src/render': {
    folders: ['src/model', 'src/parse', 'src/discover', 'src/http/deadline.ts', 'src/http/loopback.ts', 'src/render'],
    packages: [
      'node:buffer',
      'node:crypto',
      'node:dns/promises',
      'node:fs',
      'node:fs/promises',
      'node:http',
      'node:https',
      'node:net',
      'node:path',
      'node:v8',
      'node:worker_threads',
      'semver/functions/compare.js',
      'semver/functions/parse.js',
      'semver/functions/satisfies.js',
    ],
  },
  'src/schemas': { folders: ['src/model', 'src/schemas'], packages: ['node:fs', 'fastest-levenshtein'] },
  'src/init': { folders: ['src/model', 'src/parse', 'src/init'], packages: [] },
  'src/shellcheck': {
    folders: ['src/model', 'src/shellcheck'],
    packages: ['node:child_process', 'node:os', 'node:path'],
  },
  'src/assess': { folders: ['src/model', 'src/assess'], packages: [] },
  'src/report': { folders: ['src/model', 'src/report'], packages: ['node:buffer', 'node:crypto'] },
  'src/publish': {
    folders: ['src/model', 'src/http', 'src/publish'],
    packages: ['@actions/github', 'node:util', 'node:zlib'],
  },
  'src/aggregate': {
    folders: [
      'src/model',
      'src/aggregate',
      'src/parse/git-objects.ts',
      'src/report/escape',
      'src/report/schema.ts',
      'src/report/words.ts',
    ],
    packages: [
      'node:buffer',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:os',
      'node:path',
      'node:timers/promises',
      'node:util',
      'node:worker_threads',
      '@actions/github',
      '@electric-sql/pglite',
      'ajv/dist/2020.js',
      'fflate',
      'pg',
    ],
  },
  'src/console': {
    folders: ['src/model', 'src/http', 'src/console'],
    packages: ['ajv/dist/2020.js'],
  },
  'src/http': { folders: ['src/model', 'src/http'], packages: [] },
  'src/mirror': { folders: ['src/model', 'src/http', 'src/mirror'], packages: ['node:timers/promises'] },
}

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))

const imports = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:(?:import|export) .*|\} )?from '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    ([, name, lazy]) => name ?? lazy ?? '',
  )

/** The code of a file, its comments and texts left out. */
const code = (file: string): string =>
  readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '')

describe.each(Object.entries(ALLOWED))('%s', (folder, { folders, packages }) => {
  test('imports only what its place allows', () => {
    const strangers = files(folder).flatMap((file) =>
      imports(file)
        .filter((name) => {
          if (!name.startsWith('.')) return !packages.includes(name)
          const target = relative(root, resolve(dirname(file), name)).replaceAll('\\', '/')
          return !folders.some((allowed) => target === allowed || target.startsWith(`${allowed}/`))
        })
        .map((name) => `${relative(root, file)} imports ${name}`),
    )
    expect(strangers).toEqual([])
  })
})

test('only the entry points end the process or read its environment', () => {
  const offenders = ['src', 'rules']
    .flatMap(files)
    .filter((file) => !/src\/(?:cli|action)\//.test(file.replaceAll('\\', '/')))
    .filter((file) => /(?<![\w-])(?:process|console)\.\w/.test(code(file)))
  expect(offenders.map((file) => relative(root, file))).toEqual([])
})
