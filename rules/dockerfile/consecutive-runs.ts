import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Instruction } from '../../src/model/subject/dockerfile.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

const flagsOf = ({ flags }: Instruction): string => JSON.stringify(flags.map(({ name, value }) => [name, value]))

/** A RUN that does one thing. */
const isSingle = ({ keyword, commands, heredocs }: Instruction): boolean =>
  keyword === 'RUN' && heredocs.length === 0 && commands.length <= 1

export default defineRule({
  code: 'IMG052',
  name: 'consecutive-runs',
  subject: 'dockerfile',
  severity: 'info',
  default: false,
  sources: [{ fact: 'Dockerfile best practices: minimize the number of layers' }],
  equivalents: ['hadolint/DL3059'],
  text: {
    en: {
      title: 'Several RUN in a row',
      message: 'This RUN follows another one, and both do a single thing',
      why: 'Each makes a layer of its own. On the platform, kaniko makes a single one: this rule is off by default.',
      fix: 'Join them with `&&`.',
    },
    fr: {
      title: 'Plusieurs RUN à la suite',
      message: 'Ce RUN en suit un autre, et chacun ne fait qu’une chose',
      why: 'Chacun crée une couche. Sur la plateforme, kaniko n’en crée qu’une : cette règle est désactivée par défaut.',
      fix: 'Les réunir par `&&`.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nRUN make\nWORKDIR /app\nRUN make install && rm -rf /src\nRUN --mount=type=cache,target=/x ls\nRUN ls\nUSER 1001\n',
    ],
    bad: ['FROM docker.io/library/debian:12\nRUN make\n# then\nRUN make install\nUSER 1001\n'],
  },
  *check(dockerfile): Iterable<Match> {
    let before: Instruction | undefined
    for (const { instruction } of everyInstruction(dockerfile)) {
      if (before && isSingle(before) && isSingle(instruction) && flagsOf(before) === flagsOf(instruction))
        yield { at: instruction.keywordSpan }
      before = instruction
    }
  },
})
