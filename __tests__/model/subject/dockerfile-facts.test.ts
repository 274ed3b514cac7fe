import { describe, expect, test } from 'vitest'
import { dockerfileSubject } from '../../../src/check/subjects/dockerfile.ts'
import { createSource } from '../../../src/model/source.ts'
import { globalArguments } from '../../../src/model/subject/global-arguments.ts'
import { keptStages } from '../../../src/model/subject/kept-stages.ts'
import { isCovered, passingFolders } from '../../../src/model/subject/mounted-folders.ts'
import { stageAndBases } from '../../../src/model/subject/stage-bases.ts'
import { variablesIn } from '../../../src/model/subject/variables-in.ts'

const read = (text: string) => dockerfileSubject(createSource('Dockerfile', text)).dockerfile

describe('variables of a text', () => {
  test.each([
    ['$A/${B}', ['A', 'B']],
    ['"$A" \'$B\' \\$C', ['A']],
    ['${A:-x}${B-y}${C#z}', ['A?', 'B?', 'C']],
    ['$ $1 ${} ${', []],
    ["it's $A", []],
  ])('%s', (text, expected) => {
    expect(variablesIn(text, '\\').map(({ name, fallback }) => name + (fallback ? '?' : ''))).toEqual(expected)
  })

  test('places lead to the text', () => {
    const text = 'a $B c'
    expect(variablesIn(text, '\\').map(({ start, end }) => text.slice(start, end))).toEqual(['$B'])
  })
})

test('caches and memory that a RUN mounts for a while', () => {
  const run = (flags: string) => passingFolders(read(`FROM x:1\nRUN ${flags} ls\n`).stages[0]?.instructions[0] as never)
  expect(run('--mount=type=cache,target=/a/ --mount=type=tmpfs,dst=/b')).toEqual(['/a', '/b'])
  expect(run('--mount=type=bind,target=/a --mount=target=/c')).toEqual([])
  expect(isCovered('/a/b', ['/a'])).toBe(true)
  expect(isCovered('/ab', ['/a'])).toBe(false)
})

test('stages whose files stay are the last one and those built upon', () => {
  const dockerfile = read('FROM a:1 AS a\nFROM b:1 AS b\nFROM a AS c\nFROM d:1\n')
  expect([...keptStages(dockerfile)].map(({ index }) => index).sort()).toEqual([0, 3])
})

test('arguments before the first FROM', () => {
  const found = globalArguments(read('ARG A=1\nARG B\nARG A\nFROM x:1\nARG C=2\n'))
  expect([...found]).toEqual([
    ['A', '1'],
    ['B', undefined],
  ])
})

test('a chain of stages ends somewhere', () => {
  const text = Array.from({ length: 1000 }, (_, index) => `FROM ${index ? `s${index - 1}` : 'x:1'} AS s${index}`).join(
    '\n',
  )
  const last = read(text).stages.at(-1)
  expect([...stageAndBases(last)].length).toBeLessThan(200)
  expect([...stageAndBases(undefined)]).toEqual([])
})
