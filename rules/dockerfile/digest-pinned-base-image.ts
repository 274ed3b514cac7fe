import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'IMG071',
  name: 'digest-pinned-base-image',
  subject: 'dockerfile',
  severity: 'info',
  default: false,
  sources: [{ fact: 'OCI distribution: a tag may move to another image, a digest never does' }],
  equivalents: ['semgrep/dockerfile-source-not-pinned'],
  text: {
    en: {
      title: 'Base image without a digest',
      message: ({ image }) => `Image "${image}" is named without its digest`,
      why: 'Whoever owns the tag may put another image behind it. Digests have to be updated by a tool: this rule is off by default.',
      fix: 'Write `name:tag@sha256:…`, and have it updated by Renovate or Dependabot.',
    },
    fr: {
      title: 'Image de base sans empreinte',
      message: ({ image }) => `L’image « ${image} » est désignée sans son empreinte (digest)`,
      why: 'Le propriétaire de l’étiquette peut mettre une autre image derrière elle. Les empreintes doivent être tenues à jour par un outil : cette règle est désactivée par défaut.',
      fix: 'Écrire `nom:étiquette@sha256:…`, et la faire mettre à jour par Renovate ou Dependabot.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS build\nFROM build\nUSER 1001\n',
      'FROM scratch\nUSER 1001\n',
    ],
    bad: ['FROM docker.io/library/node:22\nUSER 1001\n'],
  },
  *check({ images }): Iterable<Match> {
    for (const { image, span } of images) if (!image.digest) yield { at: span, data: { image: image.text } }
  },
})
