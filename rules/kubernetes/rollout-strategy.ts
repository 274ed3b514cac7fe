import { isNone, shareProblem } from '../../src/model/int-or-percent.ts'
import { asNumber } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { isTemplate } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem =
  | 'other-type'
  | 'both-zero'
  | 'both-set'
  | 'share-text'
  | 'share-negative'
  | 'share-over'
  | 'negative'
  | 'deadline'

/** `progressDeadlineSeconds` when none is written. */
const DEFAULT_DEADLINE = 600

/** Where each kind keeps its strategy, and the type that a `rollingUpdate` belongs to. */
const STRATEGIES: Readonly<Record<string, string>> = {
  Deployment: 'strategy',
  DaemonSet: 'updateStrategy',
  StatefulSet: 'updateStrategy',
}

const NUMBERS = ['replicas', 'minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds']

const EN: Wordings<Problem> = {
  'other-type': ({ value }) => `rollingUpdate is set, and the strategy is of type ${value}`,
  'both-zero': 'maxUnavailable and maxSurge are both zero: no pod could ever be replaced',
  'both-set': 'maxUnavailable and maxSurge of a DaemonSet are both set: one of them must be zero',
  'share-text': ({ field, value }) =>
    `"${value}" is no ${field}: a whole number without quotes, or a percentage such as "25%"`,
  'share-negative': ({ field, value }) => `${field} is negative: ${value}`,
  'share-over': ({ field, value }) => `${field} is ${value}, more than 100%`,
  negative: ({ field, value }) => `${field} is negative: ${value}`,
  deadline: ({ value, deadline }) =>
    `minReadySeconds is ${value} and progressDeadlineSeconds ${deadline}: the deadline must be the longer`,
}

const FR: Wordings<Problem> = {
  'other-type': ({ value }) => `rollingUpdate est présent, et la stratégie est de type ${value}`,
  'both-zero': 'maxUnavailable et maxSurge valent tous deux zéro : aucun pod ne pourrait être remplacé',
  'both-set': 'maxUnavailable et maxSurge d’un DaemonSet sont tous deux fixés : l’un doit valoir zéro',
  'share-text': ({ field, value }) =>
    `« ${value} » n’est pas un ${field} : un nombre entier sans guillemets, ou un pourcentage tel que « 25% »`,
  'share-negative': ({ field, value }) => `${field} est négatif : ${value}`,
  'share-over': ({ field, value }) => `${field} vaut ${value}, plus que 100%`,
  negative: ({ field, value }) => `${field} est négatif : ${value}`,
  deadline: ({ value, deadline }) =>
    `minReadySeconds vaut ${value} et progressDeadlineSeconds ${deadline} : le délai doit être le plus long`,
}

