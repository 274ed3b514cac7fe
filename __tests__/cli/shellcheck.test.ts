import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

const PATH = process.env.PATH ?? ''
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'accostage-'))
  mkdirSync(join(root, 'bin'))
  mkdirSync(join(root, 'project'))
})
afterEach(() => {
  process.env.PATH = PATH
  rmSync(root, { recursive: true, force: true })
})

async function check(dockerfile: string, ...argv: string[]) {
  writeFileSync(join(root, 'project/Dockerfile'), dockerfile)
  const { code, out, err } = await runCommand([
    ...['check', join(root, 'project'), '--rules', 'IMG103', '--format', 'json'],
    ...argv,
  ])
  const report = out === '' ? undefined : JSON.parse(out)
  const findings: string[] = (report?.findings ?? []).map(
    (finding: {
      location: { start: { line: number; column: number } }
      severity: string
      message: string
      suppressed?: unknown
    }) =>
      `${finding.location.start.line}:${finding.location.start.column} ${finding.severity} ${finding.message}${finding.suppressed ? ' (suppressed)' : ''}`,
  )
  return { code, err, findings, unverified: report?.unverified ?? [] }
}

/** A program of the same contract, which speaks of every `$` of its input. */
const FAKE = `#!${process.execPath}
if (process.argv.includes('--version')) console.log('version: 0.9.0')
else {
  let text = ''
  process.stdin.on('data', (part) => (text += part)).on('end', () => {
    const comments = text.split('\\n').flatMap((line, index) => index === 0 ? [] : [...line.matchAll(/\\$\\w+/g)].map((found) => (
      { file: '-', line: index + 1, endLine: index + 1, column: found.index + 1, endColumn: found.index + 1 + found[0].length, level: found[0] === '$bad' ? 'error' : 'info', code: 2086, message: found[0], fix: null })))
    console.log(JSON.stringify({ comments }))
    process.exitCode = comments.length > 0 ? 1 : 0
  })
}
`

function install(text: string): void {
  writeFileSync(join(root, 'bin/shellcheck'), text)
  chmodSync(join(root, 'bin/shellcheck'), 0o755)
  process.env.PATH = [join(root, 'bin'), dirname(process.execPath)].join(delimiter)
}

const DOCKERFILE = 'FROM a\nRUN echo one && \\\n  echo $two $bad\n'

describe.skipIf(process.platform === 'win32')('a shellcheck on the PATH', () => {
  test('is asked by default', async () => {
    install(FAKE)
    expect((await check(DOCKERFILE)).findings).toEqual(['3:8 info SC2086: $two', '3:13 warning SC2086: $bad'])
  })

  test('is not asked with off', async () => {
    install(FAKE)
    expect((await check(DOCKERFILE, '--shellcheck', 'off')).findings).toEqual([])
  })

  test.each([
    '# hadolint ignore=DL3008,SC2086',
    '# shellcheck disable=SC2086',
    '# shellcheck disable=SC1000,2086',
    '# shellcheck shell=sh disable=all',
    '# accostage-ignore IMG103: known',
  ])('is silenced by %s', async (comment) => {
    install(FAKE)
    const { findings } = await check(`FROM a\n${comment}\nRUN echo $x\n`)
    expect(findings).toEqual(['3:10 info SC2086: $x (suppressed)'])
  })

  test.each(['# hadolint ignore=SC2154', '# shellcheck disable=SC2', '# hadolint ignore=DL3059'])(
    'is not silenced by %s',
    async (comment) => {
      install(FAKE)
      expect((await check(`FROM a\n${comment}\nRUN echo $x\n`)).findings).toEqual(['3:10 info SC2086: $x'])
    },
  )

  test('that gives no answer is noted', async () => {
    install(FAKE.replace('JSON.stringify({ comments })', '"no"'))
    const { findings, unverified } = await check(DOCKERFILE)
    expect(findings).toEqual([])
    expect(unverified).toMatchObject([{ reason: 'script-not-checked', path: 'Dockerfile' }])
  })
})

describe('no shellcheck on the PATH', () => {
  test('is nothing by default, and bad usage when it is required', async () => {
    process.env.PATH = join(root, 'bin')
    expect(await check(DOCKERFILE)).toMatchObject({ code: 0, findings: [], unverified: [] })
    const { code, err } = await check(DOCKERFILE, '--shellcheck', 'required')
    expect(code).toBe(2)
    expect(err).toMatch(/ShellCheck/)
    expect((await check('FROM a\nRUN ls\n', '--shellcheck', 'required')).code).toBe(2)
  })

  test('another word is refused', async () => {
    expect((await check(DOCKERFILE, '--shellcheck', 'yes')).err).toMatch(/auto, off, required/)
  })
})
