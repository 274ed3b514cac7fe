import { defineRule } from '../../src/model/rule.ts'

/** A program, its proxy, its logs, its metrics. */
const MOST = 4

export default defineRule({
  code: 'K8S146',
  name: 'containers-per-pod',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Pods: one container per pod is the most common case' }],
  equivalents: ['kyverno/limit-containers-per-pod/limit-containers-per-pod'],
  text: {
    en: {
      title: 'Many containers in one pod',
      message: ({ kind, name, count }) => `${kind} "${name}" runs ${count} containers in one pod`,
      why: `The containers of a pod are placed, scaled and replaced together; beyond ${MOST}, some belong in a pod of their own.`,
      fix: 'Move what can live alone to a workload of its own.',
    },
    fr: {
      title: 'Beaucoup de conteneurs dans un pod',
      message: ({ kind, name, count }) => `${kind} « ${name} » fait tourner ${count} conteneurs dans un pod`,
      why: `Les conteneurs d’un pod sont placés, multipliés et remplacés ensemble ; au-delà de ${MOST}, certains méritent leur propre pod.`,
      fix: 'Déplacer ce qui peut vivre seul dans une charge à part.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: z, image: "ghcr.io/demo/z:1.0" }]\n  containers: [{ name: a, image: "ghcr.io/demo/a:1.0" }, { name: b, image: "ghcr.io/demo/b:1.0" }, { name: c, image: "ghcr.io/demo/c:1.0" }, { name: d, image: "ghcr.io/demo/d:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: a, image: "ghcr.io/demo/a:1.0" }, { name: b, image: "ghcr.io/demo/b:1.0" }, { name: c, image: "ghcr.io/demo/c:1.0" }, { name: d, image: "ghcr.io/demo/d:1.0" }, { name: e, image: "ghcr.io/demo/e:1.0" }]\n',
    ],
  },
  *check(pod) {
    const count = pod.containers.filter(({ role }) => role === 'container').length
    const { kind, displayName } = pod.object
    if (count > MOST) yield { at: { key: ['containers'] }, data: { kind, name: displayName, count } }
  },
})
