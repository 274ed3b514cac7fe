import type { Facts } from '../../src/model/facts.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule } from '../../src/model/rule.ts'
import type { ValueType, WrongType } from '../../src/model/schema/fault.ts'
import { faultSeverity, fieldPath, mayBeSecret } from '../../src/model/schema/place.ts'
import { quoteScalar, unquoteScalar } from '../../src/model/subject/correction.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'

const ENGLISH: Readonly<Record<ValueType, string>> = {
  text: 'a text',
  integer: 'an integer',
  integer32: 'an integer',
  number: 'a number',
  boolean: 'a boolean',
  quantity: 'a quantity such as 500m or 1Gi',
  'integer-or-text': 'an integer or a text',
  'date-time': 'a date and time',
  base64: 'a text in base64',
  mapping: 'a mapping',
  list: 'a list',
  null: 'nothing',
}

const FRENCH: Readonly<Record<ValueType, string>> = {
  text: 'un texte',
  integer: 'un nombre entier',
  integer32: 'un nombre entier',
  number: 'un nombre',
  boolean: 'un booléen',
  quantity: 'une quantité comme 500m ou 1Gi',
  'integer-or-text': 'un nombre entier ou un texte',
  'date-time': 'une date avec son heure',
  base64: 'un texte en base64',
  mapping: 'un dictionnaire',
  list: 'une liste',
  null: 'rien',
}

const typed = (words: Readonly<Record<ValueType, string>>, type: Facts[string] | undefined): string =>
  words[type as ValueType] ?? String(type)

/** A text that YAML 1.1 reads as something else: the commonest cause by far. */
const isUnquoted = ({ wanted, given }: WrongType): boolean =>
  (wanted === 'text' || wanted === 'base64') && ['boolean', 'integer', 'number'].includes(given)

/** The scalar as it stands in the text, where that is the author's: YAML reads `yes` as true, and `1.10` as 1.1. */
function written({ document, route, environments }: KubernetesObject, inside: Route): string | undefined {
  const { path, start, end } = document.locate([...route, ...inside])
  if (environments || path !== document.source.path || end?.line !== start.line) return undefined
  const text = document.source.around(start, 0, end.column - start.column)
  return /^[\w.+-]{1,40}$/.test(text) ? text : undefined
}

/** A number or a boolean that was put in quotes. */
const isQuoted = ({ wanted, given, shown = '' }: WrongType): boolean =>
  given === 'text' &&
  ((/^(?:integer|number)/.test(wanted) && /^-?\d+(?:\.\d+)?$/.test(shown)) ||
    (wanted === 'boolean' && /^(?:true|false)$/i.test(shown)))

const CORRECTIONS: Readonly<Record<string, typeof quoteScalar>> = { missing: quoteScalar, present: unquoteScalar }

/** Kubernetes' types and the structural schemas of operators: the API server does not convert. */
export default defineRule({
  code: 'K8S061',
  name: 'field-type',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'kubernetes, apimachinery serializer/json: a value of another type is refused, none is converted' },
    { fact: 'sigs.k8s.io/yaml reads YAML 1.1: yes, no, on, off and y are booleans, unquoted figures are numbers' },
  ],
  equivalents: ['kubeconform/schema', 'kube-linter/schema-validation'],
  text: {
    en: {
      title: 'Value of another type than the field has',
      message: ({ path, wanted, given, shown, more }) =>
        `"${path}" is ${typed(ENGLISH, given)}${shown ? ` (${shown})` : ''}, not ${typed(ENGLISH, wanted)}` +
        (more ? '; and there are more faults in this object' : ''),
      why: ({ quoting }) =>
        quoting === 'missing'
          ? 'YAML reads unquoted figures as numbers, and true, yes, on and their like as booleans: the API server refuses them where it wants a text.'
          : 'The API server refuses the whole object: it converts no value from one type to another.',
      fix: ({ quoting, shown, wanted }) =>
        quoting === 'missing'
          ? `Put the value in quotes${shown ? `: \`"${shown}"\`` : ''}.`
          : quoting === 'present'
            ? 'Take the quotes away; in a chart, take out `quote` or add `int` or `toYaml`.'
            : `Write ${typed(ENGLISH, wanted)}.`,
    },
    fr: {
      title: 'Valeur d’un autre type que celui du champ',
      message: ({ path, wanted, given, shown, more }) =>
        `« ${path} » est ${typed(FRENCH, given)}${shown ? ` (${shown})` : ''}, et non ${typed(FRENCH, wanted)}` +
        (more ? ' ; cet objet a d’autres défauts' : ''),
      why: ({ quoting }) =>
        quoting === 'missing'
          ? 'Sans guillemets, YAML lit des chiffres comme un nombre, et true, yes, on et leurs semblables comme des booléens : l’API les refuse là où elle attend un texte.'
          : 'L’API refuse l’objet entier : elle ne convertit aucune valeur d’un type à un autre.',
      fix: ({ quoting, shown, wanted }) =>
        quoting === 'missing'
          ? `Mettre la valeur entre guillemets${shown ? ` : \`"${shown}"\`` : ''}.`
          : quoting === 'present'
            ? 'Ôter les guillemets ; dans un chart, retirer `quote` ou ajouter `int` ou `toYaml`.'
            : `Écrire ${typed(FRENCH, wanted)}.`,
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: ConfigMap
metadata: { name: portail, annotations: { demo.fr/actif: "yes" } }
data: { PORT: "8080", ACTIF: "true" }
`,
      // null is the absence of a value
      `apiVersion: v1
kind: Service
metadata: { name: portail, labels: }
spec: { ports: [{ port: 80, targetPort: 8080, name: }], type: }
`,
      // another tool fills it
      'apiVersion: v1\nkind: Service\nmetadata: { name: portail }\nspec: { ports: [{ port: "${PORT}" }] }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: portail }\ndata: { PORT: 8080, ACTIF: yes }\n',
      `apiVersion: v1
kind: Pod
metadata: { name: portail }
spec:
  containers:
    - name: portail
      image: registry.example.fr/portail:1.4.2
      env: [{ name: DELAI, value: 30 }]
      ports: [{ containerPort: "8080" }]
`,
      'apiVersion: v1\nkind: Service\nmetadata: { name: portail }\nspec: { ports: { port: 80 } }\n',
    ],
  },
  *check(object, { schemas, profile }) {
    for (const fault of schemas.faults(object)) {
      if (fault.type !== 'wrong-type') continue
      const { route, wanted, given, shown = '', origin, more } = fault
      const secret = mayBeSecret(object, route, profile)
      const quoting = isUnquoted(fault) ? 'missing' : isQuoted(fault) ? 'present' : ''
      yield {
        at: route,
        severity: faultSeverity(origin),
        data: {
          path: fieldPath(route),
          wanted,
          given,
          shown: secret ? '' : (quoting === 'missing' && written(object, route)) || shown,
          quoting,
          more: more ? 1 : 0,
        },
        edits: secret ? undefined : CORRECTIONS[quoting]?.(object, route),
        ...(secret && { sensitive: true }),
      }
    }
  },
})
