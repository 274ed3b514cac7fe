import { describe, expect, test } from 'vitest'
import { dockerfileSubject } from '../../src/check/subjects/dockerfile.ts'
import { createSource } from '../../src/model/source.ts'
import type { Unread } from '../../src/model/unread.ts'
import { withShellFindings } from '../../src/shellcheck/check.ts'
import type { Answer, Program } from '../../src/shellcheck/program.ts'
import { installed } from './installed.ts'

const VERSION: Answer = { output: 'ShellCheck - shell script analysis tool\nversion: 0.9.0\n' }

interface Asked {
  readonly options: readonly string[]
  readonly input: string
}

/** Asks a program that answers each script with `answer`, and notes what it was asked. */
async function ask(text: string, answer: Answer | ((input: string) => unknown[])) {
  const asked: Asked[] = []
  const run: Program = async (options, input) => {
    if (options[0] === '--version') return VERSION
    asked.push({ options, input })
    return typeof answer === 'function' ? { output: JSON.stringify({ comments: answer(input) }) } : answer
  }
  const unread: Unread[] = []
  const { dockerfile } = dockerfileSubject(createSource('Dockerfile', text))
  const [found] = await withShellFindings([dockerfile], { mode: 'auto', unread, run })
  const places = found?.shellFindings?.map(
    ({ code, level, span }) => `${code} ${level} ${text.slice(span.start, span.end)}`,
  )
  return { asked, unread, places }
}

/** A remark about a stretch of the input. */
const remark = (input: string, word: string, more: Readonly<Record<string, unknown>> = {}) => {
  const lines = input.split('\n')
  const line = lines.findIndex((each) => each.includes(word))
  const column = [...(lines[line] ?? '').slice(0, (lines[line] ?? '').indexOf(word))].length + 1
  const end = column + [...word].length
  return {
    file: '-',
    line: line + 1,
    endLine: line + 1,
    column,
    endColumn: end,
    level: 'info',
    code: 2086,
    message: 'm',
    ...more,
  }
}

describe('ShellCheck is asked', () => {
  test('in the dialect of the shell, with what ARG and ENV set', async () => {
    const { asked } = await ask(
      'ARG GLOBAL=1\nFROM a AS base\nENV ONE=1 two=2\nFROM base\nARG three\nSHELL ["/bin/bash", "-c"]\nRUN echo $x\nRUN <<X\n#!/bin/ash -e\necho $x\nX\n',
      () => [],
    )
    expect(asked.map(({ options }) => options.find((each) => each.startsWith('--shell')))).toEqual([
      '--shell=bash',
      '--shell=dash',
    ])
    expect(asked.map(({ options }) => [options.includes('--norc'), options.at(-1)])).toEqual([
      [true, '-'],
      [true, '-'],
    ])
    const line = 'export http_proxy=1 https_proxy=1 ftp_proxy=1 no_proxy=1 all_proxy=1 three=1 ONE=1 two=1'
    expect(asked.map(({ input }) => input)).toEqual([`${line}\necho $x`, `${line}\necho $x\n`])
  })

  test.each([
    ['a program alone', 'RUN npm ci --omit=dev'],
    ['a JSON form', 'RUN ["echo", "$x"]'],
    ['another language', 'SHELL ["pwsh", "-c"]\nRUN echo $x'],
    ['another interpreter', 'RUN <<X\n#!/usr/bin/env python3\nprint("$x")\nX'],
    ['another instruction', 'CMD echo $x'],
  ])('nothing about %s', async (_, text) => {
    expect((await ask(`FROM a\n${text}\n`, () => [])).asked).toEqual([])
  })
})

describe('a remark stands', () => {
  test.each([
    ['on a continued line', 'RUN true && \\\n    # no\n    echo $here'],
    ['behind characters of two units', 'RUN echo "𝒜é" $here'],
    ['behind a tab', 'RUN\techo\t$here'],
    ['in a heredoc', 'RUN <<X\necho a\n  echo $here\nX'],
    ['in a heredoc with #!', 'RUN <<X\n#!/bin/bash\necho $here\nX'],
    ['in the body of a heredoc that a command reads', 'RUN bash <<X\necho $here\nX'],
    ['in a JSON form', 'RUN ["sh", "-c", "echo \\"a\\" $here"]'],
    ['in an ONBUILD', 'ONBUILD RUN echo $here'],
  ])('%s', async (_, text) => {
    const { places } = await ask(`FROM a\n${text}\n`, (input) => [remark(input, '$here')])
    expect(places).toEqual(['SC2086 info $here'])
  })
})

describe('an answer that is none is not believed', () => {
  test.each<[string, Answer]>([
    ['no JSON', { output: 'Segmentation fault' }],
    ['other JSON', { output: '[1]' }],
    ['a failure', { problem: 'failed' }],
  ])('%s is noted', async (_, answer) => {
    const { unread, places } = await ask('FROM a\nRUN echo $x\nRUN echo $y\n', answer)
    expect(places).toEqual([])
    expect(unread.map(({ reason, path }) => [reason, path])).toEqual([['script-not-checked', 'Dockerfile']])
  })

  test('fields of any type are left out', async () => {
    const strange = [
      null,
      1,
      {},
      { level: 'info' },
      { ...remark('echo', 'echo'), line: 'x' },
      { ...remark('echo', 'echo'), line: 9e9 },
      { ...remark('echo', 'echo'), level: 'fatal' },
    ]
    expect((await ask('FROM a\nRUN echo $x\n', () => strange)).places).toEqual([])
  })

  test('a program of another age is none', async () => {
    const { dockerfile } = dockerfileSubject(createSource('Dockerfile', 'FROM a\nRUN echo $x\n'))
    for (const output of ['version: 0.6.0\n', 'hello\n', '']) {
      const run: Program = async () => ({ output })
      const options: { unread: Unread[]; run: Program } = { unread: [], run }
      expect(await withShellFindings([dockerfile], { ...options, mode: 'auto' })).toEqual([dockerfile])
      await expect(withShellFindings([dockerfile], { ...options, mode: 'required' })).rejects.toThrow(/shellcheck/)
    }
  })
})

test.skipIf(!installed)('the real ShellCheck points at the words of the author', async () => {
  const text =
    'FROM a\nENV version=1\nRUN set -e; \\\n  # why\n  cd /x && rm -rf "é" $folder && echo $version $http_proxy\n'
  const { dockerfile } = dockerfileSubject(createSource('Dockerfile', text))
  const [found] = await withShellFindings([dockerfile], { mode: 'required', unread: [] })
  const lines = found?.shellFindings?.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`)
  expect(lines).toContain('SC2154 $folder')
  expect(lines).toContain('SC2086 $folder')
  expect(lines?.filter((line) => /version|proxy/.test(line))).toEqual([])
})
