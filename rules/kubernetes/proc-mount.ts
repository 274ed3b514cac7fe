import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { replaceScalar } from '../../src/model/subject/correction.ts'

/** Pod Security Standards, /proc mount type. */
export default defineRule({
  code: 'K8S045',
  name: 'proc-mount',
  subject: 'container',
  severity: 'error',
  sources: [
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { exigence: 'ARCH-26' },
  ],
  equivalents: ['kyverno/disallow-proc-mount/check-proc-mount', 'kube-linter/unsafe-proc-mount', 'polaris/procMount'],
  text: {
    en: {
      title: '/proc without its usual masks',
      message: ({ container, value }) => `Container "${container}" sets procMount to "${value}"`,
      why: 'The masks over /proc hide the node’s kernel from the container: the platform refuses the pod in every environment.',
      fix: 'Remove `procMount`, or write `Default`.',
    },
    fr: {
      title: '/proc sans ses masques habituels',
      message: ({ container, value }) => `Le conteneur « ${container} » met procMount à « ${value} »`,
      why: 'Les masques de /proc cachent au conteneur le noyau du nœud : la plateforme refuse le pod dans tous les environnements.',
      fix: 'Retirer `procMount`, ou écrire `Default`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { procMount: Default } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { procMount: Unmasked } }]\n',
    ],
  },
  *check(container) {
    const value = asText(container.get('securityContext', 'procMount'))
    if (value !== undefined && value !== 'Default')
      yield {
        at: ['securityContext', 'procMount'],
        data: { container: container.name, value },
        edits: replaceScalar(container, ['securityContext', 'procMount'], 'Default'),
      }
  },
})
