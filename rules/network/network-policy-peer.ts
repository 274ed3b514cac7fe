import { defineRule } from '../../src/model/rule.ts'
import { isWritten, podPeers } from '../../src/model/subject/network-policy.ts'
import { readPairs } from '../../src/model/subject/selector.ts'

const EVERY_POD = readPairs({}) as NonNullable<ReturnType<typeof readPairs>>

export default defineRule({
  code: 'NET024',
  name: 'network-policy-peer',
  subject: 'object',
  kinds: ['networking.k8s.io/v1/NetworkPolicy'],
  severity: 'warning',
  sources: [
    { page: 'guide/best-practices', says: 'Politiques réseau' },
    { fact: 'kubernetes.io, Network Policies: a podSelector alone stands for pods of the policy’s own namespace' },
  ],
  equivalents: ['kube-linter/dangling-networkpolicypeer-podselector'],
  text: {
    en: {
      title: 'NetworkPolicy that opens to no pod',
      message: ({ name, labels }) => `NetworkPolicy "${name}" opens to pods with ${labels}, and no pod has it`,
      why: 'Without `namespaceSelector`, the pods meant are those of the same namespace: nobody gets the flow that the rule was written for.',
      fix: 'Select labels that the pod template has, or add a `namespaceSelector` for pods of another namespace.',
    },
    fr: {
      title: 'NetworkPolicy qui n’ouvre à aucun pod',
      message: ({ name, labels }) => `La NetworkPolicy « ${name} » ouvre aux pods ${labels}, qu’aucun pod ne porte`,
      why: 'Sans `namespaceSelector`, les pods visés sont ceux du même namespace : personne ne reçoit le flux pour lequel la règle est écrite.',
      fix: 'Viser des labels que porte le modèle de pod, ou ajouter un `namespaceSelector` pour les pods d’un autre namespace.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: base }\nspec: { podSelector: {}, ingress: [{ from: [{ podSelector: { matchLabels: { app: api } } }, { podSelector: {} }] }] }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: api, labels: { app: api } }\nspec: { containers: [] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: base }\nspec: { podSelector: {}, ingress: [{ from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: ailleurs } } }] }] }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec: { containers: [] }\n',
      // the pods of the namespace may come from another repository
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: base }\nspec: { podSelector: {}, ingress: [{ from: [{ podSelector: { matchLabels: { app: api } } }] }] }\n',
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: base }\nspec: { podSelector: {}, ingress: [{ from: [{ podSelector: { matchLabels: { app: ipa } } }] }] }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: api, labels: { app: api } }\nspec: { containers: [] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: api }\nspec: { podSelector: {}, egress: [{ to: [{ podSelector: { matchLabels: { app: base } } }] }] }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: api, labels: { app: api } }\nspec: { containers: [] }\n',
    ],
  },
  *check(policy, { around }) {
    const near = around(policy)
    for (const { selector, route } of podPeers(policy)) {
      if (selector.empty || !isWritten(policy.get(...route)) || near.pods(selector).state !== 'missing') continue
      if (near.pods(EVERY_POD).state !== 'found') return
      const labels = selector.pairs.map(([key, value]) => `${key}=${value}`).join(', ')
      yield { at: route, data: { name: policy.displayName, labels: labels || 'matchExpressions' } }
    }
  },
})
