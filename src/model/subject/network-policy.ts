import { asList, asRecord, asText, isRecord } from '../json.ts'
import type { Route } from '../location.ts'
import type { KubernetesObject } from './kubernetes.ts'
import { readSelector, type Selector } from './selector.ts'

export type Direction = 'Ingress' | 'Egress'

/** What a policy restricts: without `policyTypes`, incoming traffic, and outgoing traffic when it has `egress` rules. */
export function directionsOf(policy: KubernetesObject): readonly Direction[] {
  const types = asList(policy.get('spec', 'policyTypes'))
  if (types.length > 0) return (['Ingress', 'Egress'] as const).filter((type) => types.includes(type))
  return asList(policy.get('spec', 'egress')).length > 0 ? ['Ingress', 'Egress'] : ['Ingress']
}

/** The pods that a policy is about; undefined when its selector cannot be read. */
export function selectorOf(policy: KubernetesObject): Selector | undefined {
  const written = policy.get('spec', 'podSelector')
  return readSelector(written ?? {})
}

const DNS_PORTS = [53, 'dns', 'dns-tcp']

/** Whether a policy lets the pods that it selects reach a name server, in or out of the cluster. */
export const allowsNameServer = (policy: KubernetesObject): boolean =>
  !directionsOf(policy).includes('Egress') ||
  asList(policy.get('spec', 'egress')).some((rule) => {
    const ports = asList(asRecord(rule).ports).map(asRecord)
    // OpenShift's name servers listen on 5353 behind their Service
    return ports.length === 0 || ports.some(({ port, endPort }) => port == null || reaches(port, endPort))
  })

const reaches = (port: unknown, endPort: unknown): boolean => {
  if (typeof port !== 'number') return DNS_PORTS.includes(String(port))
  const last = typeof endPort === 'number' ? endPort : port
  return [53, 5353].some((wanted) => port <= wanted && wanted <= last)
}

export interface PodPeer {
  readonly selector: Selector
  readonly route: Route
}

/** The pods of the same namespace that a policy lets in or out, by their labels. */
export const podPeers = (policy: KubernetesObject): readonly PodPeer[] =>
  (
    [
      ['ingress', 'from'],
      ['egress', 'to'],
    ] as const
  ).flatMap(([field, side]) =>
    asList(policy.get('spec', field)).flatMap((rule, index) =>
      asList(asRecord(rule)[side]).flatMap((value, at) => {
        const peer = asRecord(value)
        if (!isRecord(peer.podSelector) || peer.namespaceSelector != null) return []
        const selector = readSelector(peer.podSelector)
        return selector ? [{ selector, route: ['spec', field, index, side, at, 'podSelector'] }] : []
      }),
    ),
  )

/** Keys with which charts and people describe pods; others with a domain belong to operators, which label pods themselves. */
const PLAIN_KEY = /^(?:[^/]+|(?:app\.kubernetes\.io|helm\.sh|app\.openshift\.io)\/[^/]+)$/

const GIVEN_BY_CLUSTER = new Set(['job-name', 'controller-uid', 'pod-template-hash', 'controller-revision-hash'])

/** Whether all that a selector asks for is written in manifests, not given to pods by a controller or an operator. */
export const isWritten = (value: unknown): boolean => {
  const selector = asRecord(value)
  const keys = [
    ...Object.keys(asRecord(selector.matchLabels)),
    ...asList(selector.matchExpressions).map((condition) => asText(asRecord(condition).key) ?? ''),
  ]
  return keys.every((key) => PLAIN_KEY.test(key) && !GIVEN_BY_CLUSTER.has(key))
}
