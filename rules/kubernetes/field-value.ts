import type { Facts } from '../../src/model/facts.ts'
import { isOneSlip } from '../../src/model/misspelling.ts'
import { defineRule } from '../../src/model/rule.ts'
import type { Bound, WrongValue } from '../../src/model/schema/fault.ts'
import { faultSeverity, fieldPath, mayBeSecret } from '../../src/model/schema/place.ts'
import { type Correction, replaceScalar } from '../../src/model/subject/correction.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'

/** More values are not listed: the nearest one is. */
const MAX_LISTED = 12

type Words = Readonly<Record<Bound['bound'], (facts: Facts) => string>>

const ENGLISH: Words = {
  allowed: ({ path, shown, allowed }) => `"${path}" is "${shown}", which is none of ${allowed}`,
  pattern: ({ path, shown, limit }) => `"${path}" is ${shown ? `"${shown}"` : 'a text'} that does not match ${limit}`,
  lowest: ({ path, shown, limit }) => `"${path}" is ${shown}, less than ${limit}`,
  highest: ({ path, shown, limit }) => `"${path}" is ${shown}, more than ${limit}`,
  shortest: ({ path, limit }) => `"${path}" has fewer than ${limit} items or characters`,
  longest: ({ path, limit }) => `"${path}" has more than ${limit} items or characters`,
  'date-time': ({ path, shown }) => `"${path}" is "${shown}", which is no date and time of RFC 3339`,
  base64: ({ path }) => `"${path}" is not in base64`,
  quantity: ({ path, shown }) => `"${path}" is "${shown}", which is no quantity`,
  integer32: ({ path, shown }) => `"${path}" is ${shown}, more than 32 bits hold`,
  repeated: ({ path, limit }) => `"${path}" repeats ${limit ? `the ${limit} of ` : ''}an item before it`,
  alternatives: ({ path, limit, met }) =>
    met === 'several'
      ? `"${path}" has more than one of ${limit}`
      : met === 'excluded'
        ? `"${path}" has ${limit}, which exclude each other or are excluded`
        : `"${path}" fits none of its alternatives${limit ? `: ${limit}` : ''}`,
}

const FRENCH: Words = {
  allowed: ({ path, shown, allowed }) => `« ${path} » vaut « ${shown} », hors des valeurs ${allowed}`,
  pattern: ({ path, shown, limit }) =>
    `« ${path} » ${shown ? `vaut « ${shown} », qui` : ''} ne suit pas la forme ${limit}`,
  lowest: ({ path, shown, limit }) => `« ${path} » vaut ${shown}, moins que ${limit}`,
  highest: ({ path, shown, limit }) => `« ${path} » vaut ${shown}, plus que ${limit}`,
  shortest: ({ path, limit }) => `« ${path} » a moins de ${limit} éléments ou caractères`,
  longest: ({ path, limit }) => `« ${path} » a plus de ${limit} éléments ou caractères`,
  'date-time': ({ path, shown }) => `« ${path} » vaut « ${shown} », qui n’est pas une date et heure de la RFC 3339`,
  base64: ({ path }) => `« ${path} » n’est pas en base64`,
  quantity: ({ path, shown }) => `« ${path} » vaut « ${shown} », qui n’est pas une quantité`,
  integer32: ({ path, shown }) => `« ${path} » vaut ${shown}, plus que n’en tiennent 32 bits`,
  repeated: ({ path, limit }) => `« ${path} » répète ${limit ? `${limit} d’un` : 'un'} élément qui précède`,
  alternatives: ({ path, limit, met }) =>
    met === 'several'
      ? `« ${path} » a plus d’un champ parmi ${limit}`
      : met === 'excluded'
        ? `« ${path} » a ${limit}, qui s’excluent ou sont exclus`
        : `« ${path} » ne suit aucune des formes possibles${limit ? ` : ${limit}` : ''}`,
}

const message = (words: Words, facts: Facts, more: string): string =>
  words[facts.bound as Bound['bound']](facts) + (facts.more ? more : '')

