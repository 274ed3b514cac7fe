import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dockerfileSubject } from '../../../src/check/subjects/dockerfile.ts'
import type { Span } from '../../../src/model/location.ts'
import { createSource } from '../../../src/model/source.ts'
import type { Instruction } from '../../../src/model/subject/dockerfile.ts'
import { scan } from '../../../src/parse/dockerfile/scan.ts'
import { misplaced } from './places.ts'

const SEEDS = [
  '# syntax=docker/dockerfile:1\nARG V=22\nFROM --platform=$BUILDPLATFORM node:${V:-20}-alpine AS build\nENV A=1 \\\n  # why\n  B="$A c"\nRUN --mount=type=cache,target=/x \\\n  apt-get update && curl -s x | sh\n\nFROM build\nUSER ${B%c}:0\n',
  '# escape=`\nFROM a\nRUN <<A cat <<-"B"\n# no comment\n$(b)\nA\n\tc\n\tB\nCOPY --from=0 ["a b", "c"] `\n  /d\nCMD ["sh", "-c", "exec \\"x\\" \\u0061"]\n',
  'FROM scratch\nONBUILD RUN <<A\nb\nA\nHEALTHCHECK --interval=1s CMD a || exit 1\nEXPOSE 80/tcp ${P:+$P}\nLABEL a b\nSHELL ["bash", "-c"]\nENTRYPOINT a "b\n',
]
const PIECES = [
  ...[
    '\\\n',
    '\n',
    '\r\n',
    ' ',
    '\\',
    '`',
    '"',
    "'",
    '<<A',
    '\nA\n',
    '<<',
    '$',
    '${',
    '${a:-',
    '}',
    '$(',
    ')',
    '[',
    '["',
    '"]',
  ],
  ...[
    '#',
    '# escape=`\n',
    '--a=',
    'FROM ',
    'ONBUILD ',
    'RUN ',
    'ENV ',
    'USER ',
    '=',
    '\u00a0',
    '\ufeff',
    '😀',
    '\u0000',
    '|',
  ],
]

/** A Dockerfile with a few stretches cut out, doubled or replaced by pieces that mean something. */
const mutant = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(fc.tuple(fc.nat(400), fc.nat(30), fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 }))), {
      maxLength: 6,
    }),
  )
  .map(([seed, edits]) =>
    edits.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), seed),
  )

const spansOf = ({ span, keywordSpan, argsSpan, words, flags, commands, trigger }: Instruction): Span[] => [
  span,
  keywordSpan,
  argsSpan(),
  ...words.map((word) => word.span),
  ...flags.map((flag) => flag.span),
  ...commands.flatMap((command) => [command.span, ...command.words]),
  ...(trigger ? spansOf(trigger) : []),
]

test('whatever a Dockerfile holds, everything of it stands where it says it does', () => {
  fc.assert(
    fc.property(mutant, (text) => {
      expect(misplaced(text, scan(createSource('Dockerfile', text)))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

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
