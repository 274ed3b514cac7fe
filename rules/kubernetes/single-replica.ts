import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { fewestPods } from '../../src/model/subject/scale.ts'

/** By the text alone; K8S165 asks for three. */
export default defineRule({
  code: 'K8S164',
  name: 'single-replica',
  subject: 'object',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Disruptions: a pod alone is missing while it is replaced' }],
  equivalents: [
    'kube-score/Deployment Replicas',
    'kube-score/HorizontalPodAutoscaler Replicas',
    'polaris/deploymentMissingReplicas',
    'polaris/hpaMinAvailability',
    'kyverno/deployment-has-multiple-replicas/deployment-has-multiple-replicas',
    'datree/DEPLOYMENT_INCORRECT_REPLICAS_VALUE',
  ],
  text: {
    en: {
      title: 'A single pod',
      message: ({ kind, name, replicas }) => `${kind} "${name}" asks for ${replicas} pod`,
      why: 'While its node is drained or its pod is replaced, the application is away.',
      fix: 'Ask for two pods or more, when the application can share its work.',
    },
    fr: {
      title: 'Un seul pod',
      message: ({ kind, name, replicas }) => `${kind} « ${name} » demande ${replicas} pod`,
      why: 'Pendant que son nœud est vidé ou que son pod est remplacé, l’application est absente.',
      fix: 'Demander deux pods ou plus, si l’application sait partager son travail.',
    },
  },
  examples: {
    good: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 2, template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      {
        'web.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2, maxReplicas: 4 }\n',
      },
      // switched off
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 0, template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
    ],
    bad: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 1, template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 1, maxReplicas: 4 }\n',
    ],
  },
  *check(object: KubernetesObject, { around }): Iterable<Match> {
    const fewest = fewestPods(object, () => around(object))
    if (fewest?.count !== 1) return
    yield { at: fewest.route, data: { kind: object.kind, name: object.displayName, replicas: fewest.count } }
  },
})
