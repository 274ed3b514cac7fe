import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dockerfileSubject } from '../../../../src/check/subjects/dockerfile.ts'
import type { Span } from '../../../../src/model/location.ts'
import { createSource } from '../../../../src/model/source.ts'
import type { Instruction } from '../../../../src/model/subject/dockerfile.ts'
import { mutant } from '../../../parse/dockerfile/mutant.ts'

const spansOf = ({ span, keywordSpan, argsSpan, words, flags, commands, trigger }: Instruction): Span[] => [
  span,
  keywordSpan,
  argsSpan(),
  ...words.map((word) => word.span),
  ...flags.map((flag) => flag.span),
  ...commands.flatMap((command) => [command.span, ...command.words]),
  ...(trigger ? spansOf(trigger) : []),
]

test('whatever a Dockerfile holds, rules get a subject, and only places inside of it', () => {
  fc.assert(
    fc.property(mutant, (text) => {
      const { dockerfile } = dockerfileSubject(createSource('Dockerfile', text))
      const spans = dockerfile.instructions.flatMap(spansOf)
      expect(spans.filter(({ start, end }) => start < 0 || end < start || end > text.length)).toEqual([])
      for (const stage of dockerfile.stages) {
        expect(stage.base === undefined || stage.base.index < stage.index).toBe(true)
        for (const instruction of stage.instructions) stage.expand(instruction.args, instruction)
      }
    }),
    { numRuns: 300 },
  )
})
