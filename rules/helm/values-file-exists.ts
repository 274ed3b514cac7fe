import { defineRule, type Match } from '../../src/model/rule.ts'

/** So many names of files that do exist are suggested. */
const MAX_NAMES = 8

export default defineRule({
  code: 'HLM002',
  name: 'values-file-exists',
  subject: 'release',
  severity: 'error',
  sources: [
    { fact: 'console, ArgoCD plugin: <env> becomes the name of the environment; ignoreMissingValueFiles is not set' },
    { fact: 'argo-cd docs/user-guide/helm.md: a values file that does not exist fails the manifest generation' },
  ],
  text: {
    en: {
      title: 'Values file that does not exist',
      message: ({ written, folder }) => `Values file "${written}" does not exist in "${folder}"`,
      why: 'Argo CD replaces `<env>` by the name of the environment and renders nothing when one of the files is missing.',
      fix: ({ near }) => `Add the file${near ? `, or name one that exists: ${near}` : ''}.`,
    },
    fr: {
      title: 'Fichier de valeurs inexistant',
      message: ({ written, folder }) => `Le fichier de valeurs « ${written} » n’existe pas dans « ${folder} »`,
      why: 'Argo CD remplace `<env>` par le nom de l’environnement et ne produit rien dès que l’un des fichiers manque.',
      fix: ({ near }) => `Ajouter le fichier${near ? `, ou en désigner un qui existe : ${near}` : ''}.`,
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }, { name: prod, stage: prod }]
repositories:
  - { name: infra, type: infrastructure, deployPath: helm, valuesFiles: [values-commun.yaml, "values-<env>.yaml"] }
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values-commun.yaml': 'a: 1\n',
        'helm/values-dev.yaml': 'b: 1\n',
        'helm/values-prod.yaml': 'b: 2\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
      {
        'app.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source:
    path: helm
    helm: { valueFiles: [values-dev.yaml], ignoreMissingValueFiles: true }
  destination: { name: cluster, namespace: portail }
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
    bad: [
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }, { name: integration, stage: integration }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values-dev.yaml': 'b: 1\n',
        'helm/values-integ.yaml': 'b: 1\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
      {
        'app.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source:
    path: helm
    helm: { valueFiles: [values-dev.yml] }
  destination: { name: cluster, namespace: portail }
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values-dev.yaml': 'b: 1\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
  },
  *check({ release: { source } }, { repository }): Iterable<Match> {
    if (source.type !== 'helm') return
    const { folder, missingValuesFiles } = source
    if (missingValuesFiles.length === 0) return
    const near = valuesFilesIn(folder, repository.paths).join(', ')
    for (const { written, at } of missingValuesFiles) yield { at, data: { written, folder, near } }
  },
})

/** Files of a chart whose name speaks of values, as they are written from its folder. */
function valuesFilesIn(folder: string, paths: readonly string[]): string[] {
  const prefix = folder === '.' ? '' : `${folder}/`
  return paths
    .filter((path) => path.startsWith(prefix) && /values[^/]*\.ya?ml$|(?:^|\/)values\/[^/]+\.ya?ml$/i.test(path))
    .map((path) => path.slice(prefix.length))
    .filter((path) => !/^(?:templates|charts)\//.test(path))
    .slice(0, MAX_NAMES)
}
