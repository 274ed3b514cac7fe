import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Stage } from '../../src/model/subject/dockerfile.ts'
import { stageAndBases } from '../../src/model/subject/stage-bases.ts'

const hasCheck = (stage: Stage): boolean =>
  [...stageAndBases(stage)].some(({ instructions }) => instructions.some(({ keyword }) => keyword === 'HEALTHCHECK'))

export default defineRule({
  code: 'IMG070',
  name: 'missing-health-check',
  subject: 'dockerfile',
  severity: 'info',
  default: false,
  sources: [
    { fact: 'Dockerfile reference: HEALTHCHECK; Kubernetes reads probes instead, so that this rule is off by default' },
  ],
  equivalents: ['hadolint/DL3057', 'checkov/CKV_DOCKER_2', 'trivy/DS-0026', 'dockle/CIS-DI-0006'],
  text: {
    en: {
      title: 'Image without HEALTHCHECK',
      message: 'The image declares no HEALTHCHECK',
      why: 'Docker alone cannot tell whether the application works. Kubernetes ignores HEALTHCHECK: this rule is for images that run elsewhere too.',
      fix: 'Write HEALTHCHECK, or `HEALTHCHECK NONE`.',
    },
    fr: {
      title: 'Image sans HEALTHCHECK',
      message: 'L’image ne déclare aucun HEALTHCHECK',
      why: 'Docker seul ne sait pas si l’application fonctionne. Kubernetes ignore HEALTHCHECK : cette règle vaut pour les images qui s’exécutent aussi ailleurs.',
      fix: 'Écrire HEALTHCHECK, ou `HEALTHCHECK NONE`.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22 AS base\nHEALTHCHECK NONE\nFROM base\nUSER 1001\n',
      'FROM docker.io/library/node:22 AS build\nFROM docker.io/library/node:22\nHEALTHCHECK CMD ["true"]\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nUSER 1001\n',
      'FROM docker.io/library/node:22 AS build\nHEALTHCHECK CMD ["true"]\nFROM docker.io/library/node:22\nUSER 1001\n',
    ],
  },
  *check({ final }): Iterable<Match> {
    if (final && !hasCheck(final)) yield { at: final.from.keywordSpan }
  },
})
