import { defineRule } from '../../src/model/rule.ts'

const NAME = 'app.kubernetes.io/name'
const INSTANCE = 'app.kubernetes.io/instance'

/** The platform has labels of its own, K8S001: these are Kubernetes' and Helm's. */
export default defineRule({
  code: 'K8S177',
  name: 'recommended-labels',
  subject: 'object',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Recommended Labels' }],
  equivalents: ['kyverno/require-labels/check-for-labels', 'polaris/metadataAndInstanceMismatched'],
  text: {
    en: {
      title: 'Workload without the recommended labels',
      message: ({ kind, name }) => `${kind} "${name}" has neither "${NAME}" nor "${INSTANCE}"`,
      why: 'Dashboards and Argo CD group objects by these labels.',
      fix: `Add \`${NAME}\` and \`${INSTANCE}\`.`,
    },
    fr: {
      title: 'Charge sans les labels recommandés',
      message: ({ kind, name }) => `${kind} « ${name} » n’a ni « ${NAME} », ni « ${INSTANCE} »`,
      why: 'Les tableaux de bord et Argo CD regroupent les objets par ces labels.',
      fix: `Ajouter \`${NAME}\` et \`${INSTANCE}\`.`,
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app.kubernetes.io/name: web } }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web } }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, labels: { app.kubernetes.io/name: "" } }\nspec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
    ],
  },
  *check({ kind, displayName, labels, pod }) {
    if (!pod || labels[NAME] || labels[INSTANCE]) return
    yield { at: ['metadata', 'labels'], data: { kind, name: displayName } }
  },
})
