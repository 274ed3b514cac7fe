import { portOf } from '../../src/model/declared/called-host.ts'
import { deploymentOf } from '../../src/model/declared/deployment.ts'
import { asList, asRecord, isRecord } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { directionsOf, selectorOf } from '../../src/model/subject/network-policy.ts'

const manifest = (flows: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: dev, stage: dev }]
externalFlows: [${flows}]
`

const policy = (name: string, selector: string, egress: string): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${name} }
spec: { podSelector: ${selector}, policyTypes: [Egress], egress: ${egress} }
`

const closed = policy('fermee', '{}', '[{ to: [{ podSelector: {} }] }, { ports: [{ port: 53, protocol: UDP }] }]')

/** Other objects that decide what leaves a namespace. */
const OTHER_POLICIES = /^(?:EgressFirewall|EgressNetworkPolicy|CiliumNetworkPolicy|AdminNetworkPolicy|Sidecar)$/

export default defineRule({
  code: 'ONB042',
  name: 'flow-egress',
  subject: 'manifest',
  severity: 'warning',
  sources: [
    { page: 'guide/best-practices', says: 'Pods-->Networkpolicies-->Proxy (Egress)' },
    {
      fact: 'Kubernetes, NetworkPolicy: a pod reaches what one of the policies that select it allows, and nothing else',
    },
  ],
  text: {
    en: {
      title: 'Declared flow that the network policies forbid',
      message: ({ host, port }) =>
        `No network policy lets a pod reach ${host} on port ${port}, which is a declared flow`,
      why: 'A policy for the egress of all pods forbids what no policy allows: the call waits until it times out.',
      fix: ({ port }) => `Allow egress to an \`ipBlock\` on port ${port} for the pods that call it.`,
    },
    fr: {
      title: 'Flux déclaré que les politiques réseau interdisent',
      message: ({ host, port }) =>
        `Aucune politique réseau ne laisse un pod joindre ${host} sur le port ${port}, qui est un flux déclaré`,
      why: 'Une politique sur les sorties de tous les pods interdit ce qu’aucune n’autorise : l’appel attend jusqu’à expiration de son délai.',
      fix: ({ port }) => `Autoriser la sortie vers un \`ipBlock\` sur le port ${port} pour les pods qui l’appellent.`,
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('{ host: smtp.minint.fr, port: 25 }'),
        'deploy/policies.yaml': `${closed}---\n${policy('smtp', '{ matchLabels: { app: web } }', '[{ to: [{ ipBlock: { cidr: 10.0.0.0/8 } }], ports: [{ port: 20, endPort: 30 }] }]')}`,
      },
      // only some pods are restricted
      {
        'accostage.yaml': manifest('{ host: api.insee.fr }'),
        'deploy/policies.yaml': policy('base', '{ matchLabels: { app: base } }', '[]'),
      },
      // through a proxy of the cluster
      {
        'accostage.yaml': manifest('{ host: api.insee.fr }'),
        'deploy/policies.yaml': closed,
        'deploy/web.yaml':
          'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0", env: [{ name: HTTPS_PROXY, value: "http://proxy:3128" }] }] }\n',
      },
      // a port by name
      {
        'accostage.yaml': manifest('{ host: api.insee.fr }'),
        'deploy/policies.yaml': policy('sortie', '{}', '[{ ports: [{ port: https }] }]'),
      },
    ],
    bad: [
      { 'accostage.yaml': manifest('{ host: api.insee.fr }'), 'deploy/policies.yaml': closed },
      {
        'accostage.yaml': manifest('{ host: smtp.minint.fr, port: 25 }'),
        'deploy/policies.yaml': policy(
          'sortie',
          '{}',
          '[{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ port: 443 }] }]',
        ),
      },
    ],
  },
  *check({ manifest, document }, { repository }): Iterable<Match> {
    const { externalFlows = [] } = manifest
    const { objects, whole } = deploymentOf(repository)
    if (!whole || objects.some(({ kind }) => OTHER_POLICIES.test(kind)) || usesProxy(objects)) return
    const policies = objects.filter(
      (object) => object.kind === 'NetworkPolicy' && directionsOf(object).includes('Egress'),
    )
    const general = policies.find((object) => selectorOf(object)?.empty)
    if (!general) return
    for (const [index, flow] of externalFlows.entries()) {
      const port = portOf(flow)
      if (policies.some((object) => letsOut(object, port))) continue
      yield {
        at: repository.locate(general, ['spec', 'egress']),
        data: { host: flow.host, port },
        related: [document.locate(['externalFlows', index])],
      }
    }
  },
})

/** Whether a rule leads out of the cluster on a port. What cannot be read may. */
const letsOut = (policy: KubernetesObject, port: number): boolean =>
  asList(policy.get('spec', 'egress')).some((value) => {
    const { to, ports } = asRecord(value)
    const peers = asList(to)
    if (peers.length > 0 && !peers.some((peer) => !isRecord(peer) || peer.ipBlock != null)) return false
    const list = asList(ports).map(asRecord)
    return (
      list.length === 0 ||
      list.some(({ port: first, endPort }) => {
        if (typeof first !== 'number') return true
        return first <= port && port <= (typeof endPort === 'number' ? endPort : first)
      })
    )
  })

/** Whether something is told of a proxy: the policies need let it reach no further. */
const usesProxy = (objects: readonly KubernetesObject[]): boolean =>
  objects.some(
    ({ kind, get, pod }) =>
      (kind === 'ConfigMap' && Object.keys(asRecord(get('data'))).some((key) => /proxy/i.test(key))) ||
      (pod?.containers ?? []).some((container) =>
        asList(container.get('env')).some((entry) => /proxy/i.test(String(asRecord(entry).name))),
      ),
  )
