import { defineRule } from '../../src/model/rule.ts'

/** A test or a hook is a Pod that runs once; somebody deletes it. */
const HOOKS = ['helm.sh/hook', 'argocd.argoproj.io/hook']

export default defineRule({
  code: 'K8S189',
  name: 'bare-pod',
  subject: 'object',
  kinds: ['v1/Pod'],
  severity: 'info',
  sources: [{ fact: 'kubernetes.io, Configuration Best Practices: naked Pods are not rescheduled when a node fails' }],
  equivalents: ['datree/K8S_INCORRECT_KIND_VALUE_POD', 'kyverno/prevent-bare-pods/bare-pods'],
  text: {
    en: {
      title: 'Pod that nothing recreates',
      message: ({ name }) => `Pod "${name}" belongs to no workload`,
      why: 'When its node fails or is drained, nothing starts it elsewhere; nor can most of its fields be changed.',
      fix: 'Make it a Deployment, a StatefulSet or a Job.',
    },
    fr: {
      title: 'Pod que rien ne recrée',
      message: ({ name }) => `Le Pod « ${name} » ne dépend d’aucune charge`,
      why: 'Quand son nœud tombe ou est vidé, rien ne le relance ailleurs ; et la plupart de ses champs ne se modifient pas.',
      fix: 'En faire un Deployment, un StatefulSet ou un Job.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: essai, annotations: { helm.sh/hook: test } }\nspec:\n  containers: [{ name: essai, image: "ghcr.io/demo/essai:1.0" }]\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check({ displayName, annotations, get }) {
    if (HOOKS.some((key) => annotations[key] !== undefined) || get('metadata', 'ownerReferences') != null) return
    yield { at: ['kind'], data: { name: displayName } }
  },
})
