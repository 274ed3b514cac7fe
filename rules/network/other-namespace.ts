import { asList, asRecord, asText } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { isGeneratedNamespace } from '../../src/model/namespace.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { targetNamespaces } from '../../src/model/subject/target-namespaces.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'

/** The name that the cluster's DNS gives to a Service: `api.autre-projet.svc.cluster.local`. */
const SERVICE_HOST = /(?<![\w.-])([a-z0-9][a-z0-9-]{0,62})\.([a-z0-9][a-z0-9-]{0,62})\.svc(?![\w-])/g

/** Longer texts are no settings. */
const MAX_TEXT = 100_000

/** Of every cluster, and not shut. */
const OPEN = new Set(['default', 'kube-system', 'openshift-dns'])

/** NET-01: the platform generates a default deny of what comes from other namespaces. */
export default defineRule({
  code: 'NET001',
  name: 'other-namespace',
  subject: 'object',
  severity: 'info',
  sources: [
    { page: 'guide/best-practices', says: 'Les "Network policies" sont par défaut en "Deny ALL"' },
    { page: 'agreement/kyverno', says: 'add-netpol-deny' },
    { exigence: 'ARCH-14' },
  ],
  text: {
    en: {
      title: 'Flow to another namespace',
      message: ({ host, namespace }) => `"${host}" is a Service of another namespace, "${namespace}"`,
      why: 'Each namespace of the platform only takes in what comes from itself, the ingress controller and supervision; its name is one that the console makes.',
      fix: 'Have the owner of the other namespace open the flow with a NetworkPolicy, or go through its Ingress.',
    },
    fr: {
      title: 'Flux vers un autre namespace',
      message: ({ host, namespace }) => `« ${host} » est un Service d’un autre namespace, « ${namespace} »`,
      why: 'Chaque namespace de la plateforme n’accepte que ce qui vient de lui-même, du contrôleur d’Ingress et de la supervision ; son nom est composé par la console.',
      fix: 'Faire ouvrir le flux par une NetworkPolicy de l’autre namespace, ou passer par son Ingress.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: api }\ndata: { URL: "http://annuaire:8080", K8S: "https://kubernetes.default.svc" }\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: api, namespace: demo }\ndata: { URL: "http://annuaire.demo.svc:8080" }\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: api }\ndata: { A: "https://a.b.svc-demo.fr", B: "https://x.a.b.svc" }\n',
      {
        'helm/Chart.yaml': 'apiVersion: v2\nname: api\nversion: 1.0.0\n',
        'helm/templates/api.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: api }\ndata: { URL: "http://annuaire.{{ .Release.Namespace }}.svc:8080" }\n',
      },
    ],
    bad: [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: api }\ndata: { URL: "http://annuaire.autre-projet.svc.cluster.local:8080/v1" }\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec: { containers: [{ name: api, env: [{ name: BUS, value: "bus.messagerie.svc:9092" }] }] }\n',
    ],
  },
  *check(object, { profile, repository }): Iterable<Match> {
    for (const { text, at } of settingsOf(object)) {
      const seen = new Set<string>()
      for (const [host, , namespace = ''] of text.slice(0, MAX_TEXT).matchAll(SERVICE_HOST)) {
        if (seen.has(host) || namespace === object.namespace || OPEN.has(namespace)) continue
        seen.add(host)
        if (isGeneratedNamespace(namespace, profile) || targetNamespaces(repository).has(namespace)) continue
        yield { at, data: { host, namespace } }
      }
    }
  },
})

function settingsOf(object: KubernetesObject): readonly { readonly text: string; readonly at: Route }[] {
  if (object.group === '' && object.kind === 'ConfigMap')
    return Object.entries(asRecord(object.get('data'))).flatMap(([key, text]) =>
      typeof text === 'string' ? [{ text, at: ['data', key] }] : [],
    )
  return (object.pod?.containers ?? []).flatMap((container) =>
    asList(container.get('env')).flatMap((variable, index) => {
      const text = asText(asRecord(variable).value)
      const from = routeFrom(object, container)
      return text === undefined ? [] : [{ text, at: [...from, 'env', index, 'value'] }]
    }),
  )
}
