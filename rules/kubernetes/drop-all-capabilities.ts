import { defineRule } from '../../src/model/rule.ts'
import { capabilities } from '../../src/model/subject/capabilities.ts'

/** Pod Security Standards, restricted: what is left out here is what OpenShift and the platform fill in by themselves. */
export default defineRule({
  code: 'K8S112',
  name: 'drop-all-capabilities',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Pod Security Standards, restricted: capabilities' }],
  equivalents: [
    'kyverno/disallow-capabilities-strict/require-drop-all',
    'kyverno/drop-all-capabilities/require-drop-all',
    'kyverno/podsecurity-subrule-restricted/restricted',
    'checkov/CKV_K8S_37',
  ],
  text: {
    en: {
      title: 'Capabilities not all dropped',
      message: ({ container }) => `Container "${container}" does not drop ALL capabilities`,
      why: 'Without it the container keeps those that its runtime grants by default, which an application rarely needs.',
      fix: 'Write `capabilities: { drop: [ALL] }` in the container’s `securityContext`.',
    },
    fr: {
      title: 'Capacités qui ne sont pas toutes retirées',
      message: ({ container }) => `Le conteneur « ${container} » ne retire pas toutes les capacités (ALL)`,
      why: 'Le conteneur garde sinon celles que son moteur d’exécution accorde par défaut, dont une application a rarement besoin.',
      fix: 'Écrire `capabilities: { drop: [ALL] }` dans le `securityContext` du conteneur.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: attente, image: "ghcr.io/demo/attente:1.0", securityContext: { capabilities: { drop: [NET_RAW, ALL] } } }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { drop: [ALL] } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { drop: [NET_RAW] } } }]\n',
      // to the letter: the admission controller does not know `all`
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { drop: [all] } } }]\n',
      // nor a list on the pod
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { capabilities: { drop: [ALL] } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(container) {
    if (capabilities(container, 'drop').some(({ text }) => text === 'ALL')) return
    yield { at: ['securityContext', 'capabilities', 'drop'], data: { container: container.name } }
  },
})
