import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const dist = join(import.meta.dirname, '../dist')

/** Every file of dist/ that a bundle loads at start, itself included. */
function loadedAtStart(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  // the command line loads most of itself when the engine has been started
  const imports = /^(?:import (?:[^'"]+ from )?|const \{ run \} = await import\()["'](\.[^'"]+)["']\)?;?$/gm
  for (const [, name] of readFileSync(file, 'utf8').matchAll(imports))
    loadedAtStart(join(dirname(file), name ?? ''), seen)
  return seen
}

const textOf = (bundle: string) =>
  [...loadedAtStart(join(dist, bundle))].map((file) => readFileSync(file, 'utf8')).join('\n')

describe('the bundles', () => {
  test.each(['cli.js', 'index.js'])('%s does not load the toolkit of GitHub, ajv or the mirror at start', (bundle) => {
    const text = textOf(bundle)
    expect(text).toContain('K8S019')
    for (const stranger of [
      'node_modules/undici',
      'node_modules/@octokit',
      'node_modules/@actions',
      'node_modules/ajv/',
      'node_modules/@kubernetes',
      'src/mirror/mirror.ts',
    ])
      expect(text).not.toContain(`#region ${stranger}`)
  })

  test('hold nothing of @kubernetes/client-node, and notices for what they hold', () => {
    const notices = readFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
    for (const name of [
      'js-yaml',
      'ajv',
      'ignore',
      'unbash',
      'fastest-levenshtein',
      '@actions/core',
      '@actions/github',
      'undici',
    ])
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'))
    expect(notices).not.toContain('@kubernetes')
    expect(notices).not.toMatch(/\(see text\)|\(undefined\)/)
  })

  test('the command line runs from any folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'accostage-dist-'))
    writeFileSync(
      join(folder, 'service.yaml'),
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { type: NodePort, ports: [{ port: 80 }] }\n',
    )
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(dist, 'cli.js'), ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { LANG: 'C' },
      })
    expect(run('check')).toMatchObject({ status: 0, stdout: expect.stringContaining('K8S019'), stderr: '' })
    expect(run('check', '--fail-on', 'warning').status).toBe(1)
    expect(run('check', 'nowhere')).toMatchObject({ status: 2, stdout: '' })
    rmSync(folder, { recursive: true })
  })

  test('a repository without chart nor kustomization loads nothing of the engine', () => {
    const folder = mkdtempSync(join(tmpdir(), 'accostage-bare-'))
    const bare = join(folder, 'dist')
    cpSync(dist, bare, {
      recursive: true,
      filter: (path) => !/engine[.-]|rules-examples|chunks\/render\.js$/.test(path),
    })
    const service =
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { type: NodePort, ports: [{ port: 80 }] }\n'
    mkdirSync(join(folder, 'plain'))
    writeFileSync(join(folder, 'plain/service.yaml'), service)
    writeFileSync(join(folder, 'plain/package.json'), '{}')
    const check = (path: string) =>
      spawnSync(process.execPath, [join(bare, 'cli.js'), 'check', join(folder, path)], { encoding: 'utf8' })
    expect(check('plain')).toMatchObject({ status: 0, stderr: '' })
    mkdirSync(join(folder, 'chart'))
    writeFileSync(join(folder, 'chart/Chart.yaml'), 'apiVersion: v2\nname: web\nversion: 1.0.0\n')
    // with a chart it is asked for, and missed
    expect(check('chart').status).toBe(3)
    rmSync(folder, { recursive: true })
  })

  test('the library gives check, rules and UserError, and their names stay', async () => {
    expect(Object.keys(await import(join(dist, 'index.js'))).sort()).toEqual(['UserError', 'check', 'rules'])
  })
})
