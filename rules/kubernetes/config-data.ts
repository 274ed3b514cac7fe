import { ASKED, isNamed } from '../../src/model/kubernetes-name.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { entriesIn } from '../../src/model/subject/records.ts'
import { asLiteral, isTemplate } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'key' | 'twice' | 'overridden' | 'base64' | 'size' | 'apply' | 'type-keys' | 'type-any' | 'docker-json'

/** `MaxSecretSize`, the same for a ConfigMap. */
const MAX_SIZE = 1024 * 1024

/** What is applied is kept whole in an annotation, and annotations together weigh no more. */
const MAX_APPLIED = 256 * 1024

/** Keys that a type of Secret must have: all of them, or one of them. */
const TYPES: Readonly<Record<string, { readonly keys: readonly string[]; readonly any?: true }>> = {
  'kubernetes.io/tls': { keys: ['tls.crt', 'tls.key'] },
  'kubernetes.io/dockerconfigjson': { keys: ['.dockerconfigjson'] },
  'kubernetes.io/dockercfg': { keys: ['.dockercfg'] },
  'kubernetes.io/ssh-auth': { keys: ['ssh-privatekey'] },
  'kubernetes.io/basic-auth': { keys: ['username', 'password'], any: true },
}

const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options'

const EN: Wordings<Problem> = {
  key: ({ key }) => `"${key}" is not a key: ${ASKED.en['config-key']}`,
  twice: ({ key }) => `The key "${key}" stands in both data and binaryData`,
  overridden: ({ key }) => `The key "${key}" stands in both data and stringData: stringData wins`,
  base64: ({ key, field }) => `The value of "${key}" in ${field} is not base64`,
  size: ({ kind, size }) => `The ${kind} holds ${size} bytes, at most ${MAX_SIZE} are allowed`,
  apply: ({ kind, size }) =>
    `The ${kind} weighs ${size} bytes: Argo CD cannot apply more than ${MAX_APPLIED} without ServerSideApply`,
  'type-keys': ({ type, keys }) => `A Secret of type ${type} needs ${keys}`,
  'type-any': ({ type, keys }) => `A Secret of type ${type} needs one of ${keys}`,
  'docker-json': ({ key }) => `The value of "${key}" is not JSON`,
}

const FR: Wordings<Problem> = {
  key: ({ key }) => `« ${key} » n’est pas une clé : ${ASKED.fr['config-key']}`,
  twice: ({ key }) => `La clé « ${key} » figure à la fois dans data et binaryData`,
  overridden: ({ key }) => `La clé « ${key} » figure à la fois dans data et stringData : stringData l’emporte`,
  base64: ({ key, field }) => `La valeur de « ${key} » dans ${field} n’est pas en base64`,
  size: ({ kind, size }) => `L’objet ${kind} contient ${size} octets, ${MAX_SIZE} au plus sont admis`,
  apply: ({ kind, size }) =>
    `L’objet ${kind} pèse ${size} octets : Argo CD n’en applique pas plus de ${MAX_APPLIED} sans ServerSideApply`,
  'type-keys': ({ type, keys }) => `Un Secret de type ${type} a besoin de ${keys}`,
  'type-any': ({ type, keys }) => `Un Secret de type ${type} a besoin de l’un de ${keys}`,
  'docker-json': ({ key }) => `La valeur de « ${key} » n’est pas du JSON`,
}

