import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isSamplePath } from '../../src/model/sample.ts'
import { clearKeys, type SecretKey } from '../../src/model/secret.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'

/** Filled by Kubernetes or Helm: their values are never written by hand. */
const EXEMPT_TYPES = ['kubernetes.io/service-account-token', 'helm.sh/release.v1']

/** A message lists this many keys. */
const MAX_LISTED = 8

/** base64 is no encryption. An overlay may replace the values of a base, what the base holds stays in Git. */
export default defineRule({
  code: 'SEC001',
  name: 'clear-text-secret',
  subject: 'object',
  kinds: ['v1/Secret'],
  severity: 'error',
  sensitive: true,
  beforeRender: true,
  sources: [
    { page: 'guide/best-practices', says: 'Tous les secrets devront être contenus dans un Vault' },
    {
      page: 'guide/secrets-management',
      says: 'ce principe ne peut s’appliquer aux secrets afin de ne pas divulguer le contenu d’un secret dans l’historique',
    },
    { exigence: 'ARCH-10' },
    { exigence: 'ARCH-22' },
  ],
  text: {
    en: {
      title: 'Secret in clear text',
      message: ({ name, keys }) => `Secret "${name}" holds values in clear text: ${keys}`,
      why: 'Whoever reads the repository, or any copy of its history, reads the secret; base64 hides nothing.',
      fix: 'Replace the Secret by a SopsSecret encrypted with the key of the cluster, or by a VaultStaticSecret, and change the values: they are known.',
    },
    fr: {
      title: 'Secret en clair',
      message: ({ name, keys }) => `Le Secret « ${name} » contient des valeurs en clair : ${keys}`,
      why: 'Quiconque lit le dépôt, ou une copie de son historique, lit le secret ; le base64 ne cache rien.',
      fix: 'Remplacer le Secret par un SopsSecret chiffré avec la clé du cluster, ou par un VaultStaticSecret, et changer les valeurs : elles sont connues.',
    },
  },
  examples: {
    good: [
      // "changeme" and an empty value
      `apiVersion: v1
kind: Secret
metadata: { name: base }
data: { DB_USER: cG9ydGFpbA==, DB_PASSWORD: Y2hhbmdlbWU= }
stringData: { API_TOKEN: '' }
`,
      `apiVersion: v1
kind: Secret
metadata: { name: portail-token, annotations: { kubernetes.io/service-account.name: portail } }
type: kubernetes.io/service-account-token
`,
      `apiVersion: v1
kind: Secret
metadata: { name: autorites }
stringData:
  ca.crt: |
    -----BEGIN CERTIFICATE-----
    MIIBszCCAVmgAwIBAgIUExempleSansValeur
    -----END CERTIFICATE-----
`,
      `apiVersion: v1
kind: Secret
metadata: { name: registre }
type: kubernetes.io/dockerconfigjson
stringData:
  .dockerconfigjson: '{"auths":{"registre.example.fr":{"username":"","password":"","auth":"Og=="}}}'
`,
      // nobody gives the registry's password yet: Helm prints what is missing
      {
        'chart/Chart.yaml': 'apiVersion: v2\nname: base\nversion: 1.0.0\n',
        'chart/values.yaml': 'registre: { adresse: registre.example.fr, compte: , motDePasse: }\n',
        'chart/templates/secret.yaml': `apiVersion: v1
kind: Secret
metadata: { name: registre }
type: kubernetes.io/dockerconfigjson
data:
  .dockerconfigjson: {{ printf "{\\"auths\\":{\\"%s\\":{\\"password\\":\\"%s\\",\\"auth\\":\\"%s\\"}}}" .Values.registre.adresse .Values.registre.motDePasse (printf "%s:%s" .Values.registre.compte .Values.registre.motDePasse | b64enc) | b64enc }}
`,
      },
      {
        'chart/Chart.yaml': 'apiVersion: v2\nname: base\nversion: 1.0.0\n',
        'chart/values.yaml': 'password: ""\n',
        'chart/templates/secret.yaml': `apiVersion: v1
kind: Secret
metadata: { name: base }
data:
  password: {{ .Values.password | default (randAlphaNum 24) | b64enc | quote }}
`,
      },
      `apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: { name: base }
spec: { encryptedData: { DB_PASSWORD: AgBv3kQwTexteChiffre } }
`,
    ],
    bad: [
      `apiVersion: v1
kind: Secret
metadata: { name: base }
type: Opaque
data:
  DB_USER: cG9ydGFpbA==
  DB_PASSWORD: UG9ydDQxbC1kZS1tZXI=
`,
      `apiVersion: v1
kind: Secret
metadata: { name: acces }
stringData: { contenu: Port41l-de-mer }
`,
      `apiVersion: v1
kind: Secret
metadata: { name: base }
stringData: { DB_URL: 'postgres://portail:Port41l@base:5432/portail', DB_PASSWORD: '' }
`,
      {
        'chart/Chart.yaml': 'apiVersion: v2\nname: base\nversion: 1.0.0\n',
        'chart/values.yaml': 'password: Port41l-de-mer\n',
        'chart/templates/secret.yaml': `apiVersion: v1
kind: Secret
metadata: { name: base }
data:
  password: {{ .Values.password | b64enc | quote }}
`,
      },
      {
        'chart/Chart.yaml': 'apiVersion: v2\nname: base\nversion: 1.0.0\n',
        'chart/templates/secret.yaml': `apiVersion: v1
kind: Secret
metadata: { name: base }
data:
  password: {{ "Port41l-de-mer" | b64enc | quote }}
`,
      },
      {
        'tests/secret.yaml': `apiVersion: v1
kind: Secret
metadata: { name: base }
stringData: { password: Port41l-de-mer }
`,
      },
    ],
  },
  *check(secret, { profile }) {
    if (EXEMPT_TYPES.includes(asText(secret.get('type')) ?? '')) return
    const keys = clearKeys(secret, profile.secretNames).filter((key) => !isMadeUp(secret, key))
    const [first] = keys
    if (!first) return
    const listed = keys.slice(0, MAX_LISTED).map(({ key }) => key)
    yield {
      at: [first.field, first.key],
      data: {
        name: secret.displayName || '?',
        keys: [...listed, ...(keys.length > MAX_LISTED ? ['…'] : [])].join(', '),
      },
      severity: isSamplePath(secret.document.source.path) ? 'info' : 'error',
    }
  },
})

