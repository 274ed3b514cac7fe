import { asRecord, asText, isRecord } from '../../src/model/json.ts'
import { ASKED, isNamed } from '../../src/model/kubernetes-name.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { recordsIn } from '../../src/model/subject/records.ts'
import { asLiteral } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem =
  | 'both'
  | 'none'
  | 'several'
  | 'nameless'
  | 'key'
  | 'field'
  | 'resource'
  | 'from-none'
  | 'from-both'
  | 'from-nameless'

const SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef']

const FIELDS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
]
const SUBSCRIPTED = /^metadata\.(labels|annotations)\['.+'\]$/

const RESOURCE = /^(limits|requests)\.(cpu|memory|ephemeral-storage|hugepages-.+)$/

const EN: Wordings<Problem> = {
  both: ({ name }) => `The variable "${name}" has both a value and a valueFrom`,
  none: ({ name }) => `The valueFrom of the variable "${name}" names no source: ${SOURCES.join(', ')}`,
  several: ({ name, sources }) => `The variable "${name}" has several sources: ${sources}`,
  nameless: ({ name, source }) => `The variable "${name}" does not say which: the name in ${source} is missing`,
  key: ({ name, key }) => `The variable "${name}" comes from "${key}", which is not a key: ${ASKED.en['config-key']}`,
  field: ({ name, path }) =>
    `The variable "${name}" takes the field "${path}": only ${FIELDS.join(', ')}, metadata.labels['…'] and metadata.annotations['…'] can be taken`,
  resource: ({ name, path }) =>
    `The variable "${name}" takes the resource "${path}": only limits or requests of cpu, memory, ephemeral-storage and hugepages-… can be taken`,
  'from-none': 'An item of envFrom names neither configMapRef nor secretRef',
  'from-both': 'An item of envFrom names both configMapRef and secretRef',
  'from-nameless': ({ source }) => `An item of envFrom does not say which: the name in ${source} is missing`,
}

const FR: Wordings<Problem> = {
  both: ({ name }) => `La variable « ${name} » a à la fois une value et une valueFrom`,
  none: ({ name }) => `La valueFrom de la variable « ${name} » ne nomme aucune source : ${SOURCES.join(', ')}`,
  several: ({ name, sources }) => `La variable « ${name} » a plusieurs sources : ${sources}`,
  nameless: ({ name, source }) => `La variable « ${name} » ne dit pas lequel : le nom dans ${source} est absent`,
  key: ({ name, key }) =>
    `La variable « ${name} » vient de « ${key} », qui n’est pas une clé : ${ASKED.fr['config-key']}`,
  field: ({ name, path }) =>
    `La variable « ${name} » prend le champ « ${path} » : seuls ${FIELDS.join(', ')}, metadata.labels['…'] et metadata.annotations['…'] peuvent l’être`,
  resource: ({ name, path }) =>
    `La variable « ${name} » prend la ressource « ${path} » : seules limits ou requests de cpu, memory, ephemeral-storage et hugepages-… peuvent l’être`,
  'from-none': 'Un élément d’envFrom ne nomme ni configMapRef ni secretRef',
  'from-both': 'Un élément d’envFrom nomme à la fois configMapRef et secretRef',
  'from-nameless': ({ source }) => `Un élément d’envFrom ne dit pas lequel : le nom dans ${source} est absent`,
}

