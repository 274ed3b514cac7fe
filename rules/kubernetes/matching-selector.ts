import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { entriesIn } from '../../src/model/subject/records.ts'
import { readPairs, readSelector, type Selector } from '../../src/model/subject/selector.ts'
import { isTemplate } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'mismatch' | 'empty'

/** Workloads that find their pods again by their labels; a Job only with `manualSelector`. */
const SELECTING = ['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet', 'apps/ReplicaSet', 'argoproj.io/Rollout']
const WITH_PAIRS = ['/ReplicationController', 'apps.openshift.io/DeploymentConfig']

const EN: Wordings<Problem> = {
  mismatch: ({ kind, name, wanted }) => `${kind} "${name}" selects ${wanted}, which its own pods do not have`,
  empty: ({ kind, name }) => `The selector of ${kind} "${name}" is empty`,
}

const FR: Wordings<Problem> = {
  mismatch: ({ kind, name, wanted }) => `${kind} « ${name} » sélectionne ${wanted}, que ses propres pods n’ont pas`,
  empty: ({ kind, name }) => `Le sélecteur de ${kind} « ${name} » est vide`,
}

const deployment = (selector: string, labels: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  selector: ${selector}\n  template:\n    metadata: { labels: ${labels} }\n    spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] }\n`

/** `ValidateDeploymentSpec` and its sisters; Argo Rollouts does the same in its controller. */
export default defineRule({
  code: 'K8S075',
  name: 'matching-selector',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'kubernetes pkg/apis/apps/validation: `selector` does not match template `labels`' },
    { fact: 'argo-rollouts pkg/apis/rollouts/validation ValidateRolloutSpec' },
  ],
  equivalents: [
    'kube-linter/mismatching-selector',
    'kube-score/Deployment Pod Selector labels match template metadata labels',
    'kube-score/StatefulSet Pod Selector labels match template metadata labels',
  ],
  text: {
    en: {
      title: 'Workload that does not select its own pods',
      message: byProblem(EN),
      why: 'The API server refuses a workload whose selector does not match the labels of its pod template.',
      fix: 'Write the pairs of `spec.selector` among the labels of `spec.template.metadata`.',
    },
    fr: {
      title: 'Charge de travail qui ne sélectionne pas ses propres pods',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse une charge de travail dont le sélecteur ne correspond pas aux labels de son modèle de pod.',
      fix: 'Écrire les couples de `spec.selector` parmi les labels de `spec.template.metadata`.',
    },
  },
  examples: {
    good: [
      deployment('{ matchLabels: { app: web } }', '{ app: web, tier: frontend }'),
      deployment('{ matchExpressions: [{ key: app, operator: In, values: [web, api] }] }', '{ app: web }'),
      deployment('{ matchLabels: { app: "${APP}" } }', '{ app: web }'),
      deployment('{ matchLabels: { version: 2 } }', '{ version: 2 }'),
      'apiVersion: apps.openshift.io/v1\nkind: DeploymentConfig\nmetadata: { name: web }\nspec:\n  template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } }\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: web }\nspec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: web }\nspec: { workloadRef: { kind: Deployment, name: web } }\n',
    ],
    bad: [
      deployment('{ matchLabels: { app: web } }', '{ app: api }'),
      deployment('{ matchLabels: { app: web } }', '{}'),
      deployment('{ matchExpressions: [{ key: app, operator: NotIn, values: [web] }] }', '{ app: web }'),
      deployment('{}', '{ app: web }'),
      'apiVersion: apps.openshift.io/v1\nkind: DeploymentConfig\nmetadata: { name: web }\nspec:\n  selector: { app: web }\n  template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } }\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: web }\nspec:\n  manualSelector: true\n  selector: { matchLabels: { app: web } }\n  template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } }\n',
    ],
  },
  *check(object): Iterable<Match> {
    const { pod, kind } = object
    const name = `${object.group}/${kind}`
    const pairs = WITH_PAIRS.includes(name)
    const manual = name === 'batch/Job' && object.get('spec', 'manualSelector') === true
    if (!pod || !(pairs || manual || SELECTING.includes(name))) return
    const at: Route = ['spec', 'selector']
    const selector = pairs ? readPairs(object.get(...at)) : readSelector(object.get(...at))
    if (!selector) return
    if (selector.empty) {
      // without one, the older kinds take the labels of the template
      if (!pairs) yield { at, data: { problem: 'empty' satisfies Problem, kind, name: object.displayName } }
      return
    }
    const labels = Object.fromEntries(
      entriesIn(object, [...pod.metadataRoute, 'labels']).map(([key, value]) => [key, String(value)]),
    )
    // what is no text is the schema's affair
    if (entriesIn(object, pairs ? at : [...at, 'matchLabels']).some(([, value]) => typeof value === 'object')) return
    if (Object.entries(labels).flat().some(isTemplate) || isTemplate(JSON.stringify(object.get(...at)))) return
    if (selector.matches(labels)) return
    const data = { kind, name: object.displayName, wanted: wantedOf(selector, labels) }
    yield { at, data: { problem: 'mismatch' satisfies Problem, ...data } }
  },
})

/** The pairs that the labels lack; of a selector of expressions, the word itself. */
const wantedOf = ({ pairs }: Selector, labels: Readonly<Record<string, string>>): string =>
  pairs
    .filter(([key, value]) => !Object.hasOwn(labels, key) || labels[key] !== value)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ') || 'matchExpressions'
