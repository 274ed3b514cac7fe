import { asRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** Labels that every node has, and that tell no more than what an image runs on. */
const PLATFORM = /^(?:beta\.)?kubernetes\.io\/(?:os|arch)$/

export default defineRule({
  code: 'K8S187',
  name: 'node-selection',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Assigning Pods to Nodes: nodeSelector and node affinity' }],
  equivalents: [
    'kyverno/restrict-node-selection/restrict-nodeselector',
    'kyverno/restrict-node-affinity/check-nodeaffinity',
  ],
  text: {
    en: {
      title: 'Pod tied to some nodes',
      message: ({ field }) => `The pod chooses its nodes by ${field}`,
      why: 'It depends on labels of the nodes, which belong to the cluster: on another one it may never start.',
      fix: 'Remove it, unless the application needs what only these nodes have.',
    },
    fr: {
      title: 'Pod lié à certains nœuds',
      message: ({ field }) => `Le pod choisit ses nœuds par ${field}`,
      why: 'Il dépend de labels des nœuds, qui relèvent du cluster : sur un autre, il peut ne jamais démarrer.',
      fix: 'Le retirer, sauf si l’application a besoin de ce que seuls ces nœuds possèdent.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  nodeSelector: { kubernetes.io/os: linux }\n  affinity: { podAntiAffinity: {} }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  nodeSelector: { disque: rapide }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] } } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod) {
    if (Object.keys(asRecord(pod.get('nodeSelector'))).some((label) => !PLATFORM.test(label)))
      yield { at: { key: ['nodeSelector'] }, data: { field: 'nodeSelector' } }
    if (Object.keys(asRecord(pod.get('affinity', 'nodeAffinity'))).length > 0)
      yield { at: { key: ['affinity', 'nodeAffinity'] }, data: { field: 'nodeAffinity' } }
  },
})