const secret = (more: string) => `apiVersion: v1\nkind: Secret\nmetadata: { name: acces }\n${more}\n`
const config = (more: string, metadata = 'name: web') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { ${metadata} }\n${more}\n`

/** `ValidateConfigMap`, `ValidateSecret`. Values are never shown. */
export default defineRule({
  code: 'K8S094',
  name: 'config-data',
  subject: 'object',
  severity: 'error',
  sensitive: true,
  sources: [
    { fact: 'kubernetes pkg/apis/core/validation ValidateConfigMap, ValidateSecret' },
    { fact: 'argo-cd docs, Sync Options: resource is too big to fit in 262144 bytes allowed annotation size' },
  ],
  text: {
    en: {
      title: 'ConfigMap or Secret that Kubernetes refuses',
      message: byProblem(EN),
      why: ({ problem }) =>
        problem === 'overridden'
          ? 'The value in data is never used.'
          : problem === 'apply'
            ? 'Argo CD keeps what it applies in an annotation: the sync fails as soon as the object is too large for it.'
            : 'The API server refuses the whole object.',
      fix: ({ problem }) =>
        problem === 'base64'
          ? 'Encode the value, or write it as it is under `stringData` of a Secret.'
          : problem === 'apply'
            ? `Cut the object, or annotate it with \`${SYNC_OPTIONS}: ServerSideApply=true\`.`
            : 'Rename, complete or split the object.',
    },
    fr: {
      title: 'ConfigMap ou Secret que Kubernetes refuse',
      message: byProblem(FR),
      why: ({ problem }) =>
        problem === 'overridden'
          ? 'La valeur de data ne sert jamais.'
          : problem === 'apply'
            ? 'Argo CD garde ce qu’il applique dans une annotation : la synchronisation échoue dès que l’objet n’y tient plus.'
            : 'Le serveur d’API refuse l’objet entier.',
      fix: ({ problem }) =>
        problem === 'base64'
          ? 'Encoder la valeur, ou l’écrire telle quelle sous `stringData` d’un Secret.'
          : problem === 'apply'
            ? `Découper l’objet, ou l’annoter avec \`${SYNC_OPTIONS}: ServerSideApply=true\`.`
            : 'Renommer, compléter ou découper l’objet.',
    },
  },
  examples: {
    good: [
      config('data: { nginx.conf: "a", A_B-c: "b" }\nbinaryData: { logo.png: "aGVsbG8=" }'),
      config('data: { "{{ cle }}": "a" }'),
      secret(
        'data: { token: "aGVsbG8=", long: "aGVs\\nbG8=", vide: "", coffre: "<path:kv/data/web#token>", autre: "${TOKEN}" }',
      ),
      secret('type: kubernetes.io/tls\ndata: { tls.crt: "" }\nstringData: { tls.key: "" }'),
      secret('type: kubernetes.io/basic-auth\nstringData: { username: web }'),
      secret('type: kubernetes.io/dockerconfigjson\nstringData: { .dockerconfigjson: "{}" }'),
      config(
        `data: { a: ${'x'.repeat(MAX_APPLIED)} }`,
        `name: web, annotations: { ${SYNC_OPTIONS}: "Prune=false,ServerSideApply=true" }`,
      ),
    ],
    bad: [
      config('data: { "mon fichier": "a" }'),
      config('data: { ..a: "a" }'),
      config('data: { a: "a" }\nbinaryData: { a: "aGVsbG8=" }'),
      config('binaryData: { a: "pas du base64" }'),
      config(`data: { a: ${'x'.repeat(MAX_SIZE + 1)} }`),
      config(`data: { a: ${'x'.repeat(MAX_APPLIED)} }`),
      secret('data: { token: "pas encodé" }'),
      secret('data: { token: "aGVsbG8" }'),
      secret('data: { token: "aGVsbG8=" }\nstringData: { token: hello }'),
      secret('type: kubernetes.io/tls\ndata: { tls.crt: "aGVsbG8=" }'),
      secret('type: kubernetes.io/basic-auth\nstringData: { user: web }'),
      secret('type: kubernetes.io/dockerconfigjson\nstringData: { .dockerconfigjson: "registry.exemple.fr" }'),
      secret('type: kubernetes.io/dockerconfigjson\ndata: { .dockerconfigjson: "aGVsbG8=" }'),
    ],
  },
  *check(object): Iterable<Match> {
    const { kind } = object
    if (object.group !== '' || (kind !== 'ConfigMap' && kind !== 'Secret')) return
    const fields = kind === 'Secret' ? ['data', 'stringData'] : ['data', 'binaryData']
    const encoded = kind === 'Secret' ? 'data' : 'binaryData'
    const seen = new Set<string>()
    for (const field of fields)
      for (const [key, value] of entriesIn(object, [field])) {
        if (!isTemplate(key) && !isNamed('config-key', key))
          yield { at: { key: [field, key] }, data: { problem: 'key' satisfies Problem, key } }
        if (seen.has(key)) yield doubled(kind, field, key)
        seen.add(key)
        if (field === encoded && typeof value === 'string' && isFilled(value) && !isBase64(value))
          yield { at: { key: [field, key] }, data: { problem: 'base64' satisfies Problem, key, field } }
      }
    yield* weighed(object, fields, encoded)
    if (kind === 'Secret') yield* typed(object, seen)
  },
})

