import { asList, asRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

const NDOTS = '2'

export default defineRule({
  code: 'K8S188',
  name: 'dns-options',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, DNS for Services and Pods: ndots is 5 in a pod' }],
  equivalents: ['kube-linter/dnsconfig-options'],
  text: {
    en: {
      title: 'Name resolution left to its defaults',
      message: ({ kind, name }) => `${kind} "${name}" does not set ndots to ${NDOTS}`,
      why: 'With five dots by default, each name from outside the cluster is first looked up under every search domain.',
      fix: `Write \`dnsConfig: { options: [{ name: ndots, value: "${NDOTS}" }] }\` in the \`spec\` of the pod.`,
    },
    fr: {
      title: 'Résolution de noms laissée à ses valeurs par défaut',
      message: ({ kind, name }) => `${kind} « ${name} » ne fixe pas ndots à ${NDOTS}`,
      why: 'Avec cinq points par défaut, chaque nom extérieur au cluster est d’abord cherché sous tous les domaines de recherche.',
      fix: `Écrire \`dnsConfig: { options: [{ name: ndots, value: "${NDOTS}" }] }\` dans la \`spec\` du pod.`,
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  dnsConfig: { options: [{ name: edns0 }, { name: ndots, value: "2" }] }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  dnsConfig: { options: [{ name: ndots, value: "5" }] }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod) {
    const options = asList(pod.get('dnsConfig', 'options')).map(asRecord)
    if (options.some(({ name, value }) => name === 'ndots' && value === NDOTS)) return
    yield { at: ['dnsConfig', 'options'], data: { kind: pod.object.kind, name: pod.object.displayName } }
  },
})
