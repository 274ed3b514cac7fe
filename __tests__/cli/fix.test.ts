import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'accostage-fix-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const put = (path: string, content: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content)
}
const text = (path: string) => readFileSync(join(root, path), 'utf8')

const accostage = (...argv: readonly string[]) => runCommand(argv)

const pod = (value: string, newline = '\n') =>
  [
    'apiVersion: v1',
    'kind: Pod # seul',
    'metadata: { name: web }',
    'spec:',
    `    hostNetwork: ${value}   # voir le ticket`,
    '    containers:',
    '    - { name: web, image: "ghcr.io/demo/web:1.0" }',
    '',
  ].join(newline)

test('corrections keep comments, indentation, line breaks and the byte order mark', async () => {
  put('pod.yaml', `\ufeff${pod('true', '\r\n')}`)
  const { err, out } = await accostage('check', root, '--fix')
  expect(text('pod.yaml')).toBe(`\ufeff${pod('false', '\r\n')}`)
  expect(err).toBe('accostage: 1 correction made in 1 file\n')
  expect(out).not.toContain('K8S041')
  expect((await accostage('check', root, '--fix')).err).toBe('accostage: nothing to correct safely\n')
})

test('the exit code is that of the corrected project', async () => {
  put('pod.yaml', pod('true'))
  expect((await accostage('check', root, '--rules', 'K8S041')).code).toBe(1)
  expect((await accostage('check', root, '--rules', 'K8S041', '--fix', '--dry-run')).code).toBe(1)
  expect((await accostage('check', root, '--rules', 'K8S041', '--fix')).code).toBe(0)
})

test('a dry run prints a diff that git applies, and writes nothing', async () => {
  put('pod.yaml', pod('true'))
  put('image/Dockerfile', 'FROM docker.io/library/debian:12.5 as build\nUSER 1001\nRUN apt install -y curl')
  const before = [text('pod.yaml'), text('image/Dockerfile')]
  const { out, err } = await accostage('check', root, '--fix', '--dry-run')
  expect([text('pod.yaml'), text('image/Dockerfile')]).toEqual(before)
  expect(out).toContain('-    hostNetwork: true   # voir le ticket\n+    hostNetwork: false   # voir le ticket\n')
  expect(err).toContain('would be made in 2 files')
  execFileSync('git', ['apply', '--check', '-'], { cwd: root, input: out })
  execFileSync('git', ['apply', '-'], { cwd: root, input: out })
  const applied = [text('pod.yaml'), text('image/Dockerfile')]
  writeFileSync(join(root, 'pod.yaml'), before[0] ?? '')
  writeFileSync(join(root, 'image/Dockerfile'), before[1] ?? '')
  await accostage('check', root, '--fix')
  expect([text('pod.yaml'), text('image/Dockerfile')]).toEqual(applied)
})

test('what stands behind a symbolic link is left alone, and files keep their mode', async () => {
  put('elsewhere/pod.txt', pod('true'))
  symlinkSync(join(root, 'elsewhere/pod.txt'), join(root, 'pod.yaml'))
  put('own.yaml', pod('true').replace('name: web }', 'name: own }'))
  chmodSync(join(root, 'own.yaml'), 0o640)
  await accostage('check', root, '--fix')
  expect(text('elsewhere/pod.txt')).toBe(pod('true'))
  expect(lstatSync(join(root, 'pod.yaml')).isSymbolicLink()).toBe(true)
  expect(text('own.yaml')).toContain('hostNetwork: false')
  expect(statSync(join(root, 'own.yaml')).mode & 0o777).toBe(0o640)
  expect(readdirSync(root).sort()).toEqual(['elsewhere', 'own.yaml', 'pod.yaml'])
})

test('a suppressed finding is not corrected', async () => {
  const excused = pod('true').replace(
    '    hostNetwork',
    '    # accostage-ignore K8S041: agent du noeud\n    hostNetwork',
  )
  put('pod.yaml', excused)
  expect((await accostage('check', root, '--fix')).err).toBe('accostage: nothing to correct safely\n')
  expect(text('pod.yaml')).toBe(excused)
})

test('a line that may hold a secret is in no diff', async () => {
  const container = '{ name: web, image: "ghcr.io/demo/web:1.0", env: [{ name: DB_PASSWORD, value: "Xk92hs8Lq0vT" }] }'
  put('pod.yaml', pod('true').replace('{ name: web, image: "ghcr.io/demo/web:1.0" }', container))
  expect(text('pod.yaml')).toContain('Xk92hs8Lq0vT')
  const { out } = await accostage('check', root, '--fix', '--dry-run')
  expect(out).toContain('+    hostNetwork: false')
  expect(out).not.toContain('Xk92hs8Lq0vT')
  execFileSync('git', ['apply', '--check', '-'], { cwd: root, input: out })
})

test('--dry-run alone is refused', async () => {
  expect((await accostage('check', root, '--dry-run')).code).toBe(2)
})
