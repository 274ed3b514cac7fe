import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'IMG007',
  name: 'versioned-base-image',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    {
      page: 'guide/best-practices',
      says: 'utiliser uniquement les paquets nécessaires … ainsi que la meilleure image de base',
    },
    { exigence: 'ARCH-6' },
  ],
  equivalents: ['hadolint/DL3006', 'hadolint/DL3007', 'checkov/CKV_DOCKER_7', 'trivy/DS-0001', 'dockle/DKL-DI-0006'],
  text: {
    en: {
      title: 'Base image without a version',
      message: ({ image, tag }) => (tag ? `Image "${image}" has the tag ${tag}` : `Image "${image}" has no tag`),
      why: 'The next build may start from something else: a failure cannot be reproduced nor undone.',
      fix: 'Name a version (`docker.io/library/node:22-slim`) or a digest.',
    },
    fr: {
      title: 'Image de base sans version',
      message: ({ image, tag }) =>
        tag ? `L’image « ${image} » porte l’étiquette ${tag}` : `L’image « ${image} » n’a pas d’étiquette`,
      why: 'La prochaine construction peut partir d’autre chose : une panne ne peut être ni reproduite ni annulée.',
      fix: 'Désigner une version (`docker.io/library/node:22-slim`) ou une empreinte (digest).',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22-slim AS build\nFROM build\nUSER 1001\n',
      'FROM registry.redhat.io/ubi9/nodejs-22@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n',
      'ARG VERSION\nFROM docker.io/library/node:${VERSION}\nUSER 1001\n',
      'ARG NODE=node:22\nFROM ${NODE}\nCOPY --from=docker.io/library/composer:2 /usr/bin/composer /usr/bin/composer\nUSER 1001\n',
      'FROM scratch\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node\nUSER 1001\n',
      'FROM localhost:5000/socle AS build\nFROM docker.io/library/node:22\nUSER 1001\n',
      'ARG TAG=latest\nFROM docker.io/library/node:$TAG\nUSER 1001\n',
      'FROM docker.io/library/php:8.3-fpm\nCOPY --from=docker.io/library/composer /usr/bin/composer /usr/bin/composer\nUSER 1001\n',
      'FROM docker.io/library/node:22\nRUN --mount=type=bind,from=ghcr.io/demo/outils:latest,target=/outils /outils/run\nUSER 1001\n',
    ],
  },
  *check({ images, source }): Iterable<Match> {
    for (const { image, span, defaultSpan } of images) {
      if (image.digest || (image.tag && image.tag !== 'latest')) continue
      yield {
        at: span,
        data: { image: image.text, tag: image.tag ?? '' },
        related: defaultSpan ? [source.location(defaultSpan)] : [],
      }
    }
  },
})
