import { deprecation } from '../../src/model/deprecated-image.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'IMG009',
  name: 'maintained-base-image',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    {
      fact: 'Bitnami moved the versioned tags of docker.io/bitnami to docker.io/bitnamilegacy in 2025, without further updates',
    },
    { exigence: 'ARCH-5' },
  ],
  text: {
    en: {
      title: 'Base image that is no longer maintained',
      message: ({ image, note }) =>
        note === 'moved'
          ? `Image "${image}" names a version that left Docker Hub`
          : `Image "${image}" gets no more updates`,
      why: ({ note }) =>
        note === 'moved'
          ? 'Bitnami took its versioned tags off docker.io/bitnami in 2025: the build fails as soon as no cache holds the image.'
          : 'docker.io/bitnamilegacy has been frozen since 2025: its flaws stay.',
      fix: 'Start from the official image of the software or from one without root, such as `docker.io/nginxinc/nginx-unprivileged`.',
    },
    fr: {
      title: 'Image de base qui n’est plus maintenue',
      message: ({ image, note }) =>
        note === 'moved'
          ? `L’image « ${image} » désigne une version retirée de Docker Hub`
          : `L’image « ${image} » ne reçoit plus de mises à jour`,
      why: ({ note }) =>
        note === 'moved'
          ? 'Bitnami a retiré en 2025 ses étiquettes de version de docker.io/bitnami : la construction échoue dès qu’aucun cache ne détient l’image.'
          : 'docker.io/bitnamilegacy est figé depuis 2025 : ses failles restent.',
      fix: 'Partir de l’image officielle du logiciel, ou d’une image sans root comme `docker.io/nginxinc/nginx-unprivileged`.',
    },
  },
  examples: {
    good: [
      'FROM public.ecr.aws/bitnami/nginx:1.27\n',
      'FROM docker.io/bitnami/nginx:latest\n',
      'FROM docker.io/nginxinc/nginx-unprivileged:1.27\n',
      'FROM docker.io/bitnamicharts/outils:1.2\nUSER 1001\n',
    ],
    bad: [
      'FROM bitnami/nginx:1.27\n',
      'FROM docker.io/bitnamilegacy/nginx:1.27\n',
      'FROM docker.io/library/alpine:3.20\nCOPY --from=docker.io/bitnami/kubectl:1.30 /opt/bitnami/kubectl/bin/kubectl /usr/bin/kubectl\nUSER 1001\n',
    ],
  },
  *check({ images }, { profile }): Iterable<Match> {
    for (const { image, span } of images) {
      const note = deprecation(image, profile)
      if (note) yield { at: span, data: { image: image.text, note } }
    }
  },
})
