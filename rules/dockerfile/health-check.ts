import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'IMG018',
  name: 'health-check',
  subject: 'dockerfile',
  severity: 'info',
  sources: [
    { fact: 'Kubernetes reads probes, never the HEALTHCHECK of an image' },
    { page: 'guide/best-practices', says: 'Des sondes de "Readiness"/"Liveness" doivent être implémentées' },
    { exigence: 'ARCH-12' },
  ],
  text: {
    en: {
      title: 'HEALTHCHECK that Kubernetes ignores',
      message: 'HEALTHCHECK has no effect on the platform',
      why: 'Kubernetes knows the health of a container by its probes only.',
      fix: 'Write a `livenessProbe` and a `readinessProbe` for the container.',
    },
    fr: {
      title: 'HEALTHCHECK ignoré par Kubernetes',
      message: 'HEALTHCHECK est sans effet sur la plateforme',
      why: 'Kubernetes ne connaît la santé d’un conteneur que par ses sondes.',
      fix: 'Écrire une `livenessProbe` et une `readinessProbe` pour le conteneur.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22-slim AS build\nHEALTHCHECK CMD ["true"]\nFROM docker.io/library/node:22-slim\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nHEALTHCHECK NONE\nUSER 1001\n',
    ],
    bad: ['FROM docker.io/library/node:22-slim\nUSER 1001\nHEALTHCHECK --interval=30s CMD ["node", "health.js"]\n'],
  },
  *check({ final }): Iterable<Match> {
    for (const { keyword, keywordSpan, args } of final?.instructions ?? [])
      if (keyword === 'HEALTHCHECK' && args.trim().toUpperCase() !== 'NONE') yield { at: keywordSpan }
  },
})
