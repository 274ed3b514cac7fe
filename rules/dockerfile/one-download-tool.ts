import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Stage } from '../../src/model/subject/dockerfile.ts'
import { everyRun, type RunCall } from '../../src/model/subject/run-calls.ts'

export default defineRule({
  code: 'IMG038',
  name: 'one-download-tool',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ page: 'guide/best-practices', says: 'utiliser uniquement les paquets nécessaires' }],
  equivalents: ['hadolint/DL4001', 'trivy/DS-0014'],
  text: {
    en: {
      title: 'curl and wget in one image',
      message: ({ tool, other }) => `The stage uses ${tool}, and ${other} elsewhere`,
      why: 'Both do the same: one of them is a package more to install, to configure and to keep up to date.',
      fix: 'Use one of them in the whole stage.',
    },
    fr: {
      title: 'curl et wget dans une même image',
      message: ({ tool, other }) => `L’étape utilise ${tool}, et ailleurs ${other}`,
      why: 'Les deux font la même chose : l’un d’eux est un paquet de plus à installer, à configurer et à tenir à jour.',
      fix: 'N’utiliser que l’un des deux dans toute l’étape.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12 AS build\nRUN wget -q https://demo.fr/x\nFROM docker.io/library/debian:12\nRUN curl -fsSLO https://demo.fr/y && echo wget\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN wget -q https://demo.fr/x && curl -fsSLO https://demo.fr/y\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN curl -fsSLO https://demo.fr/y\nRUN wget -q https://demo.fr/x\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const used = new Map<Stage | undefined, RunCall>()
    const told = new Set<Stage | undefined>()
    for (const { commands, stage } of everyRun(dockerfile))
      for (const call of commands) {
        if (call.program !== 'curl' && call.program !== 'wget') continue
        const first = used.get(stage) ?? call
        used.set(stage, first)
        const at = call.words[0]
        if (first.program === call.program || told.has(stage) || !at) continue
        told.add(stage)
        const related = first.words[0] ? [dockerfile.source.location(first.words[0])] : []
        yield { at, data: { tool: call.program, other: first.program }, related }
      }
  },
})
