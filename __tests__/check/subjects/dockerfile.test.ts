import { describe, expect, test } from 'vitest'
import { dockerfileSubject } from '../../../src/check/subjects/dockerfile.ts'
import { createSource } from '../../../src/model/source.ts'
import type { ImageBuild } from '../../../src/model/subject/dockerfile.ts'

const subject = (text: string, builds?: readonly ImageBuild[]) =>
  dockerfileSubject(createSource('app/Dockerfile', text), builds)

const build = (target?: string): ImageBuild => ({ job: 'build', builder: 'buildkit', target })

describe('the final stage', () => {
  const text = 'FROM a AS Base\nFROM b AS test\nFROM base AS last\n'
  const final = (builds?: readonly ImageBuild[]) => subject(text, builds).dockerfile.final?.index

  test('is the last one', () => {
    expect(final()).toBe(2)
    expect(final([])).toBe(2)
    expect(final([build()])).toBe(2)
  })

  test('is the one that the CI job targets, in any case', () => {
    expect(final([build('test')])).toBe(1)
    expect(final([build('BASE')])).toBe(0)
  })

  test('is the last of those that several jobs build', () => {
    expect(final([build('base'), build('test')])).toBe(1)
    expect(final([build('base'), build()])).toBe(2)
  })

  test('is the last one of all when the target does not exist', () => {
    expect(final([build('$TARGET')])).toBe(2)
  })

  test('is not there without FROM', () => {
    expect(subject('RUN a').dockerfile).toMatchObject({ final: undefined, shipped: [], stages: [] })
  })
})

test('the shipped stages are the final one and those it is built on', () => {
  const text = 'FROM a AS one\nFROM one AS two\nFROM b AS three\nFROM two\nCOPY --from=three /x /x\n'
  expect(subject(text).dockerfile.shipped.map(({ index }) => index)).toEqual([3, 1, 0])
})

test('all instructions are there, in the order of the file', () => {
  const {
    instructions,
    builds,
    escape: escapeCharacter,
  } = subject('# escape=`\nARG A\nFROM a\nRUN b\nFROM c\nUSER d\n').dockerfile
  expect(instructions.map(({ keyword }) => keyword)).toEqual(['ARG', 'FROM', 'RUN', 'FROM', 'USER'])
  expect([builds, escapeCharacter]).toEqual([undefined, '`'])
})

describe('what BuildKit refuses', () => {
  test('is located, and the rest is there', () => {
    const { dockerfile, error } = subject('FROM a\n  ENV A\nUSER b\n')
    expect(error).toEqual({
      message: 'ENV must have two arguments',
      location: { path: 'app/Dockerfile', start: { line: 2, column: 1 }, end: { line: 2, column: 8 } },
    })
    expect(dockerfile.final?.user?.text).toBe('b')
  })

  test('is told of an empty file at its first line', () => {
    expect(subject('').error).toMatchObject({ message: 'file with no instructions', location: { start: { line: 1 } } })
  })

  test('is found by its parser first, then in the order of the file', () => {
    expect(subject('RUN a\nENV A').error?.message).toBe('ENV must have two arguments')
    expect(subject('RUN a\nRUNN b').error?.message).toBe('no build stage in current context')
  })

  test('is nothing in a file that it builds', () => {
    expect(subject('FROM a\nRUN b\n').error).toBeUndefined()
  })
})

test('twenty thousand stages on each other are followed', () => {
  const { dockerfile } = subject(
    Array.from({ length: 20_000 }, (_, index) => `FROM s${index} AS s${index + 1}\nUSER $U\n`).join(''),
  )
  expect(dockerfile.shipped).toHaveLength(20_000)
  expect(dockerfile.final?.user?.resolved).toBeUndefined()
})
