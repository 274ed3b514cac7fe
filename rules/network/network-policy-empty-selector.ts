import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { directionsOf, selectorOf } from '../../src/model/subject/network-policy.ts'

/** General practice, against which stands that a default deny needs just this. */
export default defineRule({
  code: 'NET023',
  name: 'network-policy-empty-selector',
  subject: 'object',
  kinds: ['networking.k8s.io/v1/NetworkPolicy'],
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Network Policies: an empty podSelector selects every pod of the namespace' }],
  equivalents: ['kyverno/restrict-networkpolicy-empty-podselector/empty-podselector'],
  text: {
    en: {
      title: 'NetworkPolicy that opens a flow to every pod',
      message: ({ name }) => `NetworkPolicy "${name}" opens flows for every pod of the namespace`,
      why: 'What one component needs is opened for all of them, and for those that come later.',
      fix: 'Select the pods that need the flow by their labels.',
    },
    fr: {
      title: 'NetworkPolicy qui ouvre un flux à tous les pods',
      message: ({ name }) => `La NetworkPolicy « ${name} » ouvre des flux pour tous les pods du namespace`,
      why: 'Ce dont un composant a besoin est ouvert à tous, et à ceux qui viendront ensuite.',
      fix: 'Viser par leurs labels les pods qui ont besoin du flux.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: { matchLabels: { app: web } }, ingress: [{}] }\n',
      // a default deny
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: fermeture }\nspec: { podSelector: {}, policyTypes: [Ingress, Egress] }\n',
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: {}, ingress: [{ ports: [{ port: 8080 }] }] }\n',
    ],
  },
  *check(policy) {
    if (selectorOf(policy)?.empty !== true) return
    const opens = directionsOf(policy).some((way) => asList(policy.get('spec', way.toLowerCase())).length > 0)
    if (opens) yield { at: ['spec', 'podSelector'], data: { name: policy.displayName } }
  },
})
