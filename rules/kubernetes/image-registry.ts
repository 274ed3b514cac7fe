import { comesFrom } from '../../src/model/registry.ts'
import { defineRule } from '../../src/model/rule.ts'
import { replaceScalar } from '../../src/model/subject/correction.ts'

/**
 * Kyverno `restrict-image-registry`, which compares the reference as it is written: `nginx:1.27` does not start with
 * `docker.io/`, although it comes from there.
 */
export default defineRule({
  code: 'K8S008',
  name: 'image-registry',
  subject: 'container',
  severity: { nonProduction: 'warning', production: 'error' },
  sources: [
    {
      page: 'agreement/kyverno',
      says: 'registres autorisés : docker.io/, harbor.io/, registry.redhat.io/, quay.io/, bitnami/, ghcr.io/',
    },
    { fact: 'restrict-image-registry compares the image with the patterns as a text' },
  ],
  equivalents: ['kyverno/restrict-image-registries/validate-registries'],
  text: {
    en: {
      title: 'Image from a registry that is not allowed',
      message: ({ image, canonical, host }) =>
        canonical
          ? `Image "${image}" does not start with its registry, ${host}`
          : `Image "${image}" comes from ${host}`,
      why: ({ canonical }) =>
        canonical
          ? 'The documented Kyverno rule compares the name as it is written: without its registry it matches none of those allowed.'
          : 'The documented Kyverno rules let images come from known registries only.',
      fix: ({ canonical, allowed }) =>
        canonical
          ? `Write \`${canonical}\`.`
          : `Take the image from one of the registries allowed (${allowed}), or build it with the platform.`,
    },
    fr: {
      title: 'Image d’un registre non autorisé',
      message: ({ image, canonical, host }) =>
        canonical
          ? `L’image « ${image} » ne commence pas par son registre, ${host}`
          : `L’image « ${image} » vient de ${host}`,
      why: ({ canonical }) =>
        canonical
          ? 'La règle Kyverno documentée compare le nom tel qu’il est écrit : sans registre, il ne correspond à aucun de ceux autorisés.'
          : 'Les règles Kyverno documentées n’admettent que des images de registres connus.',
      fix: ({ canonical, allowed }) =>
        canonical
          ? `Écrire \`${canonical}\`.`
          : `Prendre l’image dans un des registres autorisés (${allowed}), ou la construire sur la plateforme.`,
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - { name: web, image: "docker.io/library/nginx:1.27" }\n    - { name: cache, image: "bitnami/redis:7.4" }\n    - { name: app, image: "harbor.apps.dso.numerique-interieur.com/mi-demo/app:3f2a1bc" }\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "${REGISTRE}/web:1.27" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "nginx:1.27" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "bitnamilegacy/nginx:1.27" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: attente, image: "registry.k8s.io/pause:3.10" }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.2" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "harbor.demo.fr/x.numerique-interieur.com/web:1.2" }]\n',
    ],
  },
  *check(container, { profile }) {
    const { image } = container
    const { deploy, deployAsWritten } = profile.registries
    if (!image || comesFrom(image.text, deploy) || comesFrom(image.text, deployAsWritten)) return
    const { repository, tag, digest, host, text } = image
    const whole = repository + (tag ? `:${tag}` : '') + (digest ? `@${digest}` : '')
    yield {
      at: ['image'],
      data: {
        image: text,
        host,
        canonical: comesFrom(repository, deploy) ? whole : '',
        allowed: deploy.join(', '),
      },
      edits: comesFrom(repository, deploy) ? replaceScalar(container, ['image'], whole) : undefined,
    }
  },
})
