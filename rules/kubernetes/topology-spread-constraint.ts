import { asList, asText, isRecord, type JsonRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isWhole } from '../../src/model/subject/scale.ts'
import { isTemplate } from '../../src/model/template.ts'

const WHEN = ['DoNotSchedule', 'ScheduleAnyway']

/** `validateTopologySpreadConstraints` of the API server. */
export default defineRule({
  code: 'K8S168',
  name: 'topology-spread-constraint',
  subject: 'pod',
  severity: 'error',
  sources: [
    { fact: 'Kubernetes API, TopologySpreadConstraint: maxSkew, topologyKey and whenUnsatisfiable are required' },
  ],
  equivalents: ['kube-score/Pod Topology Spread Constraints', 'datree/EKS_MISSING_KEY_TOPOLOGYKEY'],
  text: {
    en: {
      title: 'Topology spread constraint that Kubernetes refuses',
      message: ({ field, value }) =>
        value ? `${field} of a topology spread constraint is ${value}` : `A topology spread constraint has no ${field}`,
      why: ({ allowed }) => `Kubernetes refuses the pod: ${allowed}.`,
      fix: ({ field }) => `Correct \`${field}\`.`,
    },
    fr: {
      title: 'Contrainte de répartition que Kubernetes refuse',
      message: ({ field, value }) =>
        value
          ? `${field} d’une contrainte de répartition vaut ${value}`
          : `Une contrainte de répartition n’a pas de ${field}`,
      why: ({ attendu }) => `Kubernetes refuse le pod : ${attendu}.`,
      fix: ({ field }) => `Corriger \`${field}\`.`,
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web } }\nspec:\n  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: { matchLabels: { app: web } } }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  topologySpreadConstraints: [{ maxSkew: "${ECART}", topologyKey: "${CLE}", whenUnsatisfiable: "${QUAND}" }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  topologySpreadConstraints: [{ maxSkew: 0, topologyKey: zone, whenUnsatisfiable: DoNotSchedule }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  topologySpreadConstraints: [{ maxSkew: 1, whenUnsatisfiable: DoNotSchedule }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: Never }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod) {
    for (const [index, constraint] of asList(pod.get('topologySpreadConstraints')).entries()) {
      if (!isRecord(constraint)) continue
      for (const { field, value, allowed, attendu } of refusals(constraint))
        yield { at: ['topologySpreadConstraints', index, field], data: { field, value, allowed, attendu } }
    }
  },
})

/** The fields that are wrong, with what was expected in both languages. */
function refusals({ maxSkew, topologyKey, whenUnsatisfiable }: JsonRecord) {
  const quoted = (value: unknown) => (value == null ? '' : JSON.stringify(value)?.slice(0, 40))
  return [
    {
      field: 'maxSkew',
      value: quoted(maxSkew),
      isWrong: maxSkew == null || (isWhole(maxSkew) && maxSkew <= 0),
      allowed: 'it must be greater than 0',
      attendu: 'il doit être supérieur à 0',
    },
    {
      field: 'topologyKey',
      value: '',
      isWrong: (topologyKey ?? '') === '',
      allowed: 'it must name a label of the nodes',
      attendu: 'il doit nommer un label des nœuds',
    },
    {
      field: 'whenUnsatisfiable',
      value: quoted(whenUnsatisfiable),
      isWrong: !isAllowed(whenUnsatisfiable),
      allowed: `it must be one of ${WHEN.join(', ')}`,
      attendu: `il doit être l’un de ${WHEN.join(', ')}`,
    },
  ].filter(({ isWrong }) => isWrong)
}

function isAllowed(when: unknown): boolean {
  const text = asText(when)
  return text !== undefined && (WHEN.includes(text) || isTemplate(text))
}
