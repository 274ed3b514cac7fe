import { asNumber, asText, isRecord } from '../../src/model/json.ts'
import { ASKED, isNamed } from '../../src/model/kubernetes-name.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Pod } from '../../src/model/subject/kubernetes.ts'
import { recordsIn } from '../../src/model/subject/records.ts'
import { asLiteral } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'none' | 'several' | 'nameless' | 'mode' | 'decimal' | 'path' | 'key'

const SOURCES = new Set([
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'fc',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'gitRepo',
  'glusterfs',
  'hostPath',
  'image',
  'iscsi',
  'nfs',
  'persistentVolumeClaim',
  'photonPersistentDisk',
  'portworxVolume',
  'projected',
  'quobyte',
  'rbd',
  'scaleIO',
  'secret',
  'storageos',
  'vsphereVolume',
])

const PROJECTED = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken', 'clusterTrustBundle', 'podCertificate']

const MOST_MODE = 0o777

/** Rights that people write in octal; as decimal numbers they are 0620, 0670, 0674 and 0764. */
const LIKE_OCTAL = [400, 440, 444, 500]

const EN: Wordings<Problem> = {
  none: ({ name }) => `The volume "${name}" has no source: Kubernetes makes it an empty directory`,
  several: ({ name, sources }) => `The volume "${name}" has several sources: ${sources}`,
  nameless: ({ name, field }) => `The volume "${name}" does not say which: ${field} is missing`,
  mode: ({ name, mode }) => `The mode ${mode} of the volume "${name}" is not between 0 and 0777 (511 in decimal)`,
  decimal: ({ name, mode, octal }) =>
    `The mode ${mode} of the volume "${name}" is a decimal number, 0${octal} in octal`,
  path: ({ name, path }) =>
    `The path "${path}" in the volume "${name}" must be relative, without ".." as a part or at the beginning`,
  key: ({ name, key }) => `"${key}" in the volume "${name}" is not a key: ${ASKED.en['config-key']}`,
}

const FR: Wordings<Problem> = {
  none: ({ name }) => `Le volume « ${name} » n’a pas de source : Kubernetes en fait un répertoire vide`,
  several: ({ name, sources }) => `Le volume « ${name} » a plusieurs sources : ${sources}`,
  nameless: ({ name, field }) => `Le volume « ${name} » ne dit pas lequel : ${field} est absent`,
  mode: ({ name, mode }) => `Le mode ${mode} du volume « ${name} » n’est pas entre 0 et 0777 (511 en décimal)`,
  decimal: ({ name, mode, octal }) => `Le mode ${mode} du volume « ${name} » est un nombre décimal, 0${octal} en octal`,
  path: ({ name, path }) =>
    `Le chemin « ${path} » du volume « ${name} » doit être relatif, sans partie « .. » ni « .. » en tête`,
  key: ({ name, key }) => `« ${key} » dans le volume « ${name} » n’est pas une clé : ${ASKED.fr['config-key']}`,
}