const web = (more: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ${more} }]\n`

/** `ValidateEnv`, `ValidateEnvFrom`. Values are never shown. */
export default defineRule({
  code: 'K8S083',
  name: 'variable-source',
  subject: 'container',
  severity: 'error',
  sensitive: true,
  sources: [{ fact: 'kubernetes pkg/apis/core/validation ValidateEnv, validateEnvVarValueFrom, ValidateEnvFrom' }],
  text: {
    en: {
      title: 'Environment variable without exactly one valid source',
      message: byProblem(EN),
      why: 'The API server refuses the pod.',
      fix: 'Give each variable a value or one complete source.',
    },
    fr: {
      title: 'Variable d’environnement sans source unique et valide',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse le pod.',
      fix: 'Donner à chaque variable une valeur, ou une seule source complète.',
    },
  },
  examples: {
    good: [
      web(
        `env: [{ name: A, value: a }, { name: B }, { name: C, value: "", valueFrom: { secretKeyRef: { name: acces, key: c.d } } }, { name: D, valueFrom: { fieldRef: { fieldPath: "metadata.labels['app']" } } }, { name: E, valueFrom: { resourceFieldRef: { resource: limits.cpu } } }]`,
      ),
      web('envFrom: [{ prefix: A_, configMapRef: { name: web } }, { secretRef: { name: "${SECRET}" } }]'),
    ],
    bad: [
      ...[
        '{ name: A, value: a, valueFrom: { fieldRef: { fieldPath: status.podIP } } }',
        '{ name: A, valueFrom: {} }',
        '{ name: A, valueFrom: { secretKeyRef: { name: acces, key: a }, configMapKeyRef: { name: web, key: a } } }',
        '{ name: A, valueFrom: { secretKeyRef: { key: a } } }',
        '{ name: A, valueFrom: { configMapKeyRef: { name: web, key: "a b" } } }',
        '{ name: A, valueFrom: { fieldRef: { fieldPath: metadata.labels } } }',
        '{ name: A, valueFrom: { fieldRef: { fieldPath: spec.hostname } } }',
        '{ name: A, valueFrom: { resourceFieldRef: { resource: limit.cpu } } }',
      ].map((variable) => web(`env: [${variable}]`)),
      web('envFrom: [{ prefix: A_ }]'),
      web('envFrom: [{ configMapRef: { name: a }, secretRef: { name: b } }]'),
      web('envFrom: [{ configMapRef: { optional: true } }]'),
    ],
  },
  *check(container): Iterable<Match> {
    // a chart's own values may leave a name empty for whoever deploys it, while no environment is known
    const unfilled = container.pod.object.environments?.length === 0 ? 'warning' : 'error'
    for (const { value, route } of recordsIn(container, ['env'])) {
      if (!isRecord(value.valueFrom)) continue
      for (const match of sourced(value, value.valueFrom, [...route, 'valueFrom']))
        yield match.data?.problem === 'nameless' ? { ...match, severity: unfilled } : match
    }
    for (const { value, route } of recordsIn(container, ['envFrom'])) {
      const [source, ...more] = ['configMapRef', 'secretRef'].filter((field) => value[field] != null)
      if (source === undefined) yield { at: route, data: { problem: 'from-none' satisfies Problem } }
      else if (more.length > 0) yield { at: route, data: { problem: 'from-both' satisfies Problem } }
      else if (isNameless(value[source]))
        yield {
          at: [...route, source],
          data: { problem: 'from-nameless' satisfies Problem, source },
          severity: unfilled,
        }
    }
  },
})

const isNameless = (reference: unknown): boolean => isRecord(reference) && (reference.name ?? '') === ''

const nameless = (name: string, source: string, at: Route): Match => ({
  at,
  data: { problem: 'nameless' satisfies Problem, name, source },
})

function* sourced(
  variable: Readonly<Record<string, unknown>>,
  from: Readonly<Record<string, unknown>>,
  at: Route,
): Iterable<Match> {
  const name = asText(variable.name) ?? ''
  const sources = SOURCES.filter((source) => from[source] != null)
  const unknown = Object.keys(from).some((key) => !SOURCES.includes(key))
  const fault = (problem: Problem, place: Route, more = {}): Match => ({
    at: place,
    data: { problem, name, ...more },
  })
  // a source that this version does not know is the schema's affair
  if (sources.length === 0) {
    if (!unknown) yield fault('none', at)
    return
  }
  if (typeof variable.value === 'string' && variable.value !== '') yield fault('both', at)
  if (sources.length > 1) yield fault('several', at, { sources: sources.join(', ') })
  for (const source of ['configMapKeyRef', 'secretKeyRef']) {
    const reference = from[source]
    if (isNameless(reference)) yield nameless(name, source, [...at, source])
    const key = asLiteral(asRecord(reference).key)
    if (key !== undefined && !isNamed('config-key', key)) yield fault('key', [...at, source, 'key'], { key })
  }
  const field = asLiteral(asRecord(from.fieldRef).fieldPath)
  if (field !== undefined && !FIELDS.includes(field) && !SUBSCRIPTED.test(field))
    yield fault('field', [...at, 'fieldRef', 'fieldPath'], { path: field })
  const resource = asLiteral(asRecord(from.resourceFieldRef).resource)
  if (resource !== undefined && !RESOURCE.test(resource))
    yield fault('resource', [...at, 'resourceFieldRef', 'resource'], { path: resource })
}
