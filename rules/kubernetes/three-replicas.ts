import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { fewestPods } from '../../src/model/subject/scale.ts'

const FEWEST = 3

export default defineRule({
  code: 'K8S165',
  name: 'three-replicas',
  subject: 'object',
  severity: 'info',
  default: false,
  sources: [{ fact: 'with three pods, one may be replaced and another fail while the third still answers' }],
  equivalents: ['kube-linter/minimum-three-replicas', 'kube-linter/hpa-minimum-three-replicas'],
  text: {
    en: {
      title: 'Fewer than three pods',
      message: ({ kind, name, replicas }) => `${kind} "${name}" asks for ${replicas} pod(s)`,
      why: 'With two, a failure while one of them is replaced leaves none.',
      fix: `Ask for ${FEWEST} pods or more, where the quota allows it.`,
    },
    fr: {
      title: 'Moins de trois pods',
      message: ({ kind, name, replicas }) => `${kind} « ${name} » demande ${replicas} pod(s)`,
      why: 'Avec deux, une panne pendant que l’un est remplacé n’en laisse aucun.',
      fix: `Demander ${FEWEST} pods ou plus, si le quota le permet.`,
    },
  },
  examples: {
    good: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 3, template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 3, maxReplicas: 4 }\n',
    ],
    bad: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 2, template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2, maxReplicas: 4 }\n',
    ],
  },
  *check(object: KubernetesObject, { around }): Iterable<Match> {
    const fewest = fewestPods(object, () => around(object))
    if (!fewest || fewest.count === 0 || fewest.count >= FEWEST) return
    yield { at: fewest.route, data: { kind: object.kind, name: object.displayName, replicas: fewest.count } }
  },
})
