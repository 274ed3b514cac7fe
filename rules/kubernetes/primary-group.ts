import { defineRule } from '../../src/model/rule.ts'
import { containerNames, quotedContainers } from '../../src/model/subject/container-names.ts'
import { settingOf } from '../../src/model/subject/security-context.ts'

/** OpenShift runs every container under group 0 and refuses other ones: an opinion for other clusters. */
export default defineRule({
  code: 'K8S125',
  name: 'primary-group',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Configure a Security Context: without runAsGroup the primary group is root(0)' }],
  equivalents: ['kyverno/require-non-root-groups/check-runasgroup'],
  text: {
    en: {
      title: 'Primary group is root’s',
      message: (facts) => `The primary group of ${quotedContainers.en(facts)} is not set to another than root’s`,
      why: 'Files of the image that belong to group 0 can then be read or written.',
      fix: 'Write `runAsGroup` above 0 in the `securityContext` of the pod; not on OpenShift, which chooses it.',
    },
    fr: {
      title: 'Groupe principal de root',
      message: (facts) =>
        `Le groupe principal de ${quotedContainers.fr(facts)} n’est pas fixé à un autre que celui de root`,
      why: 'Les fichiers de l’image qui appartiennent au groupe 0 peuvent alors être lus ou modifiés.',
      fix: 'Écrire `runAsGroup` au-dessus de 0 dans le `securityContext` du pod ; pas sur OpenShift, qui le choisit.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsGroup: 3000 }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsGroup: 0 }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { runAsGroup: 3000 } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsGroup: 3000 }\n  initContainers: [{ name: attente, image: "ghcr.io/demo/attente:1.0", securityContext: { runAsGroup: 0 } }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod) {
    const open = pod.containers.filter((container) => {
      const group = settingOf(container, 'runAsGroup')
      return typeof group !== 'number' || group <= 0
    })
    if (open.length > 0) yield { at: ['securityContext'], data: { containers: containerNames(open) } }
  },
})
