import { defineRule, type Match } from '../../src/model/rule.ts'

const RESERVED = new Set(['scratch', 'context'])

export default defineRule({
  code: 'IMG053',
  name: 'stage-name',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [{ fact: 'BuildKit build check ReservedStageName' }],
  equivalents: ['hadolint/DL3063', 'buildkit/ReservedStageName'],
  text: {
    en: {
      title: 'Reserved name of a stage',
      message: ({ name }) => `"${name}" already means something else: no stage should have this name`,
      why: 'Builders take `scratch` for the empty image, and `context` for the files of the build.',
      fix: 'Give the stage another name.',
    },
    fr: {
      title: 'Nom d’étape réservé',
      message: ({ name }) => `« ${name} » désigne déjà autre chose : aucune étape ne devrait porter ce nom`,
      why: 'Les constructeurs prennent `scratch` pour l’image vide, et `context` pour les fichiers de la construction.',
      fix: 'Donner un autre nom à l’étape.',
    },
  },
  examples: {
    good: ['FROM scratch AS empty\nFROM docker.io/library/node:22 AS context-build\nUSER 1001\n'],
    bad: [
      'FROM docker.io/library/node:22 AS scratch\nUSER 1001\n',
      'FROM docker.io/library/node:22 AS Context\nUSER 1001\n',
    ],
  },
  *check({ stages }): Iterable<Match> {
    for (const { name, from } of stages) {
      const written = from.words[2]
      if (name !== undefined && written && RESERVED.has(name)) yield { at: written.span, data: { name: written.text } }
    }
  },
})
