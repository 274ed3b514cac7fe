import { cut } from '../../src/model/foreign-text.ts'
import { isRecord } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { isSamplePath } from '../../src/model/sample.ts'
import { findToken, holdsToken } from '../../src/model/secret.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'

/** Shorter texts hold no token. */
const SHORTEST = 16

/** Objects deeper or larger than this are the work of an attacker: anchors can make a small file endless. */
const MAX_DEPTH = 30
const MAX_TEXTS = 20_000

/** An object with more of them needs no further proof. */
const MAX_TOKENS = 20

/** What SEC001 and SEC002 read: Secrets, the data of a ConfigMap, the environment of containers. */
const READ_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  '/Secret': ['data', 'stringData'],
  '/ConfigMap': ['data'],
}
const isEnvironment = (object: KubernetesObject, route: Route): boolean =>
  object.pod !== undefined && route.at(-1) === 'value' && route.at(-3) === 'env'

/** By shape alone, wherever it stands: arguments, commands, annotations, fields of an operator's objects. */
export default defineRule({
  code: 'SEC013',
  name: 'token-in-object',
  subject: 'object',
  severity: 'error',
  sensitive: true,
  beforeRender: true,
  sources: [
    { page: 'guide/best-practices', says: 'Tous les secrets devront être contenus dans un Vault' },
    { exigence: 'ARCH-10' },
    { exigence: 'ARCH-22' },
  ],
  equivalents: [
    'datree/ALL_EXPOSED_SECRET_AWS',
    'datree/ALL_EXPOSED_SECRET_BITBUCKET',
    'datree/ALL_EXPOSED_SECRET_GCP',
    'datree/ALL_EXPOSED_SECRET_LAUNCHDARKLY',
    'datree/ALL_EXPOSED_SECRET_NPM',
    'datree/ALL_EXPOSED_SECRET_PRIVATEKEY',
    'datree/ALL_EXPOSED_SECRET_STRIPE',
    'datree/ALL_EXPOSED_SECRET_TWILIO',
    'datree/ALL_EXPOSED_SECRET_VAULT',
  ],
  text: {
    en: {
      title: 'Token written in an object',
      message: ({ object, name, field, kind }) => `${object} "${name}" holds a credential in "${field}": ${kind}`,
      why: 'Whoever reads the repository, or may list the objects of the namespace, can use it.',
      fix: 'Take it from a Secret that SOPS or Vault fills, and have a new one made: this one is known.',
    },
    fr: {
      title: 'Jeton écrit dans un objet',
      message: ({ object, name, field, sorte }) =>
        `${object} « ${name} » contient un secret dans « ${field} » : ${sorte}`,
      why: 'Quiconque lit le dépôt, ou peut énumérer les objets du namespace, peut s’en servir.',
      fix: 'Le prendre dans un Secret rempli par SOPS ou Vault, et en faire créer un nouveau : celui-ci est connu.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations: { checksum/config: 7d3b9f0e2c414a6d9e85b1c0f37a52d87d3b9f0e2c414a6d9e85b1c0f37a52d8 }
spec:
  containers:
    - name: web
      image: ghcr.io/demo/web@sha256:7d3b9f0e2c414a6d9e85b1c0f37a52d87d3b9f0e2c414a6d9e85b1c0f37a52d8
      args: [--token=$(TOKEN), --session=7d3b9f0e-2c41-4a6d-9e85-b1c0f37a52d8, --key=glpat-xxxxxxxxxxxxxxxxxxxx]
      env: [{ name: TOKEN, valueFrom: { secretKeyRef: { name: web, key: token } } }]
`,
      `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: coffres.demo.example.fr }
spec:
  description: |-
    { "private-key": "-----BEGIN PRIVATE KEY-----\\n<private-key>\\n-----END PRIVATE KEY-----\\n" }
`,
    ],
    bad: [
      `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: ghcr.io/demo/web:1.0.0
      args: [--port=8080, --token=${['glpat', 'K3yT0p4rQ2wE9rT8yU7i'].join('-')}]
`,
      `apiVersion: v1
kind: Service
metadata: { name: web, annotations: { paiement: ${['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_')} } }
`,
      `apiVersion: secrets.example.fr/v1
kind: Store
metadata: { name: coffre }
spec: { vault: { token: ${['hvs', 'CAESIJ2k4l6m8n0pQrStUvWxYz'].join('.')} } }
`,
    ],
  },
  *check(object): Iterable<Match> {
    const { source, distinct } = object.document
    // of a rendered object the text is not that of its file
    if (distinct && !holdsToken(source)) return
    let count = 0
    for (const { route, text } of textsOf(object)) {
      const token = findToken(text)
      // what a values file gave is told there
      if (!token || object.document.feeds?.([...object.route, ...route])[0]) continue
      if (++count > MAX_TOKENS) return
      const field = route.findLast((step) => typeof step === 'string') ?? ''
      yield {
        at: route,
        data: {
          object: object.kind,
          name: object.displayName,
          field: cut(String(field), 60),
          kind: token.name.en,
          sorte: token.name.fr,
        },
        severity: isSamplePath(object.document.source.path) ? 'info' : 'error',
      }
    }
  },
})

/** Every text of an object that no other rule reads. */
function textsOf(object: KubernetesObject): readonly { readonly route: Route; readonly text: string }[] {
  const elsewhere = READ_ELSEWHERE[`${object.group}/${object.kind}`] ?? []
  const found: { route: Route; text: string }[] = []
  let left = MAX_TEXTS
  const visit = (value: unknown, route: Route): void => {
    if (route.length > MAX_DEPTH || left-- <= 0) return
    if (typeof value === 'string') {
      if (value.length >= SHORTEST && !isEnvironment(object, route)) found.push({ route, text: value })
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...route, index])
    } else if (isRecord(value))
      for (const [key, item] of Object.entries(value))
        if (route.length > 0 || !elsewhere.includes(key)) visit(item, [...route, key])
  }
  visit(object.value, [])
  return found
}
