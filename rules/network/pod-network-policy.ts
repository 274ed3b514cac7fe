import { defineRule } from '../../src/model/rule.ts'
import { directionsOf } from '../../src/model/subject/network-policy.ts'

/** General practice; on the platform, Kyverno generates the policies that shut incoming traffic. */
export default defineRule({
  code: 'NET022',
  name: 'pod-network-policy',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Network Policies: a pod that no policy selects is reached from everywhere' }],
  equivalents: [
    'kube-linter/non-isolated-pod',
    'kube-score/Pod NetworkPolicy',
    'polaris/missingNetworkPolicy',
    'checkov/CKV2_K8S_6',
  ],
  text: {
    en: {
      title: 'Pod without a NetworkPolicy of the project',
      message: ({ kind, name, missing }) => `No NetworkPolicy restricts the ${missing} traffic of ${kind} "${name}"`,
      why: 'The platform only generates policies for what comes in; what goes out, and what comes in from the same namespace, is for the project to restrict.',
      fix: 'Write a NetworkPolicy with `policyTypes: [Ingress, Egress]` that selects the pod.',
    },
    fr: {
      title: 'Pod sans NetworkPolicy du projet',
      message: ({ kind, name, missing }) =>
        `Aucune NetworkPolicy ne restreint le trafic ${missing} de ${kind} « ${name} »`,
      why: 'La plateforme ne génère de politiques que pour ce qui entre ; ce qui sort, et ce qui vient du même namespace, reste à restreindre par le projet.',
      fix: 'Écrire une NetworkPolicy avec `policyTypes: [Ingress, Egress]` qui vise le pod.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: {}, policyTypes: [Ingress, Egress] }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [] }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: {}, policyTypes: [Ingress] }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [] }\n',
    ],
  },
  *check(pod, { around }) {
    const policies = around(pod.object).selecting('networking.k8s.io/NetworkPolicy', pod.labels)
    if (policies.state === 'unknown') return
    const found = policies.state === 'found' ? policies.all : []
    const missing = (['Ingress', 'Egress'] as const).filter(
      (direction) => !found.some((policy) => directionsOf(policy).includes(direction)),
    )
    if (missing.length === 0) return
    yield {
      at: [],
      data: { kind: pod.object.kind, name: pod.object.displayName, missing: missing.join(' + ') },
    }
  },
})
