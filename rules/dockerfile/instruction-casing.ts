import { defineRule, type Match } from '../../src/model/rule.ts'
import { isOneCase, written } from '../../src/model/subject/written-keyword.ts'

export default defineRule({
  code: 'IMG056',
  name: 'instruction-casing',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'BuildKit build check ConsistentInstructionCasing' }],
  equivalents: ['buildkit/ConsistentInstructionCasing'],
  text: {
    en: {
      title: 'Instructions in different cases',
      message: ({ keyword, wanted }) => `"${keyword}" is written otherwise than most instructions: ${wanted}`,
      why: 'Instructions are found more easily when they all look the same.',
      fix: ({ wanted }) => `Write \`${wanted}\`.`,
    },
    fr: {
      title: 'Instructions en casses différentes',
      message: ({ keyword, wanted }) => `« ${keyword} » n’est pas écrit comme la plupart des instructions : ${wanted}`,
      why: 'Les instructions se repèrent mieux quand elles se ressemblent toutes.',
      fix: ({ wanted }) => `Écrire \`${wanted}\`.`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22\nRUN ls\nUSER 1001\n',
      'from docker.io/library/node:22\nrun ls\nuser 1001\n',
      'arg X\nFROM docker.io/library/node:22\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nrun ls\nUSER 1001\n',
      'from docker.io/library/node:22\nrun ls\nUSER 1001\n',
      'From docker.io/library/node:22\nUSER 1001\n',
    ],
  },
  *check({ stages, source }): Iterable<Match> {
    // those before the first FROM do not count for BuildKit
    const all = stages.flatMap((stage) => [stage.from, ...stage.instructions])
    const counted = all.map((instruction) => written(instruction, source)).filter(isOneCase)
    const lower = counted.filter((word) => word === word.toLowerCase()).length
    const isLower = lower > counted.length - lower
    for (const instruction of all) {
      const { keyword: upper, keywordSpan: span } = instruction
      const keyword = written(instruction, source)
      const wanted = isLower ? upper.toLowerCase() : upper
      if (keyword === wanted) continue
      yield { at: span, data: { keyword, wanted }, edits: [{ path: source.path, span, text: wanted }] }
    }
  },
})
