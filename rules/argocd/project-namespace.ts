import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

/** Where installers put Argo CD: its own manifests and chart, OpenShift GitOps, the platform's socle. */
const OF_ARGO_CD = ['argocd', 'argo-cd', 'argo', 'gitops', 'openshift-gitops', 'dso-argocd', 'infra-argocd']

export default defineRule({
  code: 'ARG060',
  name: 'project-namespace',
  subject: 'object',
  kinds: ['argoproj.io/v1alpha1/AppProject'],
  severity: 'info',
  default: false,
  sources: [
    {
      fact: 'argo-cd.readthedocs.io, Declarative Setup: applications, projects and settings are read in the namespace of Argo CD',
    },
  ],
  equivalents: ['datree/ARGO_APP_PROJECT_INCORRECT_NAMESPACE_VALUE'],
  text: {
    en: {
      title: 'Project outside the namespace of Argo CD',
      message: ({ name, namespace }) => `AppProject "${name}" is in the namespace "${namespace}"`,
      why: 'Argo CD reads projects in its own namespace only, `argocd` unless it was installed elsewhere.',
      fix: 'Put the project into the namespace of Argo CD.',
    },
    fr: {
      title: 'Projet hors du namespace d’Argo CD',
      message: ({ name, namespace }) => `L’AppProject « ${name} » est dans le namespace « ${namespace} »`,
      why: 'Argo CD ne lit les projets que dans son propre namespace, `argocd` sauf installation ailleurs.',
      fix: 'Placer le projet dans le namespace d’Argo CD.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail, namespace: argocd }
spec: { sourceRepos: ['*'], destinations: [{ name: cluster, namespace: portail }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail, namespace: openshift-gitops }
spec: { sourceRepos: ['*'], destinations: [{ name: cluster, namespace: portail }] }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail, namespace: portail }
spec: { sourceRepos: ['*'], destinations: [{ name: cluster, namespace: portail }] }
`,
    ],
  },
  *check({ namespace, displayName }) {
    if (namespace === undefined || OF_ARGO_CD.includes(namespace) || isTemplate(namespace)) return
    yield { at: ['metadata', 'namespace'], data: { name: displayName, namespace } }
  },
})
