import type { Profile } from '../../src/model/profile.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

const OFFICIAL = 'docker.io/library/'

/** Other names of official images. */
const SYNONYMS: Readonly<Record<string, string>> = { postgresql: 'postgres', mongodb: 'mongo' }

/** What a rebuild adds to the name of the image that it changes. */
const REBUILT =
  /^(?:alpine|centos|custom|debian|docker|image|lts|nonroot|openshift|root(?:less)?|non|server|ubi\d?|unprivileged|v?\d+)$/

/** The official image that an image rebuilds, by its name: `postgres` of `postgresql-rootless`, none of `redis-exporter`. */
function officialOf(name: string, { baseImages }: Profile): string | undefined {
  const [first = '', ...rest] = name.split(/[^a-z0-9]+/)
  const official = `${OFFICIAL}${Object.hasOwn(SYNONYMS, first) ? SYNONYMS[first] : first}`
  return rest.every((word) => REBUILT.test(word)) && baseImages.some((base) => base.name === official)
    ? official
    : undefined
}

/**
 * A publisher of Docker Hub that the profile does not know may be a firm or a person: only a rebuild of software that has
 * an official image is surely a personal one.
 */
export default defineRule({
  code: 'K8S009',
  name: 'image-provenance',
  subject: 'container',
  severity: 'info',
  sources: [
    { page: 'agreement/faq', says: 'il est interdit d’utiliser my-nickname/postgresql' },
    { exigence: 'ARCH-13' },
  ],
  text: {
    en: {
      title: 'Image of an unknown publisher',
      message: ({ image, publisher }) => `Image "${image}" is published by "${publisher}", no known publisher`,
      why: ({ official }) =>
        official
          ? 'The platform does not accept personal images: what they hold and how long they are kept up to date depends on one person.'
          : 'The platform accepts images that it built itself or that a recognised publisher maintains, not personal ones.',
      fix: ({ official }) =>
        official
          ? `Use the official image (${official}), or build your own with the platform.`
          : 'Make sure that the publisher maintains the software, or build the image with the platform.',
    },
    fr: {
      title: 'Image d’un éditeur inconnu',
      message: ({ image, publisher }) =>
        `L’image « ${image} » est publiée par « ${publisher} », qui n’est pas un éditeur connu`,
      why: ({ official }) =>
        official
          ? 'La plateforme n’admet pas les images personnelles : leur contenu et leur mise à jour dépendent d’une seule personne.'
          : 'La plateforme admet les images qu’elle a construites ou qu’un éditeur reconnu maintient, non les images personnelles.',
      fix: ({ official }) =>
        official
          ? `Employer l’image officielle (${official}), ou construire la sienne sur la plateforme.`
          : 'S’assurer que l’éditeur maintient le logiciel, ou construire l’image sur la plateforme.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - { name: web, image: "nginx:1.27" }\n    - { name: cache, image: "docker.io/bitnami/redis:7.4" }\n    - { name: traces, image: "grafana/grafana:11.0.0" }\n    - { name: app, image: "ghcr.io/quelqu-un/app:1.0" }\n    - { name: portail, image: "harbor.apps.dso.numerique-interieur.com/demo/portail:3f2a1bc" }\n    - { name: gabarit, image: "${ORGANISATION}/web:1.0" }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "docker.io/quelqu-un/portail:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: mesures }\nspec:\n  containers: [{ name: mesures, image: "quelqu-un/redis-exporter:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: base }\nspec:\n  containers: [{ name: base, image: "mon-pseudo/postgres-rootless:16.2" }]\n',
    ],
  },
  *check({ image }, { profile }): Iterable<Match> {
    if (image?.host !== 'docker.io') return
    const [publisher = '', ...path] = image.path.split('/')
    if (path.length === 0 || publisher.includes('$') || profile.registries.publishers.includes(publisher)) return
    const official = officialOf(path.join('/'), profile)
    yield {
      at: ['image'],
      severity: official ? 'warning' : 'info',
      data: { image: image.text, publisher, official: official ?? '' },
    }
  },
})
