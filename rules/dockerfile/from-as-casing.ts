import { defineRule, type Match } from '../../src/model/rule.ts'
import { isOneCase, written } from '../../src/model/subject/written-keyword.ts'

export default defineRule({
  code: 'IMG055',
  name: 'from-as-casing',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'BuildKit build check FromAsCasing' }],
  equivalents: ['buildkit/FromAsCasing'],
  text: {
    en: {
      title: 'AS and FROM in different cases',
      message: ({ from, as }) => `"${from} … ${as}": one in capitals, the other not`,
      why: 'The name of the stage is overlooked more easily.',
      fix: ({ wanted }) => `Write \`${wanted}\`.`,
    },
    fr: {
      title: 'AS et FROM en casses différentes',
      message: ({ from, as }) => `« ${from} … ${as} » : l’un en majuscules, l’autre non`,
      why: 'Le nom de l’étape se voit moins bien.',
      fix: ({ wanted }) => `Écrire \`${wanted}\`.`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22 AS build\nfrom docker.io/library/node:22 as test\nFrom build As x\nFROM build\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22 as build\nUSER 1001\n',
      'from docker.io/library/node:22 AS build\nUSER 1001\n',
      'FROM docker.io/library/node:22 As build\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const { source } = dockerfile
    for (const { from } of dockerfile.stages) {
      const as = from.words[1]
      const keyword = written(from, source)
      if (as?.text.toLowerCase() !== 'as' || !isOneCase(keyword)) continue
      const wanted = keyword === keyword.toLowerCase() ? 'as' : 'AS'
      if (as.text === wanted) continue
      yield {
        at: as.span,
        data: { from: keyword, as: as.text, wanted },
        edits: [{ path: source.path, span: as.span, text: wanted }],
      }
    }
  },
})
