import type { Route } from '../../src/model/location.ts'
import { percentage } from '../../src/model/percentage.ts'
import { defineRule, type Match, type RuleContext } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { scaleOf } from '../../src/model/subject/scale.ts'
import { readSelector } from '../../src/model/subject/selector.ts'
import { MOST_FOUND } from '../../src/model/subject/surroundings.ts'
import { isWholeNumber } from '../../src/model/whole-number.ts'

/** A budget that never lets a pod go, by its own figures or by the number of pods that it covers. */
export default defineRule({
  code: 'K8S171',
  name: 'blocking-disruption-budget',
  subject: 'object',
  severity: 'warning',
  sources: [{ fact: 'kubernetes.io, Specifying a Disruption Budget: with 0 or 100% no node can be drained' }],
  equivalents: [
    'kube-linter/pdb-max-unavailable',
    'kube-linter/pdb-min-available',
    'polaris/pdbDisruptionsIsZero',
    'kyverno/pdb-maxunavailable/pdb-maxunavailable',
  ],
  text: {
    en: {
      title: 'Disruption budget that lets no pod go',
      message: ({ name, field, value, replicas }) =>
        replicas
          ? `PodDisruptionBudget "${name}": ${field} is ${value} for ${replicas} pod(s)`
          : `PodDisruptionBudget "${name}": ${field} is ${value}`,
      why: 'The node of such a pod cannot be drained: an update of the cluster waits for it, or is forced through it.',
      fix: 'Write `maxUnavailable: 1`, and run two pods or more.',
    },
    fr: {
      title: 'Budget d’interruption qui ne laisse partir aucun pod',
      message: ({ name, field, value, replicas }) =>
        replicas
          ? `PodDisruptionBudget « ${name} » : ${field} vaut ${value} pour ${replicas} pod(s)`
          : `PodDisruptionBudget « ${name} » : ${field} vaut ${value}`,
      why: 'Le nœud d’un tel pod ne peut pas être vidé : une mise à jour du cluster l’attend, ou passe en force.',
      fix: 'Écrire `maxUnavailable: 1`, et faire tourner deux pods ou plus.',
    },
  },
  examples: {
    good: [
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 1, selector: { matchLabels: { app: web } } }\n',
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { minAvailable: 2, selector: { matchLabels: { app: web } } }\n',
      {
        'web.yaml':
          'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { minAvailable: 1, selector: { matchLabels: { app: web } } }\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 2, template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      },
      // the autoscaler makes more of them
      {
        'web.yaml':
          'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { minAvailable: 1, selector: { matchLabels: { app: web } } }\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2, maxReplicas: 4 }\n',
      },
    ],
    bad: [
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 0, selector: { matchLabels: { app: web } } }\n',
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: "0%", selector: { matchLabels: { app: web } } }\n',
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { minAvailable: 100%, selector: { matchLabels: { app: web } } }\n',
      {
        'web.yaml':
          'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { minAvailable: 1, selector: { matchLabels: { app: web } } }\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      },
    ],
  },
  *check(object, context): Iterable<Match> {
    if (object.kind !== 'PodDisruptionBudget') return
    const finding = (at: Route, replicas: number, workload?: KubernetesObject): Match => ({
      at,
      related: workload ? [context.repository.locate(workload, ['spec', 'replicas'])] : [],
      data: { name: object.displayName, field: String(at.at(-1)), value: String(object.get(...at)), replicas },
    })
    const [most, least] = [object.get('spec', 'maxUnavailable'), object.get('spec', 'minAvailable')]
    if (most === 0 || percentage(most) === 0) return yield finding(['spec', 'maxUnavailable'], 0)
    if ((percentage(least) ?? 0) >= 100) return yield finding(['spec', 'minAvailable'], 0)
    if (!isWholeNumber(least) || least < 1) return
    const covered = coveredBy(object, context)
    if (covered && covered.replicas > 0 && least >= covered.replicas)
      yield finding(['spec', 'minAvailable'], covered.replicas, covered.workload)
  },
})

/** The number of pods that a budget covers, when all of them are known and counted; one workload of them. */
function coveredBy(budget: KubernetesObject, { around }: RuleContext) {
  const selector = readSelector(budget.get('spec', 'selector'))
  const pods = selector && around(budget).pods(selector)
  // where more were not enumerated, their number is not known
  if (pods?.state !== 'found' || pods.all.length >= MOST_FOUND) return undefined
  let replicas = 0
  for (const { object } of pods.all) {
    const scale = scaleOf(object, around(object))
    if (scale.by !== 'count' || object.kind === 'DaemonSet') return undefined
    replicas += scale.replicas
  }
  return { replicas, workload: pods.all[0].object }
}
