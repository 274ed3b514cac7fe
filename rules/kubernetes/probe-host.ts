import { asText, follow } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule } from '../../src/model/rule.ts'
import { PROBES } from '../../src/model/subject/workload.ts'

/** What may name a host, in a probe or in a hook. */
const HANDLERS: readonly Route[] = [
  ...PROBES.map((probe) => [probe]),
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
].flatMap((owner) => [
  [...owner, 'httpGet', 'host'],
  [...owner, 'tcpSocket', 'host'],
])

/** Version from which the baseline standard has this control. */
const SINCE = 34

/** Pod Security Standards, baseline, host probes and lifecycle hooks: a control that Kubernetes 1.34 brought. */
export default defineRule({
  code: 'K8S117',
  name: 'probe-host',
  subject: 'container',
  severity: 'warning',
  sources: [
    { fact: 'kubernetes.io, Pod Security Standards, baseline: host probes and lifecycle hooks (v1.34 and later)' },
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
  ],
  text: {
    en: {
      title: 'Probe or hook aimed at another host',
      message: ({ container, field, host }) => `Container "${container}" sets ${field} to "${host}"`,
      why: 'The node itself makes these calls: with a host of its own choosing, a pod makes the node call anything. From Kubernetes 1.34 the platform refuses the pod.',
      fix: 'Remove `host`: the call goes to the pod. For a virtual host, send it as an HTTP header named `Host`.',
    },
    fr: {
      title: 'Sonde ou crochet dirigé vers un autre hôte',
      message: ({ container, field, host }) => `Le conteneur « ${container} » met ${field} à « ${host} »`,
      why: 'C’est le nœud qui fait ces appels : avec un hôte choisi, un pod lui fait appeler n’importe quoi. À partir de Kubernetes 1.34, la plateforme refuse le pod.',
      fix: 'Retirer `host` : l’appel va au pod. Pour un hôte virtuel, l’envoyer comme en-tête HTTP `Host`.',
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
      livenessProbe: { httpGet: { host: "", path: /health, port: 8080, httpHeaders: [{ name: Host, value: web.demo.fr }] } }
      readinessProbe: { tcpSocket: { port: 8080 } }
`,
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", livenessProbe: { httpGet: { host: base.demo.fr, path: /, port: 80 } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", readinessProbe: { tcpSocket: { host: 127.0.0.1, port: 8080 } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", lifecycle: { preStop: { httpGet: { host: annuaire, path: /depart, port: 80 } } } }]\n',
    ],
  },
  *check(container, { profile }) {
    const [, minor] = profile.kubernetes.version.split('.').map(Number)
    for (const route of HANDLERS) {
      const host = asText(follow(container.value, route))
      if (host === undefined) continue
      yield {
        at: route,
        severity: (minor ?? 0) >= SINCE ? 'error' : 'warning',
        data: { container: container.name, field: route.join('.'), host },
      }
    }
  },
})
