import { asList, asRecord } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Pod } from '../../src/model/subject/kubernetes.ts'
import { selectorOf } from '../../src/model/subject/network-policy.ts'

/** NET-03, ports: a policy sees the port of the pod, not that of the Service in front of it. */
export default defineRule({
  code: 'NET010',
  name: 'network-policy-port',
  subject: 'object',
  kinds: ['networking.k8s.io/v1/NetworkPolicy'],
  severity: 'warning',
  sources: [
    { page: 'guide/best-practices', says: 'les applications déployées doivent écouter sur des ports > 1024' },
    { fact: 'kubernetes.io, Network Policies: ports of an ingress rule are those of the selected pods' },
  ],
  text: {
    en: {
      title: 'NetworkPolicy that opens a port on which no pod listens',
      message: ({ name, port, listens }) =>
        `NetworkPolicy "${name}" lets port ${port} in, and its pods listen on ${listens}`,
      why: 'A policy applies to the port of the pod, not to that of its Service; pods of the platform listen above 1024, so that this port lets nothing in.',
      fix: ({ listens }) => `Name the port of the container: ${listens}.`,
    },
    fr: {
      title: 'NetworkPolicy qui ouvre un port où aucun pod n’écoute',
      message: ({ name, port, listens }) =>
        `La NetworkPolicy « ${name} » laisse entrer sur le port ${port}, et ses pods écoutent sur ${listens}`,
      why: 'Une politique s’applique au port du pod, non à celui de son Service ; les pods de la plateforme écoutent au-dessus de 1024, si bien que ce port ne laisse rien entrer.',
      fix: ({ listens }) => `Nommer le port du conteneur : ${listens}.`,
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: { matchLabels: { app: web } }, ingress: [{ ports: [{ port: 8080 }] }] }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web } }\nspec: { containers: [{ name: web, ports: [{ containerPort: 8080 }] }] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: { matchLabels: { app: web } }, ingress: [{ ports: [{ port: 80, endPort: 9000 }] }, { ports: [{ port: http }] }], egress: [{ ports: [{ port: 53 }] }] }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web } }\nspec: { containers: [{ name: web, ports: [{ containerPort: 8080 }] }] }\n',
      // on which port they listen, nobody said
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: {}, ingress: [{ ports: [{ port: 80 }] }] }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web }] }\n',
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: { matchLabels: { app: web } }, ingress: [{ ports: [{ port: 80 }] }] }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web } }\nspec: { containers: [{ name: web, ports: [{ containerPort: 8080 }] }] }\n',
    ],
  },
  *check(policy, { profile, around }): Iterable<Match> {
    const ports = asList(policy.get('spec', 'ingress')).flatMap((rule, index) =>
      asList(asRecord(rule).ports).flatMap((value, at) => {
        const { port, endPort } = asRecord(value)
        return typeof port === 'number' && port < profile.lowestPort && endPort == null
          ? [{ port, at: ['spec', 'ingress', index, 'ports', at, 'port'] }]
          : []
      }),
    )
    const selector = ports.length > 0 ? selectorOf(policy) : undefined
    if (!selector) return
    const pods = around(policy).pods(selector)
    if (pods.state !== 'found') return
    const listens = pods.all.map(portsOf)
    if (listens.some((each) => each.length === 0)) return
    const all = [...new Set(listens.flat())]
    for (const { port, at } of ports)
      if (!all.includes(port)) yield { at, data: { name: policy.displayName, port, listens: all.join(', ') } }
  },
})

const portsOf = (pod: Pod): readonly number[] =>
  pod.containers.flatMap((container) =>
    asList(container.get('ports')).flatMap((port) => {
      const { containerPort } = asRecord(port)
      return typeof containerPort === 'number' ? [containerPort] : []
    }),
  )
