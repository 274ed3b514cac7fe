import { defineRule, type Match } from '../../src/model/rule.ts'

const PRAGMA =
  /^[ \t]*#[ \t]*(?:hadolint[ \t]+(?:stage[ \t]+|global[ \t]+)?ignore[ \t]*=|check[ \t]*=[ \t]*skip|checkov:skip=|trivy:ignore:|accostage-ignore)[^\r\n]*/gm

export default defineRule({
  code: 'IMG069',
  name: 'inline-ignore',
  subject: 'dockerfile',
  severity: 'info',
  default: false,
  sources: [{ fact: 'For teams that keep their exceptions in one place: the derogations of accostage.yaml' }],
  equivalents: ['hadolint/DL1001'],
  text: {
    en: {
      title: 'Comment that silences a linter',
      message: 'This comment silences a rule',
      why: 'Nobody approves it, and nothing ends it.',
      fix: 'Correct what it hides, or write a derogation in `accostage.yaml`.',
    },
    fr: {
      title: 'Commentaire qui fait taire un linter',
      message: 'Ce commentaire fait taire une règle',
      why: 'Personne ne l’approuve, et rien n’y met fin.',
      fix: 'Corriger ce qu’il cache, ou écrire une dérogation dans `accostage.yaml`.',
    },
  },
  examples: {
    good: ['# hadolint shell=bash\nFROM docker.io/library/node:22\n# we ignore hadolint\nUSER 1001\n'],
    bad: [
      '# hadolint ignore=DL3006\nFROM docker.io/library/node\nUSER 1001\n',
      'FROM docker.io/library/node:22\n# check=skip=JSONArgsRecommended\nCMD npm start\nUSER 1001\n',
    ],
  },
  *check({ source, instructions }): Iterable<Match> {
    const bodies = instructions.flatMap(({ heredocs }) => heredocs.map(({ span }) => span))
    for (const match of source.text.matchAll(PRAGMA)) {
      const start = match.index + match[0].indexOf('#')
      // in a heredoc it is a comment of another language
      if (bodies.some((body) => body.start <= start && start < body.end)) continue
      yield { at: { start, end: match.index + match[0].trimEnd().length } }
    }
  },
})
