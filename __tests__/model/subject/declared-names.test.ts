import { expect, test } from 'vitest'
import { dockerfileSubject } from '../../../src/check/subjects/dockerfile.ts'
import { createSource } from '../../../src/model/source.ts'
import { instructionsWithNames } from '../../../src/model/subject/declared-names.ts'
import { MOST_BASES } from '../../../src/model/subject/stage-bases.ts'

/** Whether each RUN of a file sees a name. */
function seen(text: string, name: string): boolean[] {
  const { dockerfile } = dockerfileSubject(createSource('Dockerfile', text))
  const found: boolean[] = []
  for (const { instruction, declares } of instructionsWithNames(dockerfile))
    if (instruction.keyword === 'RUN') found.push(declares(name))
  return found
}

/** A stage that declares A, and so many that are built on it. */
const chain = (bases: number): string =>
  `FROM a AS s0\nENV A=1\n${Array.from({ length: bases }, (_, index) => `FROM s${index} AS s${index + 1}\n`).join('')}RUN x\n`

test('what stands above counts, in the stage and in those that it is built on', () => {
  expect(seen('ARG A\nFROM a AS one\nRUN x\nARG A\nRUN x\nFROM one\nRUN x\nFROM b\nRUN x\n', 'A')).toEqual([
    ...[false, true, true, false],
  ])
  expect(seen('FROM a\nONBUILD ARG A\nRUN x\n', 'A')).toEqual([false])
})

test('of a stage with more bases than an image has layers, nothing is said to be undeclared', () => {
  expect([seen(chain(3), 'A'), seen(chain(3), 'B')]).toEqual([[true], [false]])
  expect([seen(chain(MOST_BASES - 1), 'B'), seen(chain(MOST_BASES + 1), 'B')]).toEqual([[false], [true]])
})
