import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

const ROLLING = ['RollingUpdate', 'Rolling']

/** `Recreate` is right for what cannot run twice: an opinion. */
export default defineRule({
  code: 'K8S179',
  name: 'rolling-update',
  subject: 'object',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Deployments: strategy' }],
  equivalents: ['kube-linter/no-rolling-update-strategy', 'kube-score/Deployment Strategy'],
  text: {
    en: {
      title: 'Deployment that stops before it starts again',
      message: ({ kind, name, type }) => `${kind} "${name}" has the strategy "${type}"`,
      why: 'All of its pods are stopped before the new ones start: each update is an interruption.',
      fix: 'Write `type: RollingUpdate`, or leave `strategy` out, unless two versions cannot run side by side.',
    },
    fr: {
      title: 'Déploiement qui s’arrête avant de redémarrer',
      message: ({ kind, name, type }) => `${kind} « ${name} » a la stratégie « ${type} »`,
      why: 'Tous ses pods sont arrêtés avant que les nouveaux démarrent : chaque mise à jour est une interruption.',
      fix: 'Écrire `type: RollingUpdate`, ou omettre `strategy`, sauf si deux versions ne peuvent pas tourner côte à côte.',
    },
  },
  examples: {
    good: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { strategy: { type: RollingUpdate }, template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      'apiVersion: apps.openshift.io/v1\nkind: DeploymentConfig\nmetadata: { name: web }\nspec: { strategy: { type: Rolling } }\n',
    ],
    bad: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { strategy: { type: Recreate }, template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
    ],
  },
  *check({ kind, group, displayName, get }) {
    if (!(kind === 'Deployment' && group === 'apps') && kind !== 'DeploymentConfig') return
    const type = asText(get('spec', 'strategy', 'type'))
    if (type === undefined || isTemplate(type) || ROLLING.includes(type)) return
    yield { at: ['spec', 'strategy', 'type'], data: { kind, name: displayName, type } }
  },
})
