import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { runCommand } from './run-command.ts'

let root: string
let file: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'accostage-baseline-'))
  file = join(root, 'reference.json')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const accostage = (...argv: readonly string[]) => runCommand(['check', root, ...argv])

const pod = (name: string, fields = 'hostNetwork: true') =>
  writeFileSync(
    join(root, `${name}.yaml`),
    `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec:\n  ${fields}\n  containers: [{ name: a, image: "ghcr.io/demo/a:1.0" }]\n`,
  )

const entries = (): Record<string, string>[] => JSON.parse(readFileSync(file, 'utf8')).findings
const broken = () => entries().filter(({ rule }) => rule === 'K8S041')

test('what is in the baseline does not count, and what is not does', async () => {
  pod('old')
  expect((await accostage()).code).toBe(1)
  const made = await accostage('--baseline', file, '--update-baseline')
  expect(made.code).toBe(0)
  expect(made.err).toMatch(/^accostage: baseline: \d+ findings, the oldest is 0 days old, \d+ added\n$/)
  const { out, code } = await accostage('--baseline', file, '--format', 'json')
  const report = JSON.parse(out) as Report
  expect({ code, counts: report.counts }).toEqual({
    code: 0,
    counts: { error: 0, warning: 0, info: 0, suppressed: report.findings.length },
  })
  expect(report.findings.every(({ suppressed }) => suppressed?.by === 'baseline')).toBe(true)
  pod('new')
  expect((await accostage('--baseline', file)).code).toBe(1)
})

test('an update drops what is gone, keeps the days, and adds nothing unless it is asked to', async () => {
  pod('old')
  pod('other')
  await accostage('--baseline', file, '--update-baseline')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/"since":"[^"]*"/g, '"since":"2024-01-31"'))
  pod('old', 'hostNetwork: false')
  pod('new')
  expect((await accostage('--baseline', file)).err).toMatch(/the oldest is [\d,]+ days old, 1 is gone, see/)
  expect(broken()).toHaveLength(2)
  const shrunk = await accostage('--baseline', file, '--update-baseline')
  expect(shrunk.code).toBe(1)
  expect(broken()).toMatchObject([{ path: 'other.yaml', since: '2024-01-31' }])
  expect((await accostage('--baseline', file, '--extend-baseline')).code).toBe(0)
  expect(broken().map(({ path, since }) => [path, since === '2024-01-31'])).toEqual([
    ['new.yaml', false],
    ['other.yaml', true],
  ])
  const text = readFileSync(file, 'utf8')
  await accostage('--baseline', file, '--update-baseline')
  expect(readFileSync(file, 'utf8')).toBe(text)
})

test('a suppressed finding of the baseline is corrected all the same', async () => {
  pod('old')
  await accostage('--baseline', file, '--update-baseline')
  await accostage('--baseline', file, '--update-baseline', '--fix')
  expect(readFileSync(join(root, 'old.yaml'), 'utf8')).toContain('hostNetwork: false')
  expect(broken()).toEqual([])
})

const ENTRY = `{"path":"a","rule":"K8S041","since":"2026-01-01","fingerprint":"${'a'.repeat(64)}"}`

test.each([
  ['[]', 'line 1: it is no baseline'],
  ['{\n"version": 2, "findings": [] }', 'line 2: "version" must be 1'],
  ['{ "version": 1 }', '"findings" must be a list'],
  [
    `{ "version": 1, "findings": [\n${ENTRY},\n${ENTRY.replace('2026-01-01', '2026-13-01')}] }`,
    'line 3: "since" must be a day',
  ],
  [`{ "version": 1, "findings": [\n${ENTRY.replace('K8S041', 'x')}] }`, 'line 2: "rule" must be'],
  [`{ "version": 1, "findings": [\n3] }`, 'line 2: "fingerprint" must be'],
  [`{ "version": 1, "findings": [\n<<<<<<< HEAD\n${ENTRY},\n=======\n] }`, 'line '],
  ['', 'it is no baseline'],
])('%j is refused with its line', async (text, message) => {
  pod('old')
  writeFileSync(file, text)
  const { code, err } = await accostage('--baseline', file, '--update-baseline')
  expect(code).toBe(2)
  expect(err).toContain(message)
  expect(readFileSync(file, 'utf8')).toBe(text)
})

test.each([
  [['--update-baseline']],
  [['--baseline', 'x', '--update-baseline', '--extend-baseline']],
  [['--baseline', 'x', '--update-baseline', '--rules', 'K8S041']],
  [['--baseline', 'no/such/file']],
])('%j is refused', async (argv) => {
  pod('old')
  expect((await accostage(...argv)).code).toBe(2)
  expect(existsSync('x')).toBe(false)
})

test('a device behind a link of that name is not read for ever', async () => {
  symlinkSync('/dev/zero', file)
  const { code, err } = await accostage('--baseline', file)
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('is too large') })
})
