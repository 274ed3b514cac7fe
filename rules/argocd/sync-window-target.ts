import { APP_PROJECT, recordsOf } from '../../src/model/argocd/project.ts'
import { isEmpty } from '../../src/model/argocd/source.ts'
import { defineRule } from '../../src/model/rule.ts'

const TARGETS = ['applications', 'namespaces', 'clusters']

/** `ValidateProject`, sync windows. */
export default defineRule({
  code: 'ARG114',
  name: 'sync-window-target',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'error',
  sources: [
    { fact: 'argo-cd app_project_types.go ValidateProject: window requires one of application, cluster or namespace' },
  ],
  equivalents: ['argocd/ValidateProject', 'argocd/argocd/ValidateProject'],
  text: {
    en: {
      title: 'Sync window that concerns nothing',
      message: 'The sync window names no application, namespace or cluster',
      why: 'Argo CD refuses such a window; from Git it matches no Application.',
      fix: 'Add `applications`, `namespaces` or `clusters`; `["*"]` stands for all.',
    },
    fr: {
      title: 'Fenêtre de synchronisation qui ne concerne rien',
      message: 'La fenêtre de synchronisation ne désigne ni application, ni namespace, ni cluster',
      why: 'Argo CD refuse une telle fenêtre ; venue de Git, elle ne correspond à aucune Application.',
      fix: 'Ajouter `applications`, `namespaces` ou `clusters` ; `["*"]` vaut pour tous.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: 1h, namespaces: [portail] }] }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: 1h, applications: [] }] }
`,
    ],
  },
  *check(project) {
    for (const { value, route } of recordsOf(project, ['spec', 'syncWindows']))
      if (TARGETS.every((field) => isEmpty(value[field]))) yield { at: route }
  },
})
