import { isRecord } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { byName, podReferences } from '../../src/model/subject/reference.ts'

/** Marks of the ConfigMaps that OpenShift fills with its certificates. */
const INJECTED = ['config.openshift.io/inject-trusted-cabundle', 'service.beta.openshift.io/inject-cabundle']

/** The keys of a ConfigMap; undefined when something else makes or fills it. */
function keysOf({ group, kind, labels, annotations, get }: KubernetesObject): readonly string[] | undefined {
  if (group !== '' || kind !== 'ConfigMap') return undefined
  if (INJECTED.some((mark) => mark in labels || mark in annotations)) return undefined
  const [data, binary] = [get('data'), get('binaryData')]
  if (!isRecord(data) && !isRecord(binary)) return undefined
  return [data, binary].flatMap((entries) => (isRecord(entries) ? Object.keys(entries) : []))
}

/** A ConfigMap, or a key of one, without which a container does not start. */
export default defineRule({
  code: 'K8S100',
  name: 'config-map-reference',
  subject: 'pod',
  severity: 'warning',
  sources: [
    { fact: 'kubernetes.io, ConfigMaps: a pod that refers to a ConfigMap or a key that does not exist is not started' },
  ],
  equivalents: ['kube-linter/env-value-from'],
  text: {
    en: {
      title: 'ConfigMap or key that does not exist',
      message: ({ kind, owner, name, key }) =>
        key
          ? `${kind} "${owner}" uses key "${key}" of ConfigMap "${name}", which has no such key`
          : `${kind} "${owner}" uses ConfigMap "${name}", which nothing here creates`,
      why: 'Kubernetes does not start a container whose ConfigMap, or whose key, does not exist.',
      fix: ({ keys }) =>
        keys ? `Use one of its keys: ${keys}.` : 'Check the name, add the ConfigMap, or write `optional: true`.',
    },
    fr: {
      title: 'ConfigMap ou clé inexistante',
      message: ({ kind, owner, name, key }) =>
        key
          ? `${kind} « ${owner} » emploie la clé « ${key} » de la ConfigMap « ${name} », qui ne l’a pas`
          : `${kind} « ${owner} » emploie la ConfigMap « ${name} », que rien ne crée ici`,
      why: 'Kubernetes ne démarre pas un conteneur dont la ConfigMap, ou la clé, n’existe pas.',
      fix: ({ keys }) =>
        keys
          ? `Employer une de ses clés : ${keys}.`
          : 'Vérifier le nom, ajouter la ConfigMap, ou écrire `optional: true`.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: ghcr.io/demo/web:1.0
      env:
        - { name: NIVEAU, valueFrom: { configMapKeyRef: { name: reglages, key: niveau } } }
        - { name: MODE, valueFrom: { configMapKeyRef: { name: absente, key: mode, optional: true } } }
  volumes:
    - { name: certificats, configMap: { name: certificats, items: [{ key: ca-bundle.crt, path: ca.crt }] } }
    - { name: racine, configMap: { name: kube-root-ca.crt } }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: reglages }
data: { niveau: info }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: certificats, labels: { config.openshift.io/inject-trusted-cabundle: "true" } }
data: {}
`,
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", envFrom: [{ configMapRef: { name: reglages } }] }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n  volumes: [{ name: tout, projected: { sources: [{ configMap: { name: reglages } }] } }]\n',
      `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: ghcr.io/demo/web:1.0
      env: [{ name: NIVEAU, valueFrom: { configMapKeyRef: { name: reglages, key: NIVEAU } } }]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: reglages }
data: { niveau: info }
`,
      `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]
  volumes: [{ name: nginx, configMap: { name: nginx, items: [{ key: nginx.conf, path: nginx.conf }] } }]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: nginx }
data: { default.conf: "server {}" }
`,
    ],
  },
  *check(pod, { around, repository }): Iterable<Match> {
    const owner = { kind: pod.object.kind, owner: pod.object.displayName }
    for (const [name, [first, ...others]] of byName(podReferences(pod, 'ConfigMap'))) {
      const lookup = around(pod.object).named('/ConfigMap', name)
      if (lookup.state === 'missing')
        yield {
          at: first.route,
          data: { ...owner, name, key: '', keys: '' },
          related: others.map(({ route }) => repository.locate(pod, route)),
        }
      if (lookup.state !== 'found') continue
      const known = lookup.all.map(keysOf)
      if (known.includes(undefined)) continue
      const keys = new Set(known.flatMap((list) => list ?? []))
      const wanted = new Map([first, ...others].flatMap((one) => one.keys).map((one) => [one.key, one.route]))
      for (const [key, route] of wanted)
        if (!keys.has(key))
          yield {
            at: route,
            data: { ...owner, name, key, keys: [...keys].join(', ') },
            related: lookup.all.map((map) => repository.locate(map, ['data'])),
          }
    }
  },
})
