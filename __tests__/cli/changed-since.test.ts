import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { runCommand } from './run-command.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'accostage-since-'))
  git('init', '-q', '-b', 'main')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const ENVIRONMENT = { PATH: process.env.PATH ?? '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
    cwd: root,
    env: ENVIRONMENT,
  }).toString()

const put = (path: string, content: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content)
}
const commit = () => {
  git('add', '-A')
  git('commit', '-q', '-m', 'x')
}

const accostage = (...argv: readonly string[]) =>
  runCommand(['check', ...argv, '--rules', 'K8S041,SEC001'], { environment: ENVIRONMENT })

const pod = (name: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec:\n  hostNetwork: true\n  containers: [{ name: a, image: "ghcr.io/demo/a:1.0" }]\n`

describe('only what is new fails', () => {
  test('an old finding that moved passes, a new one fails and is the only one annotated', async () => {
    put('app/old.yaml', pod('old'))
    commit()
    git('checkout', '-q', '-b', 'change')
    put('app/old.yaml', `# moved\n${pod('old')}`)
    commit()
    expect((await accostage(root)).code).toBe(1)
    expect((await accostage(root, '--changed-since', 'main')).code).toBe(0)
    put('app/new.yaml', pod('new'))
    const { code, out } = await accostage(root, '--changed-since', 'main', '--format', 'json')
    const report = JSON.parse(out) as Report
    expect(code).toBe(1)
    expect(report.findings.map(({ location, change }) => [location.path, change])).toEqual([
      ['app/new.yaml', 'new'],
      ['app/old.yaml', 'unchanged'],
    ])
    expect(report.comparison).toMatchObject({ added: 1, fixed: 0, unchanged: 1 })
    const log = (await accostage(root, '--changed-since', 'main', '--format', 'github')).out
    expect(log.match(/^::error .*/gm)).toHaveLength(1)
    expect(log).toContain('new.yaml')
    expect(log).toMatch(/Only new findings count, compared with [0-9a-f]{12}: 1 new, 0 fixed, 1 unchanged\./)
  })

  test('a folder of the repository is compared with itself', async () => {
    put('app/old.yaml', pod('old'))
    put('other/gone.yaml', pod('gone'))
    commit()
    put('app/old.yaml', `${pod('old')}---\n${pod('second')}`)
    const { out } = await accostage(join(root, 'app'), '--changed-since', 'HEAD', '--format', 'json')
    expect((JSON.parse(out) as Report).comparison).toMatchObject({ added: 1, fixed: 0, unchanged: 1 })
  })

  test('it is compared with where the branch began, not with what the other one became', async () => {
    put('old.yaml', pod('old'))
    commit()
    git('checkout', '-q', '-b', 'change')
    git('checkout', '-q', 'main')
    rmSync(join(root, 'old.yaml'))
    put('note.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n')
    commit()
    git('checkout', '-q', 'change')
    expect((await accostage(root, '--changed-since', 'main')).code).toBe(0)
  })

  test('everything is new when the base had nothing to check', async () => {
    put('readme.txt', 'x')
    commit()
    put('new.yaml', pod('new'))
    expect((await accostage(root, '--changed-since', 'HEAD')).code).toBe(1)
  })
})

test('a shallow clone that lacks the commit is said, and everything is judged', async () => {
  put('old.yaml', pod('old'))
  commit()
  const first = git('rev-parse', 'HEAD').trim()
  put('b.txt', 'x')
  commit()
  const clone = mkdtempSync(join(tmpdir(), 'accostage-shallow-'))
  try {
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${root}`, clone], { env: ENVIRONMENT })
    const { code, err } = await accostage(clone, '--changed-since', first)
    expect(code).toBe(1)
    expect(err).toContain('is not in this shallow clone, all findings are judged')
  } finally {
    rmSync(clone, { recursive: true, force: true })
  }
})

test.each(['--upload-pack=x', 'a..b', 'HEAD:old.yaml', 'none', 'a b', '', '-'])(
  'reference %j is refused',
  async (ref) => {
    put('old.yaml', pod('old'))
    commit()
    expect((await accostage(root, `--changed-since=${ref}`)).code).toBe(2)
  },
)

test('a hostile configuration runs nothing', async () => {
  put('old.yaml', pod('old'))
  put('.gitattributes', '* diff=evil filter=evil\n')
  commit()
  const trace = join(root, 'trace.txt')
  for (const key of [
    'core.fsmonitor',
    'core.pager',
    'diff.external',
    'diff.evil.textconv',
    'filter.evil.smudge',
    'alias.ls-tree',
    'core.sshCommand',
  ])
    git('config', key, `touch ${trace}`)
  expect((await accostage(root, '--changed-since', 'HEAD')).code).toBe(0)
  expect(() => readFileSync(trace)).toThrow()
})