const pod = (volume: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n  volumes: [{ ${volume} }]\n`

/** `ValidateVolumes`; a volume without source is filled in as emptyDir before it is validated. */
export default defineRule({
  code: 'K8S082',
  name: 'volume-source',
  subject: 'pod',
  severity: 'error',
  sources: [{ fact: 'kubernetes pkg/apis/core/validation validateVolumeSource; pkg/apis/core/v1 SetDefaults_Volume' }],
  text: {
    en: {
      title: 'Volume without exactly one valid source',
      message: byProblem(EN),
      why: ({ problem }) =>
        problem === 'none'
          ? 'What the pod expects there is missing, and what it writes is lost with it.'
          : problem === 'decimal'
            ? 'The files get other rights than the ones meant.'
            : 'The API server refuses the pod.',
      fix: ({ problem }) =>
        problem === 'decimal' || problem === 'mode'
          ? 'Write the mode in octal with a leading zero, such as `0440`.'
          : 'Give each volume one source, complete.',
    },
    fr: {
      title: 'Volume sans source unique et valide',
      message: byProblem(FR),
      why: ({ problem }) =>
        problem === 'none'
          ? 'Ce que le pod y attend manque, et ce qu’il y écrit est perdu avec lui.'
          : problem === 'decimal'
            ? 'Les fichiers reçoivent d’autres droits que ceux voulus.'
            : 'Le serveur d’API refuse le pod.',
      fix: ({ problem }) =>
        problem === 'decimal' || problem === 'mode'
          ? 'Écrire le mode en octal avec un zéro en tête, par exemple `0440`.'
          : 'Donner à chaque volume une seule source, complète.',
    },
  },
  examples: {
    good: [
      pod('name: tmp, emptyDir: {}'),
      pod('name: tmp, emptyDir: null'),
      pod(
        'name: acces, secret: { secretName: acces, defaultMode: 0440, items: [{ key: tls.crt, path: tls/..crt, mode: 420 }] }',
      ),
      pod(
        'name: tout, projected: { defaultMode: 292, sources: [{ secret: { name: a } }, { configMap: { name: "${B}" } }] }',
      ),
      pod('name: tmp, configmap: { name: web }'),
    ],
    bad: [
      pod('name: tmp'),
      pod('name: tmp, configMap: null'),
      pod('name: tmp, emptyDir: {}, configMap: { name: web }'),
      pod('name: tmp, configMap: {}'),
      pod('name: tmp, secret: { name: acces }'),
      pod('name: tmp, configMap: { name: web, defaultMode: 644 }'),
      pod('name: tmp, configMap: { name: web, defaultMode: 440 }'),
      pod('name: tmp, configMap: { name: web, items: [{ key: a, path: /etc/a }] }'),
      pod('name: tmp, configMap: { name: web, items: [{ key: "a b", path: a }] }'),
      pod('name: tmp, projected: { sources: [{ secret: { name: a }, configMap: { name: b } }] }'),
      pod('name: tmp, projected: { sources: [{ secret: { secretName: a } }] }'),
    ],
  },
  *check(pod): Iterable<Match> {
    for (const { value, route } of recordsIn(pod, ['volumes'])) {
      const name = asText(value.name) ?? ''
      const sources = Object.keys(value).filter((key) => SOURCES.has(key) && value[key] != null)
      const others = Object.keys(value).some((key) => key !== 'name' && !SOURCES.has(key))
      if (sources.length === 0 && !others && !('emptyDir' in value))
        yield { at: route, severity: 'warning', data: { problem: 'none' satisfies Problem, name } }
      if (sources.length > 1)
        yield { at: route, data: { problem: 'several' satisfies Problem, name, sources: sources.join(', ') } }
      yield* files(pod, route, name, 'configMap', 'name')
      yield* files(pod, route, name, 'secret', 'secretName')
      yield* mode(pod, [...route, 'downwardAPI', 'defaultMode'], name)
      yield* mode(pod, [...route, 'projected', 'defaultMode'], name)
      for (const { value: part, route: at } of recordsIn(pod, [...route, 'projected', 'sources'])) {
        const kinds = PROJECTED.filter((kind) => part[kind] != null)
        if (kinds.length > 1)
          yield { at, data: { problem: 'several' satisfies Problem, name, sources: kinds.join(', ') } }
        yield* files(pod, at, name, 'configMap', 'name')
        yield* files(pod, at, name, 'secret', 'name')
      }
    }
  },
})

/** What a ConfigMap or a Secret is mounted as. */
function* files(pod: Pod, volume: Route, name: string, source: string, field: string): Iterable<Match> {
  const route: Route = [...volume, source]
  const get = (...more: Route) => pod.get(...([...route, ...more] as unknown as ['volumes']))
  const value = get()
  if (!isRecord(value)) return
  if ((value[field] ?? '') === '')
    yield { at: [...route, field], data: { problem: 'nameless' satisfies Problem, name, field: `${source}.${field}` } }
  yield* mode(pod, [...route, 'defaultMode'], name)
  for (const { value: item, route: at } of recordsIn(pod, [...route, 'items'])) {
    const key = asLiteral(item.key)
    if (key !== undefined && !isNamed('config-key', key))
      yield { at: [...at, 'key'], data: { problem: 'key' satisfies Problem, name, key } }
    const path = asLiteral(item.path)
    if (path !== undefined && (/^(?:\/|\.\.)/.test(path) || path.split('/').includes('..')))
      yield { at: [...at, 'path'], data: { problem: 'path' satisfies Problem, name, path } }
    yield* mode(pod, [...at, 'mode'], name)
  }
}

function* mode(pod: Pod, at: Route, name: string): Iterable<Match> {
  const value = asNumber(pod.get(...(at as ['volumes'])))
  if (value === undefined) return
  if (value < 0 || value > MOST_MODE) yield { at, data: { problem: 'mode' satisfies Problem, name, mode: value } }
  else if (LIKE_OCTAL.includes(value))
    yield {
      at,
      severity: 'warning',
      data: { problem: 'decimal' satisfies Problem, name, mode: value, octal: value.toString(8) },
    }
}