const workload = (kind: string, spec: string) =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: web }\nspec: { ${spec}, template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n`

/** `ValidateDeploymentStrategy`, `ValidateRollingUpdateDaemonSet`, `ValidateStatefulSetSpec`. */
export default defineRule({
  code: 'K8S088',
  name: 'rollout-strategy',
  subject: 'object',
  severity: 'error',
  sources: [
    {
      fact: 'kubernetes pkg/apis/apps/validation ValidateRollingUpdateDeployment, ValidateDaemonSetUpdateStrategy, ValidateStatefulSetSpec',
    },
  ],
  text: {
    en: {
      title: 'Update strategy that Kubernetes refuses',
      message: byProblem(EN),
      why: 'The API server refuses the workload.',
      fix: 'Leave the strategy out: by default a Deployment replaces a quarter of its pods at a time.',
    },
    fr: {
      title: 'Stratégie de mise à jour que Kubernetes refuse',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse la charge de travail.',
      fix: 'Omettre la stratégie : par défaut, un Deployment remplace ses pods par quarts.',
    },
  },
  examples: {
    good: [
      workload('Deployment', 'replicas: 0, strategy: { type: Recreate, rollingUpdate: null }'),
      workload('Deployment', 'strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 150% } }, minReadySeconds: 10'),
      workload('Deployment', 'strategy: { rollingUpdate: { maxUnavailable: 0 } }'),
      workload('DaemonSet', 'updateStrategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } }'),
      workload('StatefulSet', 'updateStrategy: { type: RollingUpdate, rollingUpdate: { partition: 0 } }'),
      workload('Deployment', 'strategy: { rollingUpdate: { maxSurge: "${SURGE}" } }'),
    ],
    bad: [
      workload('Deployment', 'strategy: { type: Recreate, rollingUpdate: { maxSurge: 1 } }'),
      workload('StatefulSet', 'updateStrategy: { type: OnDelete, rollingUpdate: { partition: 1 } }'),
      workload('Deployment', 'strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 0% } }'),
      workload('DaemonSet', 'updateStrategy: { rollingUpdate: { maxUnavailable: 1, maxSurge: 1 } }'),
      workload('DaemonSet', 'updateStrategy: { rollingUpdate: { maxUnavailable: 0 } }'),
      workload('DaemonSet', 'updateStrategy: { rollingUpdate: { maxSurge: 1 } }'),
      workload('Deployment', 'strategy: { rollingUpdate: { maxSurge: "1" } }'),
      workload('Deployment', 'strategy: { rollingUpdate: { maxUnavailable: 150% } }'),
      workload('Deployment', 'strategy: { rollingUpdate: { maxSurge: -1 } }'),
      workload('StatefulSet', 'updateStrategy: { rollingUpdate: { partition: -1 } }'),
      workload('Deployment', 'replicas: -1'),
      workload('Deployment', 'minReadySeconds: 600'),
      workload('Deployment', 'minReadySeconds: 30, progressDeadlineSeconds: 30'),
    ],
  },
  *check(object): Iterable<Match> {
    const known = object.group === 'apps' && Object.hasOwn(STRATEGIES, object.kind)
    const strategy = known ? STRATEGIES[object.kind] : undefined
    if (strategy === undefined) return
    for (const field of NUMBERS) {
      const value = asNumber(object.get('spec', field))
      if (value !== undefined && value < 0)
        yield { at: ['spec', field], data: { problem: 'negative' satisfies Problem, field, value } }
    }
    yield* deadline(object)
    yield* rolling(object, ['spec', strategy])
  },
})

function* deadline(object: KubernetesObject): Iterable<Match> {
  if (object.kind !== 'Deployment') return
  const ready = asNumber(object.get('spec', 'minReadySeconds')) ?? 0
  const written = asNumber(object.get('spec', 'progressDeadlineSeconds'))
  const most = written ?? DEFAULT_DEADLINE
  if (most < 0 || ready < most) return
  yield {
    at: ['spec', written === undefined ? 'minReadySeconds' : 'progressDeadlineSeconds'],
    data: { problem: 'deadline' satisfies Problem, value: ready, deadline: most },
  }
}

function* rolling(object: KubernetesObject, strategy: Route): Iterable<Match> {
  const at: Route = [...strategy, 'rollingUpdate']
  const type = object.get(...strategy, 'type') ?? 'RollingUpdate'
  if (object.get(...at) == null) return
  // a DaemonSet ignores what does not belong to its type
  if (type === 'Recreate' || (type === 'OnDelete' && object.kind === 'StatefulSet')) {
    yield { at, data: { problem: 'other-type' satisfies Problem, value: type } }
    return
  }
  const partition = asNumber(object.get(...at, 'partition'))
  if (partition !== undefined && partition < 0)
    yield {
      at: [...at, 'partition'],
      data: { problem: 'negative' satisfies Problem, field: 'partition', value: partition },
    }
  const maxUnavailable = object.get(...at, 'maxUnavailable')
  const maxSurge = object.get(...at, 'maxSurge')
  let sound = true
  for (const [field, value] of Object.entries({ maxUnavailable, maxSurge })) {
    const problem = shareProblem(value)
    if (!problem || (problem === 'over' && field === 'maxSurge' && object.kind === 'Deployment')) continue
    sound = false
    yield {
      at: [...at, field],
      data: { problem: `share-${problem}` satisfies Problem, field, value: String(value) },
    }
  }
  if (!sound || object.kind === 'StatefulSet') return
  // of what a DaemonSet leaves out, one pod may be missing and none added
  const daemon = object.kind === 'DaemonSet'
  const noSurge = isNone(maxSurge) || (daemon && maxSurge == null)
  if (isNone(maxUnavailable) && noSurge) yield { at, data: { problem: 'both-zero' satisfies Problem } }
  else if (daemon && !noSurge && !isNone(maxUnavailable) && !isOpen(maxUnavailable) && !isOpen(maxSurge))
    yield { at, data: { problem: 'both-set' satisfies Problem } }
}

/** A text that is still to be filled in may turn out to be zero. */
const isOpen = (value: unknown): boolean => typeof value === 'string' && isTemplate(value)
