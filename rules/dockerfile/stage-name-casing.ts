import type { TextEdit } from '../../src/model/finding.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { sourcesOf } from '../../src/model/subject/copy-source.ts'
import type { Dockerfile } from '../../src/model/subject/dockerfile.ts'

/** Texts that may name a stage: in FROM, `--from=` and `from=`. */
const named = ({ instructions }: Dockerfile): readonly string[] =>
  instructions.flatMap((outer) => [
    ...(outer.keyword === 'FROM' ? [outer.words[0]?.text ?? ''] : []),
    ...sourcesOf(outer.trigger ?? outer).map(({ from }) => from),
  ])

export default defineRule({
  code: 'IMG054',
  name: 'stage-name-casing',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'BuildKit build check StageNameCasing' }],
  equivalents: ['buildkit/StageNameCasing'],
  text: {
    en: {
      title: 'Stage name with capitals',
      message: ({ name }) => `Stage "${name}" has capitals in its name`,
      why: 'Builders compare names in lower case: who reads two spellings looks for two stages.',
      fix: ({ lower }) => `Write \`${lower}\`, wherever the stage is named.`,
    },
    fr: {
      title: 'Nom d’étape avec des majuscules',
      message: ({ name }) => `Le nom de l’étape « ${name} » contient des majuscules`,
      why: 'Les constructeurs comparent les noms en minuscules : qui lit deux graphies cherche deux étapes.',
      fix: ({ lower }) => `Écrire \`${lower}\`, partout où l’étape est nommée.`,
    },
  },
  examples: {
    good: ['FROM docker.io/library/node:22 AS build-2\nFROM build-2\nUSER 1001\n'],
    bad: [
      'FROM docker.io/library/node:22 AS Build\nUSER 1001\n',
      'FROM docker.io/library/node:22 AS BUILD\nFROM docker.io/library/node:22-slim\nCOPY --from=BUILD /app /app\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const { path } = dockerfile.source
    const texts = named(dockerfile)
    const names = new Set(texts.map((text) => text.toLowerCase()))
    const hasVariable = texts.some((text) => text.includes('$'))
    for (const { from } of dockerfile.stages) {
      const [, as, written] = from.words
      if (as?.text.toLowerCase() !== 'as' || !written || written.text === written.text.toLowerCase()) continue
      const lower = written.text.toLowerCase()
      // a job may name it too, and other places of the file would have to follow
      const isAlone =
        !dockerfile.builds?.some(({ target }) => target !== undefined) && !hasVariable && !names.has(lower)
      const edits: TextEdit[] | undefined = isAlone ? [{ path, span: written.span, text: lower }] : undefined
      yield { at: written.span, data: { name: written.text, lower }, edits }
    }
  },
})
