import { defineRule } from '../../src/model/rule.ts'
import { allowsNameServer, directionsOf, selectorOf } from '../../src/model/subject/network-policy.ts'

/** Pods looked at for one policy. */
const MAX_PODS = 5

/** NET-02: the platform's own policies say nothing of what goes out; one that shuts it shuts DNS as well. */
export default defineRule({
  code: 'NET002',
  name: 'egress-deny',
  subject: 'object',
  kinds: ['networking.k8s.io/v1/NetworkPolicy'],
  severity: 'warning',
  sources: [
    { page: 'guide/best-practices', says: 'Pods-->Networkpolicies-->Proxy (Egress)' },
    {
      fact: 'kubernetes.io, Network Policies: a pod that any policy isolates for egress reaches what policies name, and nothing else',
    },
  ],
  text: {
    en: {
      title: 'Outgoing traffic shut, DNS included',
      message: ({ name, pod }) =>
        `NetworkPolicy "${name}" shuts all outgoing traffic, and no policy lets "${pod}" reach DNS`,
      why: 'Without the name server, a pod finds neither its database nor the proxy.',
      fix: 'Allow port 53 in UDP and TCP (5353 on OpenShift), and the proxy, in an `egress` rule.',
    },
    fr: {
      title: 'Trafic sortant fermé, DNS compris',
      message: ({ name, pod }) =>
        `La NetworkPolicy « ${name} » ferme tout le trafic sortant, et aucune n’ouvre le DNS à « ${pod} »`,
      why: 'Sans serveur de noms, un pod ne trouve ni sa base ni le proxy.',
      fix: 'Autoriser le port 53 en UDP et en TCP (5353 sur OpenShift), ainsi que le proxy, dans une règle `egress`.',
    },
  },
  examples: {
    good: [
      `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: sortie }
spec:
  podSelector: {}
  policyTypes: [Egress]
  egress: [{ ports: [{ port: 53, protocol: UDP }] }]
---
apiVersion: v1
kind: Pod
metadata: { name: api }
spec: { containers: [{ name: api }] }
`,
      `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: fermeture }
spec: { podSelector: {}, policyTypes: [Ingress, Egress] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: dns }
spec: { podSelector: {}, policyTypes: [Egress], egress: [{ to: [{ namespaceSelector: {} }], ports: [{ port: 5353, protocol: UDP }] }] }
---
apiVersion: v1
kind: Pod
metadata: { name: api }
spec: { containers: [{ name: api }] }
`,
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: entree }\nspec: { podSelector: {}, policyTypes: [Ingress] }\n',
      // one pod on purpose
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: fermeture }\nspec: { podSelector: { matchLabels: { app: calcul } }, policyTypes: [Egress] }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: calcul, labels: { app: calcul } }\nspec: { containers: [{ name: calcul }] }\n',
    ],
    bad: [
      `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: fermeture }
spec: { podSelector: {}, policyTypes: [Ingress, Egress] }
---
apiVersion: v1
kind: Pod
metadata: { name: api, labels: { app: api } }
spec: { containers: [{ name: api }] }
`,
      {
        'k8s/reseau.yaml': `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: base-seule }
spec:
  podSelector: {}
  egress: [{ to: [{ podSelector: { matchLabels: { app: base } } }], ports: [{ port: 5432 }] }]
`,
        'k8s/api.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec: { template: { metadata: { labels: { app: api } }, spec: { containers: [{ name: api }] } } }
`,
      },
    ],
  },
  *check(policy, { around }) {
    const selector = selectorOf(policy)
    if (!selector?.empty || !directionsOf(policy).includes('Egress') || allowsNameServer(policy)) return
    const pods = around(policy).pods(selector)
    if (pods.state !== 'found') return
    for (const { object, labels } of pods.all.slice(0, MAX_PODS)) {
      const policies = around(object).selecting('networking.k8s.io/NetworkPolicy', labels)
      // what selects the pod further away is not seen when something nearer does
      if (policies.state !== 'found' || !policies.all.includes(policy)) continue
      const shut = policies.all.filter((other) => directionsOf(other).includes('Egress'))
      if (shut.some(allowsNameServer)) continue
      yield { at: ['spec'], data: { name: policy.displayName, pod: object.displayName } }
      return
    }
  },
})
