import { asText } from '../../src/model/json.ts'
import { isGeneratedNamespace } from '../../src/model/namespace.ts'
import { defineRule, type Match, type RuleContext } from '../../src/model/rule.ts'
import type { Severity } from '../../src/model/severity.ts'
import type { ReleaseSubject } from '../../src/model/subject/release.ts'
import type { YamlSubject } from '../../src/model/subject/yaml.ts'
import { isTemplate } from '../../src/model/template.ts'

/** Kubernetes: a name that becomes a DNS label or the value of a label, RFC 1123. */
const MAX_NAME = 63

/** Kinds whose longer names the API server refuses; others accept 253 characters. */
const STRICT: readonly string[] = ['Service', 'StatefulSet', 'CronJob', 'Job']

export default defineRule({
  code: 'KUS002',
  name: 'kustomization-fields',
  subject: 'release',
  severity: 'error',
  sources: [
    { fact: 'dso-env chart: the only destination of the AppProject is the namespace that the console generates' },
    { fact: 'kustomize: helmCharts needs --enable-helm, which Argo CD does not give' },
    { fact: 'Kubernetes, "Object Names and IDs": a DNS label has at most 63 characters' },
  ],
  text: {
    en: {
      title: 'Field of a kustomization that the platform does not bear',
      message: ({ field, value, name, length }) =>
        field === 'namespace'
          ? `The kustomization puts the objects into the namespace "${value}"`
          : field === 'namePrefix' || field === 'nameSuffix'
            ? `With ${field} "${value}", the name "${name}" has ${length} characters, more than 63`
            : `The kustomization has charts rendered (${field})`,
      why: ({ field }) =>
        field === 'namespace'
          ? 'The console makes up the name of each environment’s namespace; Argo CD refuses objects that name another one.'
          : field === 'namePrefix' || field === 'nameSuffix'
            ? 'Kubernetes keeps names in labels and host names, which have 63 characters at most.'
            : 'Argo CD runs Kustomize without `--enable-helm`: the build fails.',
      fix: ({ field }) =>
        field === 'namespace'
          ? 'Remove `namespace`: Argo CD puts the objects into the environment’s namespace.'
          : field === 'namePrefix' || field === 'nameSuffix'
            ? 'Shorten the prefix or the name: each environment has a namespace of its own.'
            : 'Make the chart a dependency of a chart of your own, or commit what it renders.',
    },
    fr: {
      title: 'Champ d’une kustomization que la plateforme n’accepte pas',
      message: ({ field, value, name, length }) =>
        field === 'namespace'
          ? `La kustomization place les objets dans le namespace « ${value} »`
          : field === 'namePrefix' || field === 'nameSuffix'
            ? `Avec ${field} « ${value} », le nom « ${name} » fait ${length} caractères, plus de 63`
            : `La kustomization demande le rendu de charts (${field})`,
      why: ({ field }) =>
        field === 'namespace'
          ? 'La console compose le nom du namespace de chaque environnement ; Argo CD refuse les objets qui en désignent un autre.'
          : field === 'namePrefix' || field === 'nameSuffix'
            ? 'Kubernetes reprend les noms dans des étiquettes et des noms d’hôtes, limités à 63 caractères.'
            : 'Argo CD lance Kustomize sans `--enable-helm` : la construction échoue.',
      fix: ({ field }) =>
        field === 'namespace'
          ? 'Retirer `namespace` : Argo CD place les objets dans le namespace de l’environnement.'
          : field === 'namePrefix' || field === 'nameSuffix'
            ? 'Raccourcir le préfixe ou le nom : chaque environnement a son propre namespace.'
            : 'Faire du chart une dépendance d’un chart du projet, ou versionner ce qu’il produit.',
    },
  },
  examples: {
    good: [
      {
        'deploy/kustomization.yaml': 'resources: [web.yaml]\nnamePrefix: portail-\nlabels: [{ pairs: { env: dev } }]\n',
        'deploy/web.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n',
      },
      // the name that the console made, once it is known
      {
        'deploy/kustomization.yaml':
          'resources: [web.yaml]\nnamespace: 4q8yzk1mvd3hxw0c5rbn2tgfj--9s7pl0ae6u3hyk2mvd8xwc1rb\n',
        'deploy/web.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n',
      },
    ],
    bad: [
      {
        'deploy/kustomization.yaml': 'resources: [web.yaml]\nnamespace: portail\n',
        'deploy/web.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n',
      },
      {
        'deploy/kustomization.yaml':
          'helmCharts: [{ name: cache, repo: "https://charts.example.org", version: 1.2.3 }]\n',
      },
      {
        'deploy/kustomization.yaml':
          'resources: [web.yaml]\nnamePrefix: portail-des-demarches-administratives-en-ligne-\n',
        'deploy/web.yaml':
          'apiVersion: v1\nkind: Service\nmetadata: { name: service-de-presentation }\nspec: { ports: [{ port: 80 }] }\n',
      },
    ],
  },
  *check(subject, context): Iterable<Match> {
    for (const kustomization of subject.kustomizations) {
      const at = (field: string) => kustomization.document.locate([...kustomization.route, field])
      const namespace = fixedNamespace(kustomization, context)
      if (namespace !== undefined)
        yield { at: at('namespace'), data: { field: 'namespace', value: namespace, name: '', length: 0 } }
      for (const field of ['helmCharts', 'helmChartInflationGenerator'])
        if (isGiven(kustomization.get(field))) yield { at: at(field), data: { field, value: '', name: '', length: 0 } }
      for (const { field, value, name, severity } of longNames(kustomization, subject))
        yield { at: at(field), severity, data: { field, value, name, length: name.length } }
    }
  },
})

const isGiven = (value: unknown): boolean => Array.isArray(value) && value.length > 0

function fixedNamespace(kustomization: YamlSubject, { profile }: RuleContext): string | undefined {
  const namespace = asText(kustomization.get('namespace'))
  if (namespace === undefined || isTemplate(namespace)) return undefined
  return isGeneratedNamespace(namespace, profile) ? undefined : namespace
}

interface LongName {
  readonly field: 'namePrefix' | 'nameSuffix'
  readonly value: string
  readonly name: string
  readonly severity: Severity
}

/** For each of the two fields, the longest name that it makes too long: names that are too long by themselves are not its doing. */
function longNames(kustomization: YamlSubject, { objects }: ReleaseSubject): LongName[] {
  return (['namePrefix', 'nameSuffix'] as const).flatMap((field): LongName[] => {
    const value = asText(kustomization.get(field))
    if (value === undefined) return []
    const made = objects.filter(
      ({ name = '' }) => name.length > MAX_NAME && name.length - value.length <= MAX_NAME && isPart(field, value, name),
    )
    const strict = made.filter(({ kind }) => STRICT.includes(kind))
    const [longest] = (strict.length > 0 ? strict : made).toSorted(
      (a, b) => (b.name?.length ?? 0) - (a.name?.length ?? 0),
    )
    if (longest?.name === undefined) return []
    return [{ field, value, name: longest.name, severity: strict.length > 0 ? 'error' : 'warning' }]
  })
}

/** Prefixes of overlays stand before it, suffixes and hashes behind it. */
const isPart = (field: LongName['field'], value: string, name: string): boolean =>
  field === 'namePrefix' ? name.slice(0, MAX_NAME).includes(value) : name.includes(value)
