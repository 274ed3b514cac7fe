import { defineRule, type Match } from '../../src/model/rule.ts'
import { redactTokens } from '../../src/model/secret.ts'
import type { ReleaseErrorKind } from '../../src/model/subject/release.ts'

/** Failures that are the chart's own; a limit, a bug of the tool or the network say nothing of it. */
const OWN: readonly ReleaseErrorKind[] = ['chart', 'dependency', 'values', 'schema', 'template']

/** Who deploys a chart whose own values do not suffice gives the others: nothing shows that they are missing. */
const SEVERITIES = { manifest: 'error', application: 'error', 'values-files': 'warning', defaults: 'info' } as const

/** What Go's text/template says of a text that it cannot read, whatever is given to it. */
const UNREADABLE =
  /^(?:parse error at |bad character U\+|unclosed action|unterminated (?:raw )?(?:quoted string|character constant)|function "\w+" not defined$|undefined variable "\$|unexpected (?:"[^"]*"|<[^>]*>|\{\{\w+\}\}|EOF)(?: in |$))/

export default defineRule({
  code: 'HLM006',
  name: 'chart-renders',
  subject: 'release',
  severity: 'error',
  sources: [{ fact: 'argo-cd: a chart that helm template refuses is a ComparisonError, nothing is deployed any more' }],
  text: {
    en: {
      title: 'Chart that does not render',
      message: ({ reason }) => `Helm does not render the chart: ${reason}`,
      why: 'Argo CD renders the chart with the values files of each environment and the release name that the console makes up; when Helm refuses, the environment is no longer updated.',
      fix: 'Try it with the same files: `helm template NAME FOLDER -f FILE`, each file in the order in which it is declared.',
    },
    fr: {
      title: 'Chart que Helm refuse',
      message: ({ reason }) => `Helm refuse le chart : ${reason}`,
      why: 'Argo CD produit les objets avec les fichiers de valeurs de chaque environnement et le nom de release que compose la console ; quand Helm refuse, l’environnement n’est plus mis à jour.',
      fix: 'Essayer avec les mêmes fichiers : `helm template NOM DOSSIER -f FICHIER`, chaque fichier dans l’ordre où il est déclaré.',
    },
  },
  examples: {
    good: [
      // the chart asks for a value that every environment gives
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values-dev.yaml': 'host: portail.example.org\n',
        'helm/templates/web.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  host: {{ required "host" .Values.host }}\n',
      },
      // the template is one of a dependency that is not in charts/
      {
        'helm/Chart.yaml':
          'apiVersion: v2\nname: portail\nversion: 1.0.0\ndependencies:\n  - { name: commun, version: 2.1.7, repository: "https://charts.example.org" }\n',
        'helm/templates/web.yaml': '{{ include "commun.test" . }}\n',
      },
      // and this value one of its own values
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
        'helm/Chart.yaml':
          'apiVersion: v2\nname: portail\nversion: 1.0.0\ndependencies:\n  - { name: pgadmin, version: 1.18.2, repository: "https://charts.example.org" }\n',
        'helm/values-dev.yaml': 'pgadmin: { enabled: true }\n',
        'helm/templates/web.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  mail: {{ .Values.pgadmin.env.email }}\n',
      },
    ],
    bad: [
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values-dev.yaml': 'hote: portail.example.org\n',
        'helm/templates/web.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  host: {{ required "host" .Values.host }}\n',
      },
      {
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ .Release.Name }\n',
      },
      // no dependency mends a template that Go cannot read
      {
        'helm/Chart.yaml':
          'apiVersion: v2\nname: portail\nversion: 1.0.0\ndependencies:\n  - { name: commun, version: 2.1.7, repository: "https://charts.example.org" }\n',
        'helm/templates/web.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ .Values.secrets[0].name }} }\n',
      },
      // the schema of the values is part of the chart
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values.schema.json': '{ "type": "object", "properties": { "replicas": { "type": "integer" } } }\n',
        'helm/values-dev.yaml': 'replicas: "2"\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
  },
  *check(subject): Iterable<Match> {
    const { release, status, error, complete } = subject
    if (status !== 'failed' || !error || !OWN.includes(error.kind) || release.source.type !== 'helm') return
    const always = error.kind === 'chart' || (error.kind === 'template' && UNREADABLE.test(error.message))
    if (!always && !complete) return
    yield {
      at: error.location,
      severity: always ? 'error' : SEVERITIES[release.decidedBy],
      data: { reason: redactTokens(error.message) },
    }
  },
})
