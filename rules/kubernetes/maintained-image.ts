import { deprecation } from '../../src/model/deprecated-image.ts'
import { defineRule } from '../../src/model/rule.ts'

/** What `maintained-base-image` says of the images that a Dockerfile starts from, of those that pods run. */
export default defineRule({
  code: 'K8S058',
  name: 'maintained-image',
  subject: 'container',
  severity: 'warning',
  sources: [
    {
      fact: 'Bitnami moved the versioned tags of docker.io/bitnami to docker.io/bitnamilegacy in 2025, without further updates',
    },
    { exigence: 'ARCH-5' },
  ],
  text: {
    en: {
      title: 'Image that is no longer maintained',
      message: ({ image, note }) =>
        note === 'moved'
          ? `Image "${image}" names a version that left Docker Hub`
          : `Image "${image}" gets no more updates`,
      why: ({ note }) =>
        note === 'moved'
          ? 'Bitnami took its versioned tags off docker.io/bitnami in 2025: the pod starts only where a node or a cache still holds the image.'
          : 'docker.io/bitnamilegacy has been frozen since 2025: its flaws stay.',
      fix: 'Use the official image of the software, or an operator of the platform for a database.',
    },
    fr: {
      title: 'Image qui n’est plus maintenue',
      message: ({ image, note }) =>
        note === 'moved'
          ? `L’image « ${image} » désigne une version retirée de Docker Hub`
          : `L’image « ${image} » ne reçoit plus de mises à jour`,
      why: ({ note }) =>
        note === 'moved'
          ? 'Bitnami a retiré en 2025 ses étiquettes de version de docker.io/bitnami : le pod ne démarre que là où un nœud ou un cache détient encore l’image.'
          : 'docker.io/bitnamilegacy est figé depuis 2025 : ses failles restent.',
      fix: 'Utiliser l’image officielle du logiciel, ou un opérateur de la plateforme pour une base de données.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: cache }\nspec:\n  containers:\n    - { name: cache, image: "public.ecr.aws/bitnami/redis:7.4" }\n    - { name: web, image: "docker.io/bitnami/nginx:latest" }\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "harbor.apps.dso.numerique-interieur.com/demo/bitnami:1.2" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: base }\nspec:\n  containers: [{ name: base, image: "bitnami/postgresql:15.4.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: base }\nspec:\n  initContainers: [{ name: prep, image: "docker.io/bitnamilegacy/kubectl:1.30" }]\n  containers: [{ name: base, image: "docker.io/library/postgres:17.2" }]\n',
    ],
  },
  *check({ image }, { profile }) {
    const note = image && deprecation(image, profile)
    if (image && note) yield { at: ['image'], data: { image: image.text, note } }
  },
})
