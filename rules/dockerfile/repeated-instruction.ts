import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Instruction } from '../../src/model/subject/dockerfile.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

const ONCE = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK'])

export default defineRule({
  code: 'IMG021',
  name: 'repeated-instruction',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [{ fact: 'Dockerfile reference: only the last CMD, ENTRYPOINT or HEALTHCHECK of a stage takes effect' }],
  equivalents: [
    'hadolint/DL4003',
    'hadolint/DL4004',
    'hadolint/DL3012',
    'buildkit/MultipleInstructionsDisallowed',
    'trivy/DS-0007',
    'trivy/DS-0016',
    'trivy/DS-0023',
  ],
  text: {
    en: {
      title: 'Instruction without effect',
      message: ({ keyword }) => `This ${keyword} has no effect: the stage has another one below`,
      why: 'Of several CMD, ENTRYPOINT or HEALTHCHECK in one stage, only the last one counts.',
      fix: ({ keyword }) => `Keep one ${keyword} in the stage.`,
    },
    fr: {
      title: 'Instruction sans effet',
      message: ({ keyword }) => `Ce ${keyword} est sans effet : l’étape en a un autre plus bas`,
      why: 'De plusieurs CMD, ENTRYPOINT ou HEALTHCHECK d’une étape, seul le dernier compte.',
      fix: ({ keyword }) => `Ne garder qu’un ${keyword} dans l’étape.`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22 AS build\nCMD ["npm", "test"]\nFROM build\nUSER 1001\nENTRYPOINT ["node"]\nCMD ["app.js"]\n',
      'FROM docker.io/library/node:22\nONBUILD CMD ["npm", "start"]\nUSER 1001\nCMD ["node"]\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nUSER 1001\nCMD ["npm", "start"]\nCMD ["node", "app.js"]\n',
      'FROM docker.io/library/node:22\nUSER 1001\nENTRYPOINT ["npm"]\nEXPOSE 8080\nENTRYPOINT ["node"]\n',
      'FROM docker.io/library/node:22 AS build\nHEALTHCHECK CMD ["true"]\nHEALTHCHECK NONE\nFROM build\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const { source } = dockerfile
    const last = new Map<string, Instruction>()
    for (const { instruction, onbuild } of everyInstruction(dockerfile)) {
      const { keyword, keywordSpan } = instruction
      if (keyword === 'FROM') last.clear()
      if (onbuild || !ONCE.has(keyword)) continue
      const before = last.get(keyword)
      if (before) yield { at: before.keywordSpan, data: { keyword }, related: [source.location(keywordSpan)] }
      last.set(keyword, instruction)
    }
  },
})
