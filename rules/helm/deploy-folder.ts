import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Severity } from '../../src/model/severity.ts'
import type { Problem } from '../../src/model/subject/problem.ts'

/** What Argo CD makes of a folder that is not what the declaration takes it for. */
const SEVERITIES: Partial<Record<Problem['kind'], Severity>> = {
  'deploy-path-missing': 'error',
  'deploy-path-outside': 'error',
  'chart-missing': 'error',
  'kustomization-missing': 'error',
  'several-source-types': 'error',
  'chart-and-kustomization': 'warning',
}

export default defineRule({
  code: 'HLM009',
  name: 'deploy-folder',
  subject: 'problem',
  severity: 'error',
  sources: [
    { fact: 'console, form of a repository: the folder to deploy, the root unless told otherwise' },
    { fact: 'argo-cd util/app/discovery: of Chart.yaml and a kustomization in one folder, the kustomization decides' },
  ],
  text: {
    en: {
      title: 'Folder that Argo CD does not deploy as declared',
      message: ({ problem, path, types }) =>
        problem === 'deploy-path-missing'
          ? `The folder to deploy, "${path}", does not exist`
          : problem === 'deploy-path-outside'
            ? `The folder to deploy, "${path}", lies outside of the repository`
            : problem === 'chart-missing'
              ? `"${path}" is declared with values or options of Helm, and holds no Chart.yaml`
              : problem === 'kustomization-missing'
                ? `"${path}" is declared with options of Kustomize, and holds no kustomization`
                : problem === 'several-source-types'
                  ? `The source has options of several tools: ${types}`
                  : `"${path}" holds a chart and a kustomization: Argo CD takes the kustomization`,
      why: 'Argo CD deploys one folder of the repository with one tool, which it recognises by Chart.yaml or the kustomization; anything else is an error, or not what is expected.',
      fix: 'Name the folder that holds the chart, the kustomization or the manifests, and only one of them.',
    },
    fr: {
      title: 'Dossier qu’Argo CD ne déploie pas comme déclaré',
      message: ({ problem, path, types }) =>
        problem === 'deploy-path-missing'
          ? `Le dossier à déployer, « ${path} », n’existe pas`
          : problem === 'deploy-path-outside'
            ? `Le dossier à déployer, « ${path} », est hors du dépôt`
            : problem === 'chart-missing'
              ? `« ${path} » est déclaré avec des valeurs ou des options de Helm, et ne contient pas de Chart.yaml`
              : problem === 'kustomization-missing'
                ? `« ${path} » est déclaré avec des options de Kustomize, et ne contient pas de kustomization`
                : problem === 'several-source-types'
                  ? `La source a des options de plusieurs outils : ${types}`
                  : `« ${path} » contient un chart et une kustomization : Argo CD prend la kustomization`,
      why: 'Argo CD déploie un dossier du dépôt avec un seul outil, qu’il reconnaît à Chart.yaml ou à la kustomization ; tout le reste est une erreur, ou n’est pas ce que l’on attend.',
      fix: 'Désigner le dossier qui contient le chart, la kustomization ou les manifestes, et un seul d’entre eux.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: [values-dev.yaml] }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values-dev.yaml': 'a: 1\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
    bad: [
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: chart }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: deploy, valuesFiles: [values-dev.yaml] }]
`,
        'deploy/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
        'deploy/values-dev.yaml': 'a: 1\n',
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
      },
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
`,
        'deploy/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'deploy/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
        'deploy/kustomization.yaml': 'resources: [web.yaml]\n',
        'deploy/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
  },
  *check({ kind, location, facts }): Iterable<Match> {
    const severity = SEVERITIES[kind]
    if (severity === undefined) return
    const { path = '', types = '' } = facts
    yield { at: location, severity, data: { problem: kind, path, types } }
  },
})
