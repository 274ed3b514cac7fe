import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { isTemplate } from '../../src/model/template.ts'

/** Kinds of the core group that the API server keeps; a `v1` of another kind is a client's own file. */
const CORE = [
  'ConfigMap',
  'Endpoints',
  'LimitRange',
  'Namespace',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'Pod',
  'ReplicationController',
  'ResourceQuota',
  'Secret',
  'Service',
  'ServiceAccount',
]

/** Groups of which it keeps every kind, under a name that may stand in a domain name. */
const GROUPS = ['apps', 'autoscaling', 'batch', 'networking.k8s.io', 'policy', 'storage.k8s.io']

const PART = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/

/** Whether the API server takes a name, its length aside: parts between dots; a Service has a single one. */
const isName = (name: string, kind: string): boolean =>
  (kind === 'Service' ? [name] : name.split('.')).every((part) => PART.test(part))

/** Left for another tool to fill: `<name>`, `%NAME%`, `__name__`. */
const isUnfilled = (name: string): boolean => isTemplate(name) || /[<>%@#]|__/.test(name)

const isKept = ({ group, kind }: KubernetesObject): boolean =>
  group === '' ? CORE.includes(kind) : GROUPS.includes(group)

export default defineRule({
  code: 'K8S213',
  name: 'object-name',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'kubernetes.io, Object Names and IDs: RFC 1123 subdomain names' },
    { fact: 'apimachinery validation: name or generateName is required' },
  ],
  equivalents: ['datree/RESOURCE_MISSING_NAME'],
  text: {
    en: {
      title: 'Object without a valid name',
      message: ({ kind, name }) =>
        name ? `"${name}" is not a name that Kubernetes takes for a ${kind}` : `This ${kind} has no name`,
      why: 'The API server refuses the object.',
      fix: ({ kind }) =>
        kind === 'Service'
          ? 'Use lower-case letters, digits and `-`; a letter or a digit at both ends.'
          : 'Use lower-case letters, digits, `-` and `.`; a letter or a digit at both ends.',
    },
    fr: {
      title: 'Objet sans nom valable',
      message: ({ kind, name }) =>
        name
          ? `« ${name} » n’est pas un nom que Kubernetes accepte pour un ${kind}`
          : `Cet objet ${kind} n’a pas de nom`,
      why: 'Le serveur d’API refuse l’objet.',
      fix: ({ kind }) =>
        kind === 'Service'
          ? 'Employer des minuscules, des chiffres et `-` ; une lettre ou un chiffre aux deux bouts.'
          : 'Employer des minuscules, des chiffres, `-` et `.` ; une lettre ou un chiffre aux deux bouts.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: ConfigMap
metadata: { name: portail.v2 }
`,
      `apiVersion: batch/v1
kind: Job
metadata: { generateName: migration- }
spec: {}
`,
      `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: []
`,
      `apiVersion: v1
kind: Config
clusters: []
`,
      `apiVersion: v1
kind: Secret
metadata: { name: '<nom>' }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: 'equipe:lecture' }
rules: []
`,
    ],
    bad: [
      `apiVersion: v1
kind: ConfigMap
metadata: { labels: { app: portail } }
`,
      `apiVersion: v1
kind: Secret
data: {}
`,
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: Portail_web }
spec: {}
`,
      `apiVersion: v1
kind: Service
metadata: { name: portail.web }
spec: {}
`,
      `apiVersion: v1
kind: ConfigMap
metadata: { name: -portail }
`,
    ],
  },
  *check(object) {
    if (!isKept(object)) return
    const { kind, get } = object
    const written = get('metadata', 'name') ?? ''
    if (written === '') {
      if (asText(get('metadata', 'generateName')) === undefined) yield { at: ['metadata'], data: { kind, name: '' } }
    } else if (typeof written === 'string' && !isUnfilled(written) && !isName(written, kind))
      yield { at: ['metadata', 'name'], data: { kind, name: written } }
  },
})
