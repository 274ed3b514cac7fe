import { defineRule } from '../../src/model/rule.ts'
import { isWholeNumber } from '../../src/model/whole-number.ts'

const KINDS = ['apps/v1/Deployment', 'apps/v1/StatefulSet']

/** A budget over a single pod would only keep its node from being drained: nothing is asked of one. */
export default defineRule({
  code: 'K8S170',
  name: 'disruption-budget',
  subject: 'object',
  kinds: KINDS,
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Disruptions: PodDisruptionBudget' }],
  equivalents: [
    'kube-score/Deployment has PodDisruptionBudget',
    'kube-score/StatefulSet has PodDisruptionBudget',
    'polaris/missingPodDisruptionBudget',
  ],
  text: {
    en: {
      title: 'No disruption budget',
      message: ({ kind, name }) => `No PodDisruptionBudget selects the pods of ${kind} "${name}"`,
      why: 'While nodes are drained, all of its pods may be stopped at the same time.',
      fix: 'Add a PodDisruptionBudget with `maxUnavailable: 1` over the labels of the pods.',
    },
    fr: {
      title: 'Aucun budget d’interruption',
      message: ({ kind, name }) => `Aucun PodDisruptionBudget ne sélectionne les pods de ${kind} « ${name} »`,
      why: 'Pendant que des nœuds sont vidés, tous ses pods peuvent être arrêtés en même temps.',
      fix: 'Ajouter un PodDisruptionBudget avec `maxUnavailable: 1` sur les labels des pods.',
    },
  },
  examples: {
    good: [
      {
        'web.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 2, template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 1, selector: { matchExpressions: [{ key: app, operator: In, values: [web] }] } }\n',
      },
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 1, template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
    ],
    bad: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 2, template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      {
        'base.yaml':
          'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: base }\nspec: { template: { metadata: { labels: { app: base } }, spec: { containers: [{ name: base, image: "ghcr.io/demo/base:1.0" }] } } }\n---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 1, selector: { matchLabels: { app: web } } }\n',
      },
    ],
  },
  *check(object, { around }) {
    const replicas = object.get('spec', 'replicas')
    if (!object.pod || (isWholeNumber(replicas) && replicas < 2)) return
    if (around(object).selecting('policy/PodDisruptionBudget', object.pod.labels).state !== 'missing') return
    yield { at: ['spec', 'replicas'], data: { kind: object.kind, name: object.displayName } }
  },
})
