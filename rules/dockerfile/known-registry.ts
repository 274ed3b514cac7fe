import { comesFrom, isHostOf } from '../../src/model/registry.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'IMG008',
  name: 'known-registry',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    {
      page: 'guide/best-practices',
      says: 'Les images de bases des Dockerfiles doivent être accessibles publiquement ou reconstuite par l’offre Cloud π Native',
    },
    { exigence: 'ARCH-6' },
  ],
  equivalents: ['hadolint/DL3026'],
  text: {
    en: {
      title: 'Base image from an unknown registry',
      message: ({ image, host, reach }) =>
        reach === 'private'
          ? `Image "${image}" comes from ${host}, which the platform cannot reach`
          : `Image "${image}" comes from ${host}, which is not among the known registries`,
      why: 'The platform rebuilds every image: base images must be public or built by the platform.',
      fix: ({ allowed }) => `Take the image from one of ${allowed}, or build it on the platform.`,
    },
    fr: {
      title: 'Image de base d’un registre inconnu',
      message: ({ image, host, reach }) =>
        reach === 'private'
          ? `L’image « ${image} » vient de ${host}, que la plateforme ne peut pas joindre`
          : `L’image « ${image} » vient de ${host}, qui n’est pas un des registres connus`,
      why: 'La plateforme reconstruit chaque image : les images de base doivent être publiques ou construites par la plateforme.',
      fix: ({ allowed }) =>
        `Prendre l’image dans un de ces registres : ${allowed} ; ou la construire sur la plateforme.`,
    },
  },
  examples: {
    good: [
      'FROM node:22-slim\nUSER 1001\n',
      'FROM gcr.io/distroless/java21-debian12:nonroot\n',
      'FROM harbor.apps.dso.numerique-interieur.com/mi-demo/socle:3.1\nUSER 1001\n',
      'ARG REGISTRY\nFROM ${REGISTRY}/demo/socle:3.1\nUSER 1001\n',
    ],
    bad: [
      'FROM registry.demo.fr/socle:3.1\nUSER 1001\n',
      'FROM localhost:5000/socle:3.1\nUSER 1001\n',
      'ARG REGISTRY=nexus.demo.intra:8443\nFROM ${REGISTRY}/socle:3.1 AS build\nFROM docker.io/library/alpine:3.20\nUSER 1001\n',
      'FROM docker.io/library/alpine:3.20\nCOPY --from=gcr.io/demo-outils/kubectl:1.30 /kubectl /usr/bin/kubectl\nUSER 1001\n',
      'FROM docker.io/library/alpine:3.20\nRUN --mount=from=harbor.demo.fr/x.numerique-interieur.com/outils:1,target=/outils /outils/run\nUSER 1001\n',
    ],
  },
  *check({ images, source }, { profile: { registries } }): Iterable<Match> {
    for (const { image, span, defaultSpan } of images) {
      const { repository, host, text } = image
      if (comesFrom(repository, registries.build)) continue
      const reach = isHostOf(host, registries.private) ? 'private' : 'unknown'
      yield {
        at: span,
        severity: reach === 'private' ? 'error' : undefined,
        data: { image: text, host, reach, allowed: registries.build.join(', ') },
        related: defaultSpan ? [source.location(defaultSpan)] : [],
      }
    }
  },
})
