import { asList, asRecord, asText } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

const CONTROL_PLANE = /^node-role\.kubernetes\.io\/(?:master|control-plane)$/

/** A project of the platform knows neither the names of the nodes nor a reason to run on those of the control plane. */
export default defineRule({
  code: 'K8S186',
  name: 'fixed-node',
  subject: 'pod',
  severity: 'warning',
  sources: [{ fact: 'kubernetes.io, Assigning Pods to Nodes: nodeName bypasses the scheduler' }],
  equivalents: [
    'kyverno/restrict-node-selection/restrict-nodename',
    'kyverno/restrict-controlplane-scheduling/restrict-controlplane-scheduling-master',
  ],
  text: {
    en: {
      title: 'Pod on a node of its own choosing',
      message: ({ node, taint }) =>
        taint ? `The pod tolerates the taint "${taint}" of the control plane` : `The pod names its node: "${node}"`,
      why: ({ taint }) =>
        taint
          ? 'The nodes of the control plane run the cluster itself, not applications.'
          : 'The scheduler is bypassed: when this node is full, drained or replaced, the pod runs nowhere.',
      fix: ({ taint }) => (taint ? 'Remove the toleration.' : 'Remove `nodeName`.'),
    },
    fr: {
      title: 'Pod qui choisit lui-même son nœud',
      message: ({ node, taint }) =>
        taint ? `Le pod tolère la marque « ${taint} » du plan de contrôle` : `Le pod nomme son nœud : « ${node} »`,
      why: ({ taint }) =>
        taint
          ? 'Les nœuds du plan de contrôle font tourner le cluster lui-même, non les applications.'
          : 'L’ordonnanceur est contourné : quand ce nœud est plein, vidé ou remplacé, le pod ne tourne nulle part.',
      fix: ({ taint }) => (taint ? 'Retirer la tolérance.' : 'Retirer `nodeName`.'),
    },
  },
  examples: {
    good: [
      'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: { name: agent }\nspec: { template: { spec: { tolerations: [{ key: node-role.kubernetes.io/master }], containers: [{ name: agent, image: "ghcr.io/demo/agent:1.0" }] } } }\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  nodeSelector: { disque: rapide }\n  tolerations: [{ key: gpu, operator: Exists }, { operator: Exists }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  nodeName: noeud-3\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  tolerations: [{ key: node-role.kubernetes.io/master, effect: NoSchedule }, { key: node-role.kubernetes.io/control-plane, effect: NoSchedule }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod): Iterable<Match> {
    const node = asText(pod.get('nodeName'))
    if (node !== undefined) yield { at: ['nodeName'], data: { node, taint: '' } }
    // an agent of every node tolerates whatever the nodes have
    if (pod.object.kind === 'DaemonSet') return
    const keys = asList(pod.get('tolerations')).map((toleration) => asText(asRecord(toleration).key) ?? '')
    const index = keys.findIndex((key) => CONTROL_PLANE.test(key))
    const taint = keys[index]
    if (taint !== undefined) yield { at: ['tolerations', index, 'key'], data: { node: '', taint } }
  },
})
