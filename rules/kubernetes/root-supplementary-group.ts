import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** Groups that a pod asks for by name; its primary group is K8S125's. */
export default defineRule({
  code: 'K8S126',
  name: 'root-supplementary-group',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Configure a Security Context: supplementalGroups and fsGroup' }],
  equivalents: [
    'kyverno/require-non-root-groups/check-supplementalgroups',
    'kyverno/require-non-root-groups/check-fsgroup',
    'kyverno/psp-check-supplemental-groups/supplementalgroup-ranges',
  ],
  text: {
    en: {
      title: 'Root’s group asked for',
      message: ({ field }) => `The pod asks for root’s group: ${field} holds 0`,
      why: 'Its processes can then read or write what belongs to group 0, on shared volumes too.',
      fix: ({ field }) => `Remove 0 from \`${field}\`.`,
    },
    fr: {
      title: 'Groupe de root demandé',
      message: ({ field }) => `Le pod demande le groupe de root : ${field} contient 0`,
      why: 'Ses processus peuvent alors lire ou modifier ce qui appartient au groupe 0, aussi sur les volumes partagés.',
      fix: ({ field }) => `Retirer 0 de \`${field}\`.`,
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { supplementalGroups: [3000], fsGroup: 2000 }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { supplementalGroups: [3000, 0] }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { fsGroup: 0 }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod) {
    const index = asList(pod.get('securityContext', 'supplementalGroups')).indexOf(0)
    if (index >= 0)
      yield { at: ['securityContext', 'supplementalGroups', index], data: { field: 'supplementalGroups' } }
    if (pod.get('securityContext', 'fsGroup') === 0)
      yield { at: ['securityContext', 'fsGroup'], data: { field: 'fsGroup' } }
  },
})
