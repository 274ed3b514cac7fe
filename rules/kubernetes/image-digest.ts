import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

/** The platform asks for tags that are never reused; a digest is the stricter way to the same end. */
export default defineRule({
  code: 'K8S128',
  name: 'image-digest',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Images: a digest always names the same image' }],
  equivalents: [
    'kyverno/require-image-checksum/require-image-checksum',
    'datree/CONTAINERS_MISSING_IMAGE_VALUE_DIGEST',
    'checkov/CKV_K8S_43',
  ],
  text: {
    en: {
      title: 'Image without digest',
      message: ({ image }) => `Image "${image}" is not named by its digest`,
      why: 'A tag may be moved to another image in the registry; a digest cannot.',
      fix: 'Add the digest: `image:tag@sha256:…`.',
    },
    fr: {
      title: 'Image sans empreinte',
      message: ({ image }) => `L’image « ${image} » n’est pas désignée par son empreinte`,
      why: 'Une étiquette peut passer à une autre image dans le registre ; une empreinte, non.',
      fix: 'Ajouter l’empreinte : `image:étiquette@sha256:…`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web@sha256:9ae97d36d26566ff84e8893c64a6dc4fe8ca6d1144bf5b87b2b85a32def253c7" }, { name: app, image: "${IMAGE}" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: attente, image: ghcr.io/demo/attente }]\n  containers: [{ name: web, image: "ghcr.io/demo/web@sha256:9ae97d36d26566ff84e8893c64a6dc4fe8ca6d1144bf5b87b2b85a32def253c7" }]\n',
    ],
  },
  *check(container) {
    const image = container.get('image')
    if (typeof image !== 'string' || image === '' || isTemplate(image) || /@[a-z0-9]+:/.test(image)) return
    yield { at: ['image'], data: { image } }
  },
})
