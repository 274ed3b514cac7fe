import { quantity } from '../../src/model/quantity.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Container } from '../../src/model/subject/kubernetes.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'

const RESOURCES = ['cpu', 'memory'] as const

/** Kubernetes takes a limit for a missing request, never the other way round. */
const differs = (container: Container, resource: (typeof RESOURCES)[number]): boolean => {
  const limit = container.get('resources', 'limits', resource)
  const request = container.get('resources', 'requests', resource)
  if (limit == null) return request != null
  const [most, least] = [quantity(limit), quantity(request ?? limit)]
  return most !== undefined && least !== undefined && most !== least
}

const shown = (container: Container, resource: (typeof RESOURCES)[number]): string =>
  `${resource} ${['requests', 'limits'].map((field) => String(container.get('resources', field, resource) ?? '-')).join('/')}`

/** guide/best-practices "QOS", said once a pod. What sets nothing at all is K8S003's. */
export default defineRule({
  code: 'K8S033',
  name: 'guaranteed-resources',
  subject: 'pod',
  severity: 'info',
  sources: [
    { page: 'guide/best-practices', says: 'L’utilisation du "Burstable" n’est pas une bonne pratique' },
    { exigence: 'G-4' },
  ],
  equivalents: [
    'kyverno/require-qos-guaranteed/guaranteed',
    'kube-score/Container Resource Requests Equal Limits',
    'kube-score/Container CPU Requests Equal Limits',
    'kube-score/Container Memory Requests Equal Limits',
  ],
  text: {
    en: {
      title: 'Pod of the Burstable class',
      message: ({ name, kind, differing }) => `${kind} "${name}" does not request what its limits allow: ${differing}`,
      why: 'A pod whose requests equal its limits is of the Guaranteed class: what it may use is reserved for it, and it is the last one to be evicted. The platform advises against Burstable.',
      fix: 'Measure what the pod uses, then write the same values under `requests` and `limits`.',
    },
    fr: {
      title: 'Pod de classe Burstable',
      message: ({ name, kind, differing }) =>
        `${kind} « ${name} » ne demande pas ce que ses limites permettent : ${differing}`,
      why: 'Un pod dont les demandes égalent les limites est de classe Guaranteed : ce qu’il peut consommer lui est réservé et il est évincé le dernier. La plateforme déconseille Burstable.',
      fix: 'Mesurer ce que le pod consomme, puis écrire les mêmes valeurs sous `requests` et sous `limits`.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Pod
metadata: { name: calcul }
spec:
  containers:
    - name: calcul
      image: ghcr.io/demo/calcul:1.0.0
      resources:
        limits: { cpu: 1, memory: 1Gi }
        requests: { cpu: 1000m, memory: 1024Mi }
    - name: journal
      image: ghcr.io/demo/journal:1.0.0
      resources:
        limits: { cpu: 100m, memory: 64Mi }
`,
      'apiVersion: v1\nkind: Pod\nmetadata: { name: calcul }\nspec: { containers: [{ name: calcul, image: "ghcr.io/demo/calcul:1.0.0" }] }\n',
      // what is written is no quantity
      'apiVersion: v1\nkind: Pod\nmetadata: { name: calcul }\nspec: { containers: [{ name: calcul, resources: { limits: { cpu: beaucoup }, requests: { cpu: peu } } }] }\n',
    ],
    bad: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: calcul }
spec:
  template:
    spec:
      containers:
        - name: calcul
          image: ghcr.io/demo/calcul:1.0.0
          resources:
            limits: { cpu: 500m, memory: 1Gi }
            requests: { cpu: 100m, memory: 1Gi }
`,
      'apiVersion: v1\nkind: Pod\nmetadata: { name: calcul }\nspec: { initContainers: [{ name: init, resources: { requests: { memory: 1Gi } } }], containers: [] }\n',
    ],
  },
  *check(pod): Iterable<Match> {
    const differing = pod.containers
      .filter(({ role }) => role !== 'ephemeral')
      .map((container) => ({ container, resources: RESOURCES.filter((resource) => differs(container, resource)) }))
      .filter(({ resources }) => resources.length > 0)
    const [first] = differing
    if (!first) return
    yield {
      at: [...routeFrom(pod, first.container), 'resources'],
      data: {
        kind: pod.object.kind,
        name: pod.object.displayName,
        differing: differing
          .map(
            ({ container, resources }) =>
              `${container.name} (${resources.map((resource) => shown(container, resource)).join(', ')})`,
          )
          .join(', '),
      },
    }
  },
})
