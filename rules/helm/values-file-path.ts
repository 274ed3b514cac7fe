import { defineRule, type Match } from '../../src/model/rule.ts'

/** C-17: the documentation and the console do not say the same; Argo CD decides. */
export default defineRule({
  code: 'HLM003',
  name: 'values-file-path',
  subject: 'problem',
  severity: 'warning',
  sources: [
    { page: 'guide/deployment-with-argo', says: 'relatif à la racine du dépôt' },
    { fact: 'console, form of a repository: values files are relative to the folder to deploy, as for Argo CD' },
  ],
  text: {
    en: {
      title: 'Values file written from another folder',
      message: ({ written, folder }) =>
        folder
          ? `Values file "${written}" is written from the root of the repository, not from "${folder}"`
          : `Values file "${written}" lies outside of the repository`,
      why: 'Argo CD looks for values files from the folder that it deploys, whatever the pages on deployment say, and renders nothing when one is missing.',
      fix: ({ use, folder }) =>
        use ? `Write \`${use}\`.` : `Write the path from ${folder ? `"${folder}"` : 'the folder that is deployed'}.`,
    },
    fr: {
      title: 'Fichier de valeurs désigné depuis un autre dossier',
      message: ({ written, folder }) =>
        folder
          ? `Le fichier de valeurs « ${written} » est désigné depuis la racine du dépôt, et non depuis « ${folder} »`
          : `Le fichier de valeurs « ${written} » est hors du dépôt`,
      why: 'Argo CD cherche les fichiers de valeurs depuis le dossier qu’il déploie, quoi qu’en disent les pages sur le déploiement, et ne produit rien si l’un manque.',
      fix: ({ use, folder }) =>
        use ? `Écrire \`${use}\`.` : `Écrire le chemin depuis ${folder ? `« ${folder} »` : 'le dossier déployé'}.`,
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values/<env>.yaml", ../commun.yaml] }]
`,
        'commun.yaml': 'a: 1\n',
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values/dev.yaml': 'b: 1\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, valuesFiles: ["values-<env>.yaml"] }]
`,
        'Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'values-dev.yaml': 'b: 1\n',
        'templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
    bad: [
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["helm/values-<env>.yaml"] }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values-dev.yaml': 'b: 1\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: [../../commun.yaml] }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
  },
  *check({ kind, location, facts }): Iterable<Match> {
    const written = String(facts.written ?? '')
    if (kind === 'values-outside') yield { at: location, severity: 'error', data: { written, folder: '', use: '' } }
    if (kind !== 'values-from-root') return
    const folder = String(facts.folder ?? '')
    // what one environment's file is called is left out: `written` speaks of all of them
    const use = written.startsWith(`${folder}/`) ? written.slice(folder.length + 1) : ''
    yield { at: location, data: { written, folder, use } }
  },
})
