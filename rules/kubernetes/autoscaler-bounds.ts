import { defineRule, type Match } from '../../src/model/rule.ts'
import { isWhole } from '../../src/model/subject/scale.ts'

/** `validateHorizontalPodAutoscalerSpec` of the API server; two equal bounds are accepted, and never scale. */
export default defineRule({
  code: 'K8S178',
  name: 'autoscaler-bounds',
  subject: 'object',
  kinds: ['autoscaling/*'],
  severity: 'error',
  sources: [{ fact: 'Kubernetes API, HorizontalPodAutoscalerSpec: maxReplicas, not smaller than minReplicas' }],
  equivalents: ['polaris/hpaMaxAvailability', 'datree/HPA_MISSING_MAXREPLICAS_KEY'],
  text: {
    en: {
      title: 'Autoscaler whose bounds do not work',
      message: ({ name, least, most }) =>
        most === ''
          ? `HorizontalPodAutoscaler "${name}" sets no maxReplicas`
          : `HorizontalPodAutoscaler "${name}" goes from ${least} to ${most} pod(s)`,
      why: ({ refused }) => (refused ? 'Kubernetes refuses the object.' : 'It never adds a pod, whatever the load.'),
      fix: 'Set `maxReplicas` above `minReplicas`.',
    },
    fr: {
      title: 'Autoscaler aux bornes inopérantes',
      message: ({ name, least, most }) =>
        most === ''
          ? `Le HorizontalPodAutoscaler « ${name} » ne fixe pas maxReplicas`
          : `Le HorizontalPodAutoscaler « ${name} » va de ${least} à ${most} pod(s)`,
      why: ({ refused }) =>
        refused ? 'Kubernetes refuse l’objet.' : 'Il n’ajoute jamais de pod, quelle que soit la charge.',
      fix: 'Fixer `maxReplicas` au-dessus de `minReplicas`.',
    },
  },
  examples: {
    good: [
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2, maxReplicas: 4 }\n',
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, maxReplicas: "${MAXIMUM}" }\n',
    ],
    bad: [
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2 }\n',
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 4, maxReplicas: 2 }\n',
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2, maxReplicas: 2 }\n',
    ],
  },
  *check({ kind, displayName, get }): Iterable<Match> {
    if (kind !== 'HorizontalPodAutoscaler') return
    const most = get('spec', 'maxReplicas')
    const least = get('spec', 'minReplicas') ?? 1
    const facts = { name: displayName, least: String(least) }
    if (most == null) return yield { at: ['spec'], data: { ...facts, most: '', refused: 1 } }
    if (!isWhole(most) || !isWhole(least) || most > least) return
    const refused = most < least || most < 1
    yield {
      at: ['spec', 'maxReplicas'],
      severity: refused ? 'error' : 'info',
      data: { ...facts, most: String(most), refused: refused ? 1 : 0 },
    }
  },
})
