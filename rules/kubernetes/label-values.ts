import { asText } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { replaceScalar, together } from '../../src/model/subject/correction.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { isTemplate } from '../../src/model/template.ts'

interface Value {
  readonly key: string
  readonly text: string
  readonly route: Route
}

/** The values that a workload gives to one label, on itself and on its pods. */
function valuesOf({ labels, kind, pod }: KubernetesObject, key: string): Value[] {
  const own = asText(labels[key])
  const ofPods = kind === 'Pod' ? undefined : asText(pod?.labels[key])
  return [
    ...(own === undefined ? [] : [{ key, text: own, route: ['metadata', 'labels', key] }]),
    ...(ofPods === undefined ? [] : [{ key, text: ofPods, route: [...(pod?.metadataRoute ?? []), 'labels', key] }]),
  ]
}

/** Labels without which Kyverno refuses the object: K8S001 speaks when they are missing. */
const IDENTIFYING = ['env', 'tier']

const listed = (values: readonly Value[]): string =>
  [...new Set(values.map(({ key, text }) => `${key}: "${text}"`))].join(', ')

/** The lists of agreement/labels-list. Kyverno only looks at the keys, so nothing here is an error. */
export default defineRule({
  code: 'K8S002',
  name: 'label-values',
  subject: 'object',
  severity: 'info',
  sources: [
    { page: 'agreement/labels-list', says: 'env, tier, criticality, component' },
    { page: 'guide/best-practices', says: '`element` est un élément de la liste suivante' },
  ],
  text: {
    en: {
      title: 'Label value outside the platform’s lists',
      message: ({ offList, missing }) =>
        [offList && `not a value of the platform’s lists: ${offList}`, missing && `label missing: ${missing}`]
          .filter(Boolean)
          .join('; '),
      why: 'The platform identifies resources by these labels and documents a closed list of values for each, in lower case.',
      fix: ({ allowed }) => `Use one of the listed values: ${allowed}.`,
    },
    fr: {
      title: 'Valeur de label hors des listes de la plateforme',
      message: ({ offList, missing }) =>
        [offList && `valeur hors des listes de la plateforme : ${offList}`, missing && `label absent : ${missing}`]
          .filter(Boolean)
          .join(' ; '),
      why: 'La plateforme identifie les ressources par ces labels et documente pour chacun une liste fermée de valeurs, en minuscules.',
      fix: ({ allowed }) => `Employer une valeur des listes : ${allowed}.`,
    },
  },
  examples: {
    good: [
      `apiVersion: apps/v1
kind: Deployment
metadata:
  name: annuaire
  labels: { app: annuaire, env: preprod, tier: backend, criticality: low, component: node }
spec:
  template:
    metadata:
      labels: { app: annuaire, env: preprod, tier: backend }
    spec:
      containers: [{ name: annuaire, image: ghcr.io/demo/annuaire:1.4.2 }]
`,
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: reglages, labels: { tier: config } }\ndata: {}\n',
    ],
    bad: [
      // the official tutorial's own spelling
      `apiVersion: apps/v1
kind: Deployment
metadata:
  name: annuaire
  labels: { app: annuaire, env: dev, tier: backend, criticality: Low, component: node }
spec:
  template:
    spec:
      containers: [{ name: annuaire, image: ghcr.io/demo/annuaire:1.4.2 }]
`,
      `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: traces
  labels: { app: traces, env: production, tier: logs, criticality: low, component: vector }
spec:
  template:
    metadata:
      labels: { app: traces, env: production, tier: logs }
    spec:
      containers: [{ name: traces, image: docker.io/timberio/vector:0.45.0 }]
`,
    ],
  },
  *check(object, { profile, repository }): Iterable<Match> {
    if (!object.pod) return
    const lists = profile.labels.values
    const keys = Object.keys(lists)
    const values = keys.flatMap((key) => valuesOf(object, key))
    const offList = values.filter(({ key, text }) => !isTemplate(text) && !lists[key]?.includes(text))
    const absent = keys.filter((key) => !IDENTIFYING.includes(key) && !values.some((value) => value.key === key))
    const match = (wrong: readonly Value[], missing: readonly string[]): Match => ({
      at: wrong[0]?.route ?? ['metadata', 'labels'],
      related: wrong.slice(1).map(({ route }) => repository.locate(object, route)),
      data: {
        offList: listed(wrong),
        missing: missing.join(', '),
        allowed: keys
          .filter((key) => missing.includes(key) || wrong.some((value) => value.key === key))
          .map((key) => `${key} (${lists[key]?.join(', ')})`)
          .join(', '),
      },
      edits: together(
        ...wrong.flatMap(({ key, text, route }) => {
          const same = lists[key]?.find((allowed) => allowed.toLowerCase() === text.trim().toLowerCase())
          return same === undefined ? [] : [replaceScalar(object, route, same)]
        }),
      ),
    })
    const identifying = offList.filter(({ key }) => IDENTIFYING.includes(key))
    const describing = offList.filter(({ key }) => !IDENTIFYING.includes(key))
    if (identifying.length > 0) yield { ...match(identifying, []), severity: 'warning' }
    if (describing.length + absent.length > 0) yield match(describing, absent)
  },
})
