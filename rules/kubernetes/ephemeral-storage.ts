import { defineRule } from '../../src/model/rule.ts'

const GROUPS = ['requests', 'limits'] as const

export default defineRule({
  code: 'K8S137',
  name: 'ephemeral-storage',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Local ephemeral storage: requests and limits' }],
  equivalents: ['kube-score/Container Ephemeral Storage Request and Limit'],
  text: {
    en: {
      title: 'Ephemeral storage without request or limit',
      message: ({ container, missing }) => `Container "${container}" does not set ${missing}`,
      why: 'Logs and temporary files of one container can fill the disk of the node; its pods are then evicted.',
      fix: 'Set `ephemeral-storage` under `resources.requests` and `resources.limits`.',
    },
    fr: {
      title: 'Stockage éphémère sans demande ni limite',
      message: ({ container, missing }) => `Le conteneur « ${container} » ne fixe pas ${missing}`,
      why: 'Les journaux et fichiers temporaires d’un conteneur peuvent remplir le disque du nœud ; ses pods en sont alors évincés.',
      fix: 'Fixer `ephemeral-storage` sous `resources.requests` et `resources.limits`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { ephemeral-storage: 1Gi }, limits: { ephemeral-storage: 2Gi } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { ephemeral-storage: 1Gi }, limits: { memory: 1Gi } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(container) {
    if (container.role === 'ephemeral') return
    const missing = GROUPS.filter((group) => (container.get('resources', group, 'ephemeral-storage') ?? '') === '')
    if (missing.length === 0) return
    yield {
      at: ['resources'],
      data: { container: container.name, missing: missing.map((group) => `${group}.ephemeral-storage`).join(', ') },
    }
  },
})
