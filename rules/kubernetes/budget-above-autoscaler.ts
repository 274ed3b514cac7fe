import { percentage } from '../../src/model/percentage.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { scaleOf } from '../../src/model/subject/scale.ts'
import { readSelector } from '../../src/model/subject/selector.ts'
import { isWholeNumber } from '../../src/model/whole-number.ts'

/** An autoscaler that leaves `minReplicas` to its default says nothing here. */
export default defineRule({
  code: 'K8S172',
  name: 'budget-above-autoscaler',
  subject: 'object',
  kinds: ['policy/v1/PodDisruptionBudget', 'policy/v1beta1/PodDisruptionBudget'],
  severity: 'warning',
  sources: [{ fact: 'kubernetes.io, Specifying a Disruption Budget: minAvailable counts the pods that are there' }],
  equivalents: ['polaris/pdbMinAvailableGreaterThanHPAMinReplicas'],
  text: {
    en: {
      title: 'Disruption budget above the fewest pods of the autoscaler',
      message: ({ name, least, autoscaler, fewest }) =>
        `PodDisruptionBudget "${name}" keeps ${least}, HorizontalPodAutoscaler "${autoscaler}" goes down to ${fewest}`,
      why: 'When the load is low, the budget lets no pod go and no node can be drained.',
      fix: 'Write `maxUnavailable: 1` instead of `minAvailable`, or raise `minReplicas`.',
    },
    fr: {
      title: 'Budget d’interruption au-dessus du minimum de l’autoscaler',
      message: ({ name, least, autoscaler, fewest }) =>
        `Le PodDisruptionBudget « ${name} » en garde ${least}, le HorizontalPodAutoscaler « ${autoscaler} » descend à ${fewest}`,
      why: 'Quand la charge est faible, le budget ne laisse partir aucun pod et aucun nœud ne peut être vidé.',
      fix: 'Écrire `maxUnavailable: 1` au lieu de `minAvailable`, ou relever `minReplicas`.',
    },
  },
  examples: {
    good: [
      {
        'web.yaml':
          'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { minAvailable: 50%, selector: { matchLabels: { app: web } } }\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2, maxReplicas: 4 }\n',
      },
    ],
    bad: [
      {
        'web.yaml':
          'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { minAvailable: 3, selector: { matchLabels: { app: web } } }\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2, maxReplicas: 4 }\n',
      },
      {
        'web.yaml':
          'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { minAvailable: 150%, selector: { matchLabels: { app: web } } }\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2, maxReplicas: 4 }\n',
      },
    ],
  },
  *check(object, { around, repository }): Iterable<Match> {
    const selector = readSelector(object.get('spec', 'selector'))
    const pods = selector && around(object).pods(selector)
    if (pods?.state !== 'found' || pods.all.length > 1) return
    const scale = scaleOf(pods.all[0].object, around(pods.all[0].object))
    if (scale.by !== 'autoscaler') return
    const written = object.get('spec', 'minAvailable')
    for (const autoscaler of scale.autoscalers) {
      const fewest = autoscaler.get('spec', 'minReplicas')
      if (!isWholeNumber(fewest)) continue
      const least = isWholeNumber(written) ? written : Math.ceil(((percentage(written) ?? 0) * fewest) / 100)
      if (least <= fewest) continue
      yield {
        at: ['spec', 'minAvailable'],
        related: [repository.locate(autoscaler, ['spec', 'minReplicas'])],
        data: { name: object.displayName, least, autoscaler: autoscaler.displayName, fewest },
      }
    }
  },
})
