import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyInstruction, unquoted } from '../../src/model/subject/placed-instruction.ts'

export default defineRule({
  code: 'IMG048',
  name: 'whole-file-system-copy',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'Dockerfile reference: several stages, of which one copies what it needs' }],
  equivalents: ['hadolint/DL3067'],
  text: {
    en: {
      title: 'Whole file system copied from another stage',
      message: ({ from }) => `The whole file system of "${from}" is copied`,
      why: 'What the other stage needed to build comes along, which several stages are there to avoid.',
      fix: ({ from }) => `Copy the folders that are needed, or start with \`FROM ${from}\`.`,
    },
    fr: {
      title: 'Système de fichiers entier copié d’une autre étape',
      message: ({ from }) => `Tout le système de fichiers de « ${from} » est copié`,
      why: 'Ce dont l’autre étape avait besoin pour construire vient avec, ce que plusieurs étapes servent à éviter.',
      fix: ({ from }) => `Copier les dossiers nécessaires, ou commencer par \`FROM ${from}\`.`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22 AS build\nFROM docker.io/library/node:22-slim\nCOPY / /\nCOPY --from=build /app /\nCOPY --from=build / /build\nUSER 1001\n',
      // an image of tools, and an image of one layer
      'FROM docker.io/tonistiigi/xx:1.6 AS xx\nFROM docker.io/library/alpine:3.20\nCOPY --from=xx / /\nUSER 1001\n',
      'FROM docker.io/library/alpine:3.20 AS rootfs\nFROM scratch\nCOPY --from=rootfs / /\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22 AS build\nRUN npm ci\nFROM docker.io/library/node:22-slim\nCOPY --from=build / /\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const byName = new Map(dockerfile.stages.map((stage) => [stage.name, stage]))
    for (const { instruction, stage } of everyInstruction(dockerfile)) {
      const { keyword, keywordSpan, flags, words } = instruction
      const from = keyword === 'COPY' ? flags.find(({ name }) => name === 'from')?.value : undefined
      // an image that a stage does nothing but name is made to be copied
      const source = byName.get(from?.toLowerCase() ?? '')
      if (source?.instructions.length === 0 && !source.base && !source.scratch) continue
      if (!from || stage?.scratch || words.length !== 2) continue
      if (words.every(({ text }) => unquoted(text) === '/')) yield { at: keywordSpan, data: { from } }
    }
  },
})
