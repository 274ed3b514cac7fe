import { asRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import type { Pod } from '../../src/model/subject/kubernetes.ts'
import { isWritten, selectorOf } from '../../src/model/subject/network-policy.ts'
import { readPairs } from '../../src/model/subject/selector.ts'

/** NET-03: the example of the platform's own page selects `Tier`, which no pod with the label `tier` has. */
export default defineRule({
  code: 'NET003',
  name: 'network-policy-pods',
  subject: 'object',
  kinds: ['networking.k8s.io/v1/NetworkPolicy'],
  severity: 'warning',
  sources: [
    { page: 'guide/best-practices', says: 'Politiques réseau' },
    { fact: 'kubernetes.io, Network Policies: podSelector compares labels to the letter, case included' },
  ],
  equivalents: ['kube-linter/dangling-networkpolicy', 'kube-score/NetworkPolicy targets Pod'],
  text: {
    en: {
      title: 'NetworkPolicy that selects no pod',
      message: ({ name, labels, close }) =>
        `NetworkPolicy "${name}" selects ${labels}, and no pod has it${close ? `; "${close}" is written otherwise` : ''}`,
      why: 'A policy that selects no pod opens and shuts nothing: the flow that it was written for stays denied.',
      fix: ({ close }) =>
        close ? `Write ${close}: labels are compared to the letter.` : 'Select labels that the pod template has.',
    },
    fr: {
      title: 'NetworkPolicy qui ne vise aucun pod',
      message: ({ name, labels, close }) =>
        `La NetworkPolicy « ${name} » vise ${labels}, qu’aucun pod ne porte${close ? ` ; « ${close} » s’écrit autrement` : ''}`,
      why: 'Une politique qui ne vise aucun pod n’ouvre ni ne ferme rien : le flux pour lequel elle est écrite reste refusé.',
      fix: ({ close }) =>
        close
          ? `Écrire ${close} : les labels se comparent à la lettre.`
          : 'Viser des labels que porte le modèle de pod.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: { matchLabels: { tier: frontend } } }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { tier: frontend } }\nspec: { containers: [] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: tous }\nspec: { podSelector: {} }\n',
      // operators label their pods themselves
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: base }\nspec: { podSelector: { matchLabels: { cnpg.io/cluster: base } } }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [] }\n',
    ],
    bad: [
      `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web }
spec: { podSelector: { matchLabels: { Tier: frontend } } }
---
apiVersion: v1
kind: Pod
metadata: { name: web, labels: { tier: frontend } }
spec: { containers: [] }
`,
      `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web }
spec: { podSelector: { matchExpressions: [{ key: app, operator: In, values: [portal, website] }] } }
---
apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec: { containers: [] }
`,
      // alone, its pods may come from another repository
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: { matchLabels: { app: web } } }\n',
    ],
  },
  *check(policy, { around }) {
    const selector = selectorOf(policy)
    const written = policy.get('spec', 'podSelector')
    if (!selector || selector.empty || !isWritten(written)) return
    const near = around(policy)
    if (near.pods(selector).state !== 'missing') return
    const all = near.pods(EVERY_POD)
    yield {
      at: ['spec', 'podSelector'],
      // the pods of a namespace may come from several repositories
      severity: all.state === 'found' ? 'warning' : 'info',
      data: {
        name: policy.displayName,
        labels: described(asRecord(written)),
        close: all.state === 'found' ? (closeTo(selector.pairs, all.all) ?? '') : '',
      },
    }
  },
})

const EVERY_POD = readPairs({}) as NonNullable<ReturnType<typeof readPairs>>

const described = ({ matchLabels, matchExpressions }: Readonly<Record<string, unknown>>): string =>
  [
    ...Object.entries(asRecord(matchLabels)).map(([key, value]) => `${key}=${String(value)}`),
    ...(Array.isArray(matchExpressions) ? matchExpressions.map((one) => String(asRecord(one).key)) : []),
  ].join(', ')

/** A label that a pod has in another case. */
function closeTo(pairs: readonly (readonly [string, string])[], pods: readonly Pod[]): string | undefined {
  const same = (a: string, b: string) => a !== b && a.toLowerCase() === b.toLowerCase()
  for (const [key, value] of pairs)
    for (const { labels } of pods)
      for (const label of Object.entries(labels)) if (same(`${key}=${value}`, label.join('='))) return label.join('=')
  return undefined
}
