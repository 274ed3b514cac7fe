import { isAssumedName } from '../../src/model/assumed-name.ts'
import { ASKED, isNamed, isPlaceholder, type NameForm } from '../../src/model/kubernetes-name.ts'
import type { Location, Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { entriesIn } from '../../src/model/subject/records.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'
import { isTemplate } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'key' | 'value' | 'annotation' | 'size'

/** `TotalAnnotationSizeLimitB`: keys and values together. */
const MAX_ANNOTATIONS = 256 * 1024

/** Kinds whose selector is a plain mapping. */
const WITH_PAIRS = ['/Service', '/ReplicationController', 'apps.openshift.io/DeploymentConfig']

const asked = (form: NameForm) => ({ en: ASKED.en[form], fr: ASKED.fr[form] })
const KEY = asked('label-key')
const VALUE = asked('label-value')

const EN: Wordings<Problem> = {
  key: ({ key }) => `"${key}" is not a label key: ${KEY.en}`,
  value: ({ key, value }) => `"${value}" is not a value for the label "${key}": ${VALUE.en}`,
  annotation: ({ key }) => `"${key}" is not an annotation key: ${KEY.en}`,
  size: ({ size }) => `The annotations weigh ${size} bytes, at most ${MAX_ANNOTATIONS} are allowed`,
}

const FR: Wordings<Problem> = {
  key: ({ key }) => `« ${key} » n’est pas une clé de label : ${KEY.fr}`,
  value: ({ key, value }) => `« ${value} » n’est pas une valeur pour le label « ${key} » : ${VALUE.fr}`,
  annotation: ({ key }) => `« ${key} » n’est pas une clé d’annotation : ${KEY.fr}`,
  size: ({ size }) => `Les annotations pèsent ${size} octets, ${MAX_ANNOTATIONS} au plus sont admis`,
}

/** Labels, annotations and node selectors; the platform's own lists of values are another rule. */
export default defineRule({
  code: 'K8S074',
  name: 'label-syntax',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'kubernetes.io, Labels and Selectors: syntax and character set' },
    { fact: 'apimachinery pkg/api/validation ValidateAnnotations' },
  ],
  text: {
    en: {
      title: 'Label or annotation that Kubernetes refuses',
      message: byProblem(EN),
      why: 'The API server refuses the whole object.',
      fix: 'Keep labels short and plain, such as `app.kubernetes.io/name: web`; put free text in an annotation.',
    },
    fr: {
      title: 'Label ou annotation que Kubernetes refuse',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse l’objet entier.',
      fix: 'Garder des labels courts et simples, par exemple `app.kubernetes.io/name: web` ; mettre le texte libre dans une annotation.',
    },
  },
  examples: {
    good: [
      `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: { app.kubernetes.io/name: web, Version: v1.2_3, vide: "", modele: "{{ .Values.x }}" }
  annotations: { Demo.example.org/Note: "texte libre, \\u00e9t\\u00e9 !" }
spec:
  template:
    metadata: { labels: { app: web } }
    spec:
      nodeSelector: { kubernetes.io/os: linux, node-role.kubernetes.io/infra: "" }
      containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]
`,
    ],
    bad: [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web, labels: { equipe: "Pôle Web" } }\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web, labels: { "app name": web } }\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web, labels: { version: "1.0+build" } }\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web, annotations: { "a/b/c": x } }\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { nodeSelector: { disque: ssd/nvme }, containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] }\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { metadata: { labels: { app: web- } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: "web api" }, ports: [{ port: 80 }] }\n',
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web, annotations: { note: ${'x'.repeat(MAX_ANNOTATIONS)} } }\n`,
    ],
  },
  *check(object, { manifest, repository }): Iterable<Match> {
    const { pod } = object
    const inPod = pod && object.kind !== 'Pod'
    const values: Route[] = [['metadata', 'labels']]
    if (WITH_PAIRS.includes(`${object.group}/${object.kind}`)) values.push(['spec', 'selector'])
    if (inPod) values.push([...pod.metadataRoute, 'labels'])
    if (pod) values.push([...routeFrom(object, pod), 'nodeSelector'])
    const first = new Map<string, { readonly match: Match; readonly others: Location[] }>()
    for (const match of values.flatMap((route) => labels(object, route))) {
      const { problem = '', key = '', value = '' } = match.data ?? {}
      const earlier = first.get(`${problem} ${key} ${value}`)
      // a helper of a chart writes the same labels in several places
      if (earlier) earlier.others.push(repository.locate(object, match.at))
      else first.set(`${problem} ${key} ${value}`, { match, others: [] })
    }
    for (const { match, others } of first.values())
      yield {
        ...match,
        severity: isAssumedName(String(match.data?.value ?? ''), manifest) ? 'warning' : undefined,
        related: others,
      }
    yield* annotations(object, ['metadata', 'annotations'])
    if (inPod) yield* annotations(object, [...pod.metadataRoute, 'annotations'])
  },
})

function labels(object: KubernetesObject, route: Route): Match[] {
  const found: Match[] = []
  for (const [key, value] of entriesIn(object, route)) {
    const text = typeof value === 'string' ? value : ''
    if (!isNamed('label-key', key) && !isTemplate(key))
      found.push({ at: { key: [...route, key] }, data: { problem: 'key' satisfies Problem, key } })
    if (!isNamed('label-value', text) && !isTemplate(text) && !isPlaceholder(text))
      found.push({ at: [...route, key], data: { problem: 'value' satisfies Problem, key, value: text } })
  }
  return found
}

function* annotations(object: KubernetesObject, route: Route): Iterable<Match> {
  let size = 0
  for (const [key, value] of entriesIn(object, route)) {
    if (typeof value === 'string') size += bytes(key) + bytes(value)
    if (!isNamed('label-key', key.toLowerCase()) && !isTemplate(key))
      yield { at: { key: [...route, key] }, data: { problem: 'annotation' satisfies Problem, key } }
  }
  if (size > MAX_ANNOTATIONS) yield { at: { key: route }, data: { problem: 'size' satisfies Problem, size } }
}

const bytes = (text: string): number => Buffer.byteLength(text)
