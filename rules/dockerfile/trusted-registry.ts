import { defineRule, type Match } from '../../src/model/rule.ts'

/** A host, with one `*` at its start or its end; a name with a path is one that the image begins with. */
function trusts(pattern: string, repository: string, host: string): boolean {
  if (pattern.includes('/'))
    return repository === pattern || repository.startsWith(pattern.endsWith('/') ? pattern : `${pattern}/`)
  if (pattern === '*') return true
  if (pattern.startsWith('*')) return host.endsWith(pattern.slice(1))
  return pattern.endsWith('*') ? host.startsWith(pattern.slice(0, -1)) : host === pattern
}

export default defineRule({
  code: 'IMG075',
  name: 'trusted-registry',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [{ fact: 'trustedRegistries of the project’s own .hadolint.yaml' }],
  equivalents: ['hadolint/DL3026'],
  text: {
    en: {
      title: 'Registry that the project does not trust',
      message: ({ image, host }) => `Image "${image}" comes from ${host}, which .hadolint.yaml does not trust`,
      why: 'The project lists its registries in `trustedRegistries`.',
      fix: ({ trusted }) => `Take the image from one of ${trusted}, or add the registry to the list.`,
    },
    fr: {
      title: 'Registre auquel le projet ne fait pas confiance',
      message: ({ image, host }) =>
        `L’image « ${image} » vient de ${host}, absent des registres de confiance de .hadolint.yaml`,
      why: 'Le projet énumère ses registres dans `trustedRegistries`.',
      fix: ({ trusted }) =>
        `Prendre l’image dans un de ces registres : ${trusted} ; ou ajouter le registre à la liste.`,
    },
  },
  examples: {
    good: [
      'FROM quay.io/demo/socle:3.1\nUSER 1001\n',
      {
        '.hadolint.yaml': 'trustedRegistries: [docker.io, "*.demo.fr", quay.io/demo]\n',
        Dockerfile:
          'FROM node:22 AS build\nFROM registry.demo.fr/x:1\nFROM quay.io/demo/socle:3.1\nCOPY --from=build /a /a\nUSER 1001\n',
      },
    ],
    bad: [
      {
        '.hadolint.yaml': 'trustedRegistries: [docker.io, quay.io/demo]\n',
        Dockerfile: 'FROM quay.io/autre/socle:3.1\nUSER 1001\n',
      },
      {
        '.hadolint.yml': 'trustedRegistries: ["*.demo.fr"]\n',
        Dockerfile: 'FROM registry.demo.fr/x:1\nCOPY --from=ghcr.io/x/y:1 /a /a\nUSER 1001\n',
      },
    ],
  },
  *check({ images, source }, { repository: { hadolint } }): Iterable<Match> {
    const trusted = hadolint?.trustedRegistries ?? []
    if (trusted.length === 0) return
    for (const { image, span, defaultSpan } of images) {
      const { repository, host, text } = image
      if (trusted.some((pattern) => trusts(pattern, repository, host))) continue
      yield {
        at: span,
        data: { image: text, host, trusted: trusted.join(', ') },
        related: defaultSpan ? [source.location(defaultSpan)] : [],
      }
    }
  },
})
