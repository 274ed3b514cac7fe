import { isDeclared } from '../../src/model/declared-release.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { ReleaseSubject } from '../../src/model/subject/release.ts'

/** An Argo CD that prunes and allows a release to be empty takes "nothing" for what is wanted. */
export default defineRule({
  code: 'HLM001',
  name: 'empty-release',
  subject: 'release',
  severity: 'warning',
  sources: [
    {
      fact: 'dso-env chart, application-app.yaml: syncPolicy.automated has prune, selfHeal and allowEmpty, all true',
    },
  ],
  text: {
    en: {
      title: 'Release that deploys nothing',
      message: ({ folder, prunes }) =>
        `"${folder}" renders no object${prunes ? ': Argo CD will remove everything that it deployed' : ''}`,
      why: 'With automatic synchronisation, Argo CD prunes and accepts an empty result: when a folder renders nothing, it removes every object of the environment, volumes and their data included.',
      fix: 'Check which values enable the objects and which folder is deployed. To remove an environment, remove it in the console.',
    },
    fr: {
      title: 'Déploiement vide',
      message: ({ folder, prunes }) =>
        `« ${folder} » ne produit aucun objet${prunes ? ' : Argo CD supprimera tout ce qu’il a déployé' : ''}`,
      why: 'Avec la synchronisation automatique, Argo CD supprime les objets disparus et accepte un résultat vide : quand un dossier ne produit rien, il supprime tous les objets de l’environnement, volumes et données compris.',
      fix: 'Vérifier quelles valeurs activent les objets et quel dossier est déployé. Pour supprimer un environnement, le faire dans la console.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev, autosync: true }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values.yaml': 'web: { enabled: false }\n',
        'helm/values-dev.yaml': 'web: { enabled: true }\n',
        'helm/templates/web.yaml':
          '{{- if .Values.web.enabled }}\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n{{- end }}\n',
      },
      // plain manifests are deployed as they are
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev, autosync: true }]
repositories: [{ name: infra, type: infrastructure, deployPath: manifests }]
`,
        'manifests/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
        'autre/Chart.yaml': 'apiVersion: v2\nname: autre\nversion: 1.0.0\n',
      },
      // nothing says that the values of the chart alone are ever deployed
      {
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values.yaml': 'web: { enabled: false }\n',
        'helm/templates/web.yaml':
          '{{- if .Values.web.enabled }}\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n{{- end }}\n',
      },
    ],
    bad: [
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev, autosync: true }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values.yaml': 'web: { enabled: false }\n',
        'helm/templates/web.yaml':
          '{{- if .Values.web.enabled }}\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n{{- end }}\n',
      },
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev, autosync: false }]
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
`,
        'deploy/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
        'deploy/kustomization.yaml':
          'resources: [web.yaml]\npatches: [{ patch: "{apiVersion: v1, kind: ConfigMap, metadata: {name: web}, $patch: delete}" }]\n',
      },
    ],
  },
  *check(subject, { repository }): Iterable<Match> {
    const { release, status, complete } = subject
    if (status !== 'rendered' || !complete || !isDeclared(subject) || !isEmpty(subject, repository.paths)) return
    const prunes = release.autosync === true
    yield {
      at: release.declaredAt,
      severity: prunes ? 'error' : 'warning',
      data: { folder: release.source.folder, prunes: prunes ? 'yes' : '' },
    }
  },
})

/** Manifests that are deployed as they are written are no part of what was rendered: their files are counted. */
function isEmpty({ release: { source }, objects }: ReleaseSubject, paths: readonly string[]): boolean {
  if (source.type !== 'directory') return objects.length === 0
  if (source.include !== undefined || source.exclude !== undefined) return false
  const prefix = source.folder === '.' ? '' : `${source.folder}/`
  return !paths.some((path) => {
    const rest = path.startsWith(prefix) ? path.slice(prefix.length) : ''
    return /\.(?:ya?ml|json|jsonnet)$/.test(rest) && (source.recurse || !rest.includes('/'))
  })
}
