import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

const groupOf = (apiVersion: string): string =>
  apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : ''

/** An autoscaler that finds nothing to scale does nothing, without a word in Argo CD. */
export default defineRule({
  code: 'K8S104',
  name: 'autoscaler-target',
  subject: 'object',
  kinds: ['autoscaling/*'],
  severity: 'warning',
  sources: [
    { page: 'guide/best-practices', says: 'HPA (Horizontal Pod Autoscaling)' },
    { fact: 'kubernetes.io, HorizontalPodAutoscaler: scaleTargetRef names group, kind and name of what is scaled' },
  ],
  equivalents: ['kube-linter/dangling-horizontalpodautoscaler', 'kube-score/HorizontalPodAutoscaler has target'],
  text: {
    en: {
      title: 'Autoscaler whose target is not there',
      message: ({ name, kind, target, apiVersion, elsewhere }) =>
        elsewhere
          ? `Autoscaler "${name}" looks for ${kind} "${target}" under apiVersion "${apiVersion}", and it is under "apps/v1"`
          : `Autoscaler "${name}" scales ${kind} "${target}", which nothing here deploys`,
      why: 'Without its target the autoscaler never scales anything, and only its own status says so.',
      fix: 'Name the workload exactly, with its apiVersion: `scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: … }`.',
    },
    fr: {
      title: 'Autoscaler dont la cible n’existe pas',
      message: ({ name, kind, target, apiVersion, elsewhere }) =>
        elsewhere
          ? `L’autoscaler « ${name} » cherche ${kind} « ${target} » sous apiVersion « ${apiVersion} », or il est sous « apps/v1 »`
          : `L’autoscaler « ${name} » vise ${kind} « ${target} », que rien ici ne déploie`,
      why: 'Sans sa cible, l’autoscaler n’ajuste jamais rien, et seul son propre état le dit.',
      fix: 'Nommer exactement la charge, avec son apiVersion : `scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: … }`.',
    },
  },
  examples: {
    good: [
      {
        'a/hpa.yaml':
          'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: portail }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: portail }, maxReplicas: 4 }\n',
        'a/portail.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: portail }\nspec: { template: { spec: { containers: [] } } }\n',
      },
      // an operator makes it
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: bus }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: bus-pooler }, maxReplicas: 4 }\n---\napiVersion: demo.fr/v1\nkind: Bus\nmetadata: { name: bus }\n',
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: vide }\nspec: { scaleTargetRef: 3 }\n',
    ],
    bad: [
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: portail }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: portal }, maxReplicas: 4 }\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: portail }\nspec: { template: { spec: { containers: [] } } }\n',
      'apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata: { name: portail }\nspec: { scaleTargetRef: { apiVersion: extensions/v1beta1, kind: Deployment, name: portail }, maxReplicas: 4 }\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: portail }\nspec: { template: { spec: { containers: [] } } }\n',
    ],
  },
  *check(object, { around }) {
    if (object.kind !== 'HorizontalPodAutoscaler') return
    const route = ['spec', 'scaleTargetRef']
    const kind = asText(object.get(...route, 'kind'))
    const target = asText(object.get(...route, 'name'))
    if (kind === undefined || target === undefined) return
    const apiVersion = asText(object.get(...route, 'apiVersion')) ?? ''
    const near = around(object)
    if (near.named(`${groupOf(apiVersion)}/${kind}`, target).state !== 'missing') return
    const elsewhere = near.named(`apps/${kind}`, target).state === 'found'
    yield {
      at: elsewhere ? [...route, 'apiVersion'] : [...route, 'name'],
      data: { name: object.displayName, kind, target, apiVersion, elsewhere: elsewhere ? 'yes' : '' },
    }
  },
})
