import { isSemVer } from '../../src/model/helm/dependency.ts'
import { asText } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'HLM007',
  name: 'chart-version',
  subject: 'release',
  severity: 'info',
  sources: [
    { fact: 'Helm, "The Chart.yaml File": version is a SemVer 2 version' },
    { page: 'guide/gitops', says: 'appVersion' },
    { fact: 'the templates of helm create take appVersion for the tag of the image' },
  ],
  text: {
    en: {
      title: 'Version of a chart that does not tell versions apart',
      message: ({ field, value }) =>
        field === 'version'
          ? `The version of the chart, "${value}", is not a SemVer version`
          : `The appVersion of the chart, "${value}", never changes`,
      why: ({ field }) =>
        field === 'version'
          ? 'Helm and the registries of charts compare versions as SemVer does.'
          : 'Charts use appVersion as the tag of their image unless told otherwise: with a tag that never changes, Argo CD sees nothing to deploy.',
      fix: ({ field }) =>
        field === 'version'
          ? 'Write three numbers, in quotes if need be: `1.4.0`.'
          : 'Give the version of the application, and raise it with each one: `appVersion: "1.4.0"`.',
    },
    fr: {
      title: 'Version de chart qui ne distingue pas les versions',
      message: ({ field, value }) =>
        field === 'version'
          ? `La version du chart, « ${value} », n’est pas une version SemVer`
          : `L’appVersion du chart, « ${value} », ne change jamais`,
      why: ({ field }) =>
        field === 'version'
          ? 'Helm et les registres de charts comparent les versions selon SemVer.'
          : 'Sauf indication contraire, les charts prennent appVersion pour étiquette de leur image : avec une étiquette qui ne change jamais, Argo CD ne voit rien à déployer.',
      fix: ({ field }) =>
        field === 'version'
          ? 'Écrire trois nombres, entre guillemets au besoin : `1.4.0`.'
          : 'Donner la version de l’application, et l’augmenter à chaque version : `appVersion: "1.4.0"`.',
    },
  },
  examples: {
    good: [
      {
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0-rc.1+build.5\nappVersion: "2.3"\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
      {
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: v0.1.0\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
    bad: [
      {
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: "1.2"\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
      {
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\nappVersion: latest\n',
        'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
  },
  *check({ chart }, { profile }): Iterable<Match> {
    if (!chart) return
    const { document, get } = chart.file
    const version = get('version')
    const text = typeof version === 'number' ? String(version) : asText(version)
    if (text !== undefined && !isSemVer(text.replace(/^v/, '')))
      yield { at: document.locate(['version']), data: { field: 'version', value: text } }
    const appVersion = asText(get('appVersion'))
    if (appVersion !== undefined && profile.mutableTags.includes(appVersion.toLowerCase()))
      yield { at: document.locate(['appVersion']), data: { field: 'appVersion', value: appVersion } }
  },
})
