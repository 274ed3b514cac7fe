import fc from 'fast-check'

const SEEDS = [
  '# syntax=docker/dockerfile:1\nARG V=22\nFROM --platform=$BUILDPLATFORM node:${V:-20}-alpine AS build\nENV A=1 \\\n  # why\n  B="$A c"\nRUN --mount=type=cache,target=/x \\\n  apt-get update && curl -s x | sh\n\nFROM build\nUSER ${B%c}:0\n',
  '# escape=`\nFROM a\nRUN <<A cat <<-"B"\n# no comment\n$(b)\nA\n\tc\n\tB\nCOPY --from=0 ["a b", "c"] `\n  /d\nCMD ["sh", "-c", "exec \\"x\\" \\u0061"]\n',
  'FROM scratch\nONBUILD RUN <<A\nb\nA\nHEALTHCHECK --interval=1s CMD a || exit 1\nEXPOSE 80/tcp ${P:+$P}\nLABEL a b\nSHELL ["bash", "-c"]\nENTRYPOINT a "b\n',
]
/** What means something to a reader of Dockerfiles, between bars. */
const PIECES =
  '\\\n¦\n¦\r\n¦ ¦\\¦`¦"¦\'¦<<A¦\nA\n¦<<¦$¦${¦${a:-¦}¦$(¦)¦[¦["¦"]¦#¦# escape=`\n¦--a=¦FROM ¦ONBUILD ¦RUN ¦ENV ¦USER ¦=¦\u00a0¦\ufeff¦😀¦\u0000¦|'.split(
    '¦',
  )

/** A Dockerfile with a few stretches replaced. */
export const mutant: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(fc.tuple(fc.nat(400), fc.nat(30), fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 }))), {
      maxLength: 6,
    }),
  )
  .map(([seed, edits]) =>
    edits.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), seed),
  )