/** `{{ "a text" | b64enc }}`, `default "a text"`, a file of the chart: the template's own author wrote the value. */
const WRITTEN_IN_TEMPLATE = /\{\{-?\s*["'`]|\bdefault\s+(?:"[^"]|'[^']|`[^`])|\.Files\b/

/** Helm's functions, and Bitnami's own around them. */
const MADE_UP =
  /\b(?:rand(?:AlphaNum|Alpha|Numeric|Ascii|Bytes)|gen(?:CA|SelfSignedCert|SignedCert|PrivateKey)|uuidv4|derivePassword|lookup|passwords\.manage)\b/

/**
 * Whether a chart draws lots for a value, makes a key or asks the cluster for one while it is rendered: a template gave
 * it, and no line of values. What a packed chart gives by itself is not the project's to write.
 */
function isMadeUp({ document, route }: KubernetesObject, { field, key }: SecretKey): boolean {
  const place = [...route, field, key]
  if (!document.feeds) return false
  const { path, start } = document.locate(place)
  const line = path === document.source.path ? document.source.line(start.line) : '{{'
  // the values may leave it empty for this very reason; SEC002 reads them
  if (MADE_UP.test(line)) return true
  if (document.feeds(place)[0]) return false
  return path.endsWith('Chart.yaml') || (line.includes('{{') && !WRITTEN_IN_TEMPLATE.test(line))
}