/** What Kubernetes and operators ask of a value beyond its type. */
export default defineRule({
  code: 'K8S063',
  name: 'field-value',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'kubernetes, pkg/apis/*/validation: field.NotSupported, field.Invalid' },
    { fact: 'structural schemas of CustomResourceDefinitions: enum, pattern, minimum, maximum, list-map-keys' },
  ],
  equivalents: ['kubeconform/schema', 'kube-linter/schema-validation', 'kube-score/Pod Topology Spread Constraints'],
  text: {
    en: {
      title: 'Value that the field does not allow',
      message: (facts) => message(ENGLISH, facts, '; and there are more faults in this object'),
      why: 'The API server refuses an object with such a value.',
      fix: ({ meant, bound }) =>
        meant
          ? `Write \`${meant}\`: letters count, upper and lower case too.`
          : bound === 'base64'
            ? 'Encode the value in base64, or put it in `stringData` as it is.'
            : 'Write a value that the field allows.',
    },
    fr: {
      title: 'Valeur que le champ n’admet pas',
      message: (facts) => message(FRENCH, facts, ' ; cet objet a d’autres défauts'),
      why: 'L’API refuse un objet qui porte une telle valeur.',
      fix: ({ meant, bound }) =>
        meant
          ? `Écrire \`${meant}\` : chaque lettre compte, majuscules comprises.`
          : bound === 'base64'
            ? 'Encoder la valeur en base64, ou la mettre telle quelle dans `stringData`.'
            : 'Écrire une valeur que le champ admet.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Pod
metadata: { name: portail }
spec:
  restartPolicy: OnFailure
  containers:
    - name: portail
      image: registry.example.fr/portail:1.4.2
      imagePullPolicy: ""
      resources: { limits: { cpu: 500m, memory: 1.5Gi }, requests: { cpu: 1, memory: 128974848 } }
`,
      'apiVersion: v1\nkind: Secret\nmetadata: { name: portail }\ndata: { fichier: "YmllbnZl\\nbnVl" }\n',
    ],
    bad: [
      `apiVersion: v1
kind: Pod
metadata: { name: portail }
spec:
  restartPolicy: always
  containers:
    - name: portail
      image: registry.example.fr/portail:1.4.2
      imagePullPolicy: IfNotPresnt
      resources: { limits: { memory: 512 Mo } }
`,
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: portail }\nspec: { policyTypes: [ingress] }\n',
      `apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: portail }
spec:
  secretName: portail-tls
  issuerRef: { name: interne }
  privateKey: { rotationPolicy: Allways }
`,
    ],
  },
  *check(object, { schemas, profile }) {
    for (const fault of schemas.faults(object)) {
      if (fault.type !== 'wrong-value') continue
      const { route, shown, broken, origin, more } = fault
      // K8S094 speaks of the data of Secrets and ConfigMaps, and knows what other tools fill in there
      if (broken.bound === 'base64' && object.group === '' && ['Secret', 'ConfigMap'].includes(object.kind)) continue
      const secret = broken.bound === 'base64' || mayBeSecret(object, route, profile)
      yield {
        at: route,
        severity: faultSeverity(origin),
        data: {
          path: fieldPath(route) || object.kind,
          shown: secret ? '…' : shown,
          ...facts(broken),
          more: more ? 1 : 0,
        },
        edits: correction(object, fault),
        ...(secret && { sensitive: true }),
      }
    }
  },
})

/** A value that differs by a letter, or by its case, from one that is allowed. */
function correction(object: KubernetesObject, { route, broken, shown }: WrongValue): Correction | undefined {
  const meant = broken.bound === 'allowed' ? broken.meant : undefined
  return meant !== undefined && isOneSlip(shown, meant) ? replaceScalar(object, route, meant) : undefined
}

/** What the texts say of a bound. */
function facts(broken: Bound): Facts {
  const { bound } = broken
  switch (bound) {
    case 'allowed': {
      const listed = broken.allowed.slice(0, MAX_LISTED).map((value) => (value === '' ? '""' : value))
      const cut = broken.allowed.length > MAX_LISTED ? ', …' : ''
      return { bound, allowed: `${listed.join(', ')}${cut}`, meant: broken.meant ?? '' }
    }
    case 'pattern':
      return { bound, limit: broken.pattern }
    case 'repeated':
      return { bound, limit: broken.keys.join(', ') }
    case 'alternatives':
      return { bound, limit: broken.fields.slice(0, MAX_LISTED).join(', '), met: broken.met }
    case 'lowest':
    case 'highest':
    case 'shortest':
    case 'longest':
      return { bound, limit: broken.limit }
    default:
      return { bound }
  }
}
