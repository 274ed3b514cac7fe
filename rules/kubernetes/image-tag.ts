import { defineRule } from '../../src/model/rule.ts'

/**
 * Kyverno `disallow-latest`, whose two patterns `*:*` and `!*:latest` read the containers alone. The tag is read as the
 * runtimes read it, so that the port of `registry:5000/app` is not taken for one.
 */
export default defineRule({
  code: 'K8S007',
  name: 'image-tag',
  subject: 'container',
  severity: { nonProduction: 'warning', production: 'error' },
  sources: [
    { page: 'agreement/kyverno', says: 'Les Pods n’utilisent pas la balise latest pour leurs images' },
    { exigence: 'ARCH-27' },
  ],
  equivalents: [
    'kyverno/disallow-latest-tag/require-image-tag',
    'kyverno/disallow-latest-tag/validate-image-tag',
    'kube-linter/latest-tag',
    'kube-score/Container Image Tag',
    'polaris/tagNotSpecified',
    'checkov/CKV_K8S_14',
    'datree/CONTAINERS_MISSING_IMAGE_VALUE_VERSION',
  ],
  text: {
    en: {
      title: 'Image without a version',
      message: ({ image, tag }) => (tag ? `Image "${image}" has the tag ${tag}` : `Image "${image}" has no tag`),
      why: 'What runs changes without a change in the repository and cannot be rolled back; the documented Kyverno rules refuse it in production.',
      fix: 'Name a version: a tag that is never reused, such as the commit’s SHA, or a digest.',
    },
    fr: {
      title: 'Image sans version',
      message: ({ image, tag }) =>
        tag ? `L’image « ${image} » porte l’étiquette ${tag}` : `L’image « ${image} » n’a pas d’étiquette`,
      why: 'Ce qui tourne change sans que le dépôt change, et le retour en arrière est impossible ; les règles Kyverno documentées le refusent en production.',
      fix: 'Désigner une version : une étiquette jamais réutilisée, comme le SHA du commit, ou une empreinte (digest).',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: portail }\nspec:\n  containers: [{ name: portail, image: "registry.demo.fr:5000/portail:1.4" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: portail }\nspec:\n  containers: [{ name: portail, image: "ghcr.io/demo/portail@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: portail }\nspec:\n  containers: [{ name: portail, image: "ghcr.io/demo/portail:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: portail }\nspec:\n  containers: [{ name: portail, image: "ghcr.io/demo/portail:${VERSION}" }, { name: cache, image: "docker.io/demo/cache:latest-2" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: portail }\nspec:\n  containers: [{ name: portail, image: "ghcr.io/demo/portail:latest" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: portail }\nspec:\n  containers: [{ name: portail, image: "registry.demo.fr:5000/portail" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: portail }\nspec:\n  initContainers: [{ name: attente, image: busybox }]\n  containers: [{ name: portail, image: "ghcr.io/demo/portail:1.4" }]\n',
    ],
  },
  *check({ image, role }) {
    if (!image || image.digest || (image.tag && image.tag !== 'latest')) return
    yield {
      at: ['image'],
      severity: role === 'container' ? undefined : 'warning',
      data: { image: image.text, tag: image.tag ?? '' },
    }
  },
})