const doubled = (kind: string, field: string, key: string): Match => ({
  at: { key: [field, key] },
  severity: kind === 'Secret' ? 'warning' : undefined,
  data: { problem: (kind === 'Secret' ? 'overridden' : 'twice') satisfies Problem, key },
})

/** Placeholders of Argo CD's Vault plugin and values that SOPS encrypted are filled in before anything is applied. */
const isFilled = (value: string): boolean => !isTemplate(value) && !/^\s*(?:<.*>|ENC\[.*\])\s*$/s.test(value)

/** As Go's `base64.StdEncoding` reads it: padded, line breaks ignored. */
function isBase64(text: string): boolean {
  const plain = text.replace(/[\r\n]/g, '')
  return plain.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(plain)
}

function* weighed(object: KubernetesObject, fields: readonly string[], encoded: string): Iterable<Match> {
  let size = 0
  for (const field of fields)
    for (const [, value] of entriesIn(object, [field]))
      if (typeof value === 'string') size += field === encoded ? Math.floor(value.length * 0.75) : bytes(value)
  const data = { kind: object.kind }
  const at = { key: [fields[0] ?? 'data'] }
  if (size > MAX_SIZE) {
    yield { at, data: { ...data, size, problem: 'size' satisfies Problem } }
    return
  }
  // most objects are far from it, and need no second look
  if (size < MAX_APPLIED / 2) return
  const options = object.annotations[SYNC_OPTIONS] ?? ''
  const applied = bytes(JSON.stringify(object.value))
  if (applied > MAX_APPLIED && !/(?:ServerSideApply|Replace)=true/.test(options))
    yield { at, severity: 'warning', data: { ...data, size: applied, problem: 'apply' satisfies Problem } }
}

function* typed(secret: KubernetesObject, present: ReadonlySet<string>): Iterable<Match> {
  const type = asLiteral(secret.get('type')) ?? ''
  const wanted = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined
  if (!wanted || [...present].some(isTemplate)) return
  const missing = wanted.keys.filter((key) => !present.has(key))
  if (wanted.any ? missing.length === wanted.keys.length : missing.length > 0)
    yield {
      at: ['type'],
      data: {
        problem: (wanted.any ? 'type-any' : 'type-keys') satisfies Problem,
        type,
        keys: (wanted.any ? wanted.keys : missing).join(', '),
      },
    }
  const [key] = wanted.keys
  if (!type.startsWith('kubernetes.io/dockerc') || key === undefined) return
  const plain = secret.get('stringData', key)
  const field = typeof plain === 'string' ? 'stringData' : 'data'
  const value = secret.get(field, key)
  if (typeof value !== 'string' || !isFilled(value) || (field === 'data' && !isBase64(value))) return
  if (!isJson(field === 'data' ? decoded(value) : value))
    yield { at: { key: [field, key] }, data: { problem: 'docker-json' satisfies Problem, key } }
}

const decoded = (value: string): string => atob(value.replace(/[\r\n]/g, ''))

function isJson(text: string): boolean {
  if (isTemplate(text)) return true
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const bytes = (text: string): number => new TextEncoder().encode(text).length
