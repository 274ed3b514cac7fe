import { isDeclared } from '../../src/model/declared-release.ts'
import { MAX_RELEASE_NAME } from '../../src/model/release-name.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

/** Charts add the name of the chart or of a component: `NAME-web` must fit in 63 characters. */
const COMFORTABLE = 45

/** ARGO-03: Argo CD gives Helm the name of the Application, which the console makes of project, environment and repository. */
export default defineRule({
  code: 'HLM008',
  name: 'release-name-length',
  subject: 'release',
  severity: 'error',
  sources: [
    { fact: 'helm pkg/chartutil/validate_name.go: a release name has at most 53 characters' },
    { fact: 'dso-env chart: the Application is called PROJECT-ENVIRONMENT-HASH-REPOSITORY-HASH' },
  ],
  text: {
    en: {
      title: 'Release name too long for Helm',
      message: ({ name, length, limit }) =>
        `Release name "${name}" has ${length} characters, ${Number(length) > Number(limit) ? `more than the ${limit} that Helm accepts` : `little less than the ${limit} that Helm accepts`}`,
      why: 'Argo CD gives Helm the name of the Application as release name, and charts put it in front of the names of their objects: Helm refuses more than 53 characters, Kubernetes more than 63.',
      fix: 'Shorten the name of the project, of the environment or of the repository; in the chart, `fullnameOverride` keeps the names of the objects short.',
    },
    fr: {
      title: 'Nom de release trop long pour Helm',
      message: ({ name, length, limit }) =>
        `Le nom de release « ${name} » fait ${length} caractères, ${Number(length) > Number(limit) ? `plus que les ${limit} que Helm accepte` : `à peine moins que les ${limit} que Helm accepte`}`,
      why: 'Argo CD donne à Helm le nom de l’Application comme nom de release, et les charts le placent devant le nom de leurs objets : Helm refuse plus de 53 caractères, Kubernetes plus de 63.',
      fix: 'Raccourcir le nom du projet, de l’environnement ou du dépôt ; dans le chart, `fullnameOverride` garde courts les noms des objets.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: "{{ .Release.Name }}-web" }\n',
      },
      // long, and no object is called after it
      {
        'accostage.yaml': `version: 1
project: { name: portailcitoyen }
environments: [{ name: integration, stage: integration }]
repositories: [{ name: infrastructure, type: infrastructure, deployPath: helm }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
    bad: [
      {
        'accostage.yaml': `version: 1
project: { name: portailcitoyennetes }
environments: [{ name: integration, stage: integration }]
repositories: [{ name: infrastructure-web, type: infrastructure, deployPath: helm }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
      {
        'accostage.yaml': `version: 1
project: { name: portailcitoyen }
environments: [{ name: integration, stage: integration }]
repositories: [{ name: infrastructure, type: infrastructure, deployPath: helm }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: "{{ .Release.Name }}-web" }\n',
      },
    ],
  },
  *check(subject): Iterable<Match> {
    const { source, decidedBy, declaredAt } = subject.release
    if (source.type !== 'helm' || !isDeclared(subject)) return
    const { length } = source.name
    // the author of an Application chose its name; a chart may do without the name
    const isUsed = subject.objects.some(({ displayName }) => displayName.includes(source.name))
    if (length <= MAX_RELEASE_NAME && (length <= COMFORTABLE || decidedBy !== 'manifest' || !isUsed)) return
    yield {
      at: declaredAt,
      severity: length > MAX_RELEASE_NAME ? 'error' : 'warning',
      data: { name: source.name, length, limit: MAX_RELEASE_NAME },
    }
  },
})
