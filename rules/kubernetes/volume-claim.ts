import { asList, asText } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { quantity } from '../../src/model/quantity.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { recordsIn } from '../../src/model/subject/records.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'
import { isTemplate } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'modes' | 'mode' | 'alone' | 'storage' | 'zero'

const MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod']
const ALONE = 'ReadWriteOncePod'

/** A claim may be without a name where a template makes it. */
const quoted = {
  en: (name: string | number | undefined) => (name ? ` "${name}"` : ''),
  fr: (name: string | number | undefined) => (name ? ` « ${name} »` : ''),
}

const EN: Wordings<Problem> = {
  modes: ({ claim }) => `The claim${quoted.en(claim)} names no access mode: ${MODES.join(', ')}`,
  mode: ({ claim, value }) => `"${value}" is not an access mode of the claim${quoted.en(claim)}: ${MODES.join(', ')}`,
  alone: ({ claim }) => `The claim${quoted.en(claim)} asks for ${ALONE} together with other access modes`,
  storage: ({ claim }) => `The claim${quoted.en(claim)} asks for no storage: resources.requests.storage is missing`,
  zero: ({ claim, value }) => `The claim${quoted.en(claim)} asks for "${value}" of storage: it must be more than zero`,
}

const FR: Wordings<Problem> = {
  modes: ({ claim }) => `La demande${quoted.fr(claim)} ne nomme aucun mode d’accès : ${MODES.join(', ')}`,
  mode: ({ claim, value }) =>
    `« ${value} » n’est pas un mode d’accès de la demande${quoted.fr(claim)} : ${MODES.join(', ')}`,
  alone: ({ claim }) => `La demande${quoted.fr(claim)} veut ${ALONE} avec d’autres modes d’accès`,
  storage: ({ claim }) =>
    `La demande${quoted.fr(claim)} ne dit pas combien de stockage : resources.requests.storage est absent`,
  zero: ({ claim, value }) => `La demande${quoted.fr(claim)} veut « ${value} » de stockage : il en faut plus que zéro`,
}

const claim = (spec: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: archives }\nspec: { ${spec} }\n`
const SIZE = 'resources: { requests: { storage: 1Gi } }'

/** `ValidatePersistentVolumeClaimSpec`, for claims and for the templates that make them. */
export default defineRule({
  code: 'K8S095',
  name: 'volume-claim',
  subject: 'object',
  severity: 'error',
  sources: [{ fact: 'kubernetes pkg/apis/core/validation ValidatePersistentVolumeClaimSpec' }],
  text: {
    en: {
      title: 'Volume claim that Kubernetes refuses',
      message: byProblem(EN),
      why: 'The API server refuses the claim: the pod never gets its volume.',
      fix: 'Write `accessModes: [ReadWriteOnce]` and a size under `resources.requests.storage`.',
    },
    fr: {
      title: 'Demande de volume que Kubernetes refuse',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse la demande : le pod n’obtient jamais son volume.',
      fix: 'Écrire `accessModes: [ReadWriteOnce]` et une taille sous `resources.requests.storage`.',
    },
  },
  examples: {
    good: [
      claim(`accessModes: [ReadWriteOnce, ReadOnlyMany], ${SIZE}`),
      claim(`accessModes: [ReadWriteOncePod], ${SIZE}`),
      claim(`accessModes: ["\${MODE}"], resources: { requests: { storage: "\${TAILLE}" } }`),
    ],
    bad: [
      claim(SIZE),
      claim(`accessModes: [], ${SIZE}`),
      claim(`accessModes: [RWO], ${SIZE}`),
      claim(`accessModes: [ReadWriteOncePod, ReadWriteOnce], ${SIZE}`),
      claim('accessModes: [ReadWriteOnce]'),
      claim('accessModes: [ReadWriteOnce], resources: { requests: { storage: 0 } }'),
      `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: base }\nspec: { volumeClaimTemplates: [{ metadata: { name: donnees }, spec: { ${SIZE} } }], template: { spec: { containers: [{ name: base, image: "ghcr.io/demo/base:1.0" }] } } }\n`,
      `apiVersion: v1\nkind: Pod\nmetadata: { name: base }\nspec: { volumes: [{ name: travail, ephemeral: { volumeClaimTemplate: { spec: { ${SIZE} } } } }], containers: [{ name: base, image: "ghcr.io/demo/base:1.0" }] }\n`,
    ],
  },
  *check(object): Iterable<Match> {
    for (const { name, spec } of claimsOf(object)) {
      const fault = (problem: Problem, route: Route, value = ''): Match => ({
        at: [...spec, ...route],
        data: { problem, claim: name, value },
      })
      const modes = asList(object.get(...spec, 'accessModes'))
      if (modes.length === 0) yield fault('modes', ['accessModes'])
      for (const [index, mode] of modes.entries())
        if (typeof mode === 'string' && !isTemplate(mode) && !MODES.includes(mode))
          yield fault('mode', ['accessModes', index], mode)
      if (modes.length > 1 && modes.includes(ALONE)) yield fault('alone', ['accessModes'])
      const at = ['resources', 'requests', 'storage']
      const storage = object.get(...spec, ...at)
      if (storage == null) yield fault('storage', at)
      else if (quantity(storage) === 0) yield fault('zero', at, String(storage))
    }
  },
})

interface Claim {
  readonly name: string
  readonly spec: Route
}

function claimsOf(object: KubernetesObject): Claim[] {
  const { group, kind, pod } = object
  if (group === '' && kind === 'PersistentVolumeClaim') return [{ name: object.displayName, spec: ['spec'] }]
  const templates =
    group === 'apps' && kind === 'StatefulSet'
      ? recordsIn(object, ['spec', 'volumeClaimTemplates']).map(({ route }) => ({
          name: asText(object.get(...route, 'metadata', 'name')) ?? '',
          spec: [...route, 'spec'],
        }))
      : []
  const volumes = pod ? recordsIn(object, [...routeFrom(object, pod), 'volumes']) : []
  return [
    ...templates,
    ...volumes.flatMap(({ value, route }) =>
      value.ephemeral == null
        ? []
        : [{ name: asText(value.name) ?? '', spec: [...route, 'ephemeral', 'volumeClaimTemplate', 'spec'] }],
    ),
  ]
}
