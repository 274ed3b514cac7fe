import { defineRule, type Match } from '../../src/model/rule.ts'
import { unquoted } from '../../src/model/subject/placed-instruction.ts'

export default defineRule({
  code: 'IMG025',
  name: 'maintainer-instruction',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'Dockerfile reference: MAINTAINER is deprecated' }],
  equivalents: ['hadolint/DL4000', 'buildkit/MaintainerDeprecated', 'checkov/CKV_DOCKER_6', 'trivy/DS-0022'],
  text: {
    en: {
      title: 'Deprecated MAINTAINER',
      message: 'MAINTAINER is deprecated',
      why: 'Registries and tools read the authors in the label of the OCI specification.',
      fix: 'Write `LABEL org.opencontainers.image.authors="…"`.',
    },
    fr: {
      title: 'MAINTAINER déprécié',
      message: 'MAINTAINER est déprécié',
      why: 'Les registres et les outils lisent les auteurs dans le label de la spécification OCI.',
      fix: 'Écrire `LABEL org.opencontainers.image.authors="…"`.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22\nLABEL org.opencontainers.image.authors="equipe@demo.fr" maintainer="equipe"\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nMAINTAINER Equipe Demo <equipe@demo.fr>\nUSER 1001\n',
      'FROM docker.io/library/node:22\nMAINTAINER "Equipe $TEAM"\nUSER 1001\n',
    ],
  },
  *check({ instructions, source }): Iterable<Match> {
    for (const { keyword, keywordSpan, span, args } of instructions) {
      if (keyword !== 'MAINTAINER') continue
      const authors = unquoted(args.trim())
      // a label is read as a shell word: what has a meaning there is left to the author
      const plain = authors !== '' && !/["'`\\$\n]/.test(authors)
      yield {
        at: keywordSpan,
        edits: plain
          ? [{ path: source.path, span, text: `LABEL org.opencontainers.image.authors="${authors}"` }]
          : undefined,
      }
    }
  },
})
