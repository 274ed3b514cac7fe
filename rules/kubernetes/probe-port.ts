import { addTo, type Lists } from '../../src/model/lists.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { declaredPorts, listPorts, podPorts, readPort } from '../../src/model/subject/container-port.ts'
import type { Container } from '../../src/model/subject/kubernetes.ts'
import { PROBES } from '../../src/model/subject/workload.ts'
import { isTemplate } from '../../src/model/template.ts'

const HANDLERS = ['httpGet', 'tcpSocket', 'grpc'] as const

/** The ports that the probes of a container name, each once, with the first place. */
function probePorts(container: Container): ReadonlyMap<number | string, readonly [Route, ...Route[]]> {
  const ports: Lists<number | string, Route> = new Map()
  for (const probe of PROBES)
    for (const handler of HANDLERS) {
      const port = readPort(container.get(probe, handler, 'port'))
      if (port === undefined || (typeof port === 'string' && isTemplate(port))) continue
      addTo(ports, port, [probe, handler, 'port'])
    }
  return ports
}

/**
 * The kubelet looks for a port's name in the probe's own container. A number needs no declaration, so that a container
 * without any, or another one of the pod with this number, says nothing.
 */
export default defineRule({
  code: 'K8S006',
  name: 'probe-port',
  subject: 'container',
  severity: 'warning',
  sources: [
    { fact: 'kubernetes.io, probes: a named port is one of the container; a probe without an answer never succeeds' },
    { exigence: 'ARCH-12' },
  ],
  equivalents: ['kube-linter/liveness-port', 'kube-linter/readiness-port', 'kube-linter/startup-port'],
  text: {
    en: {
      title: 'Probe on a port that is not declared',
      message: ({ container, port, ports }) =>
        `A probe of container "${container}" asks port "${port}", which it does not declare${ports ? ` (it declares ${ports})` : ''}`,
      why: ({ named }) =>
        named
          ? 'A probe whose port cannot be found always fails: the pod never becomes ready, or is restarted again and again.'
          : 'When the application does not listen on the port that the probe asks, the pod runs and never becomes ready.',
      fix: 'Let the probe name a port of the container, or declare the port that it asks.',
    },
    fr: {
      title: 'Sonde sur un port non déclaré',
      message: ({ container, port, ports }) =>
        `Une sonde du conteneur « ${container} » interroge le port « ${port} », qu’il ne déclare pas${ports ? ` (il déclare ${ports})` : ''}`,
      why: ({ named }) =>
        named
          ? 'Une sonde dont le port est introuvable échoue toujours : le pod n’est jamais prêt, ou redémarre sans fin.'
          : 'Quand l’application n’écoute pas sur le port que la sonde interroge, le pod tourne sans jamais être prêt.',
      fix: 'Faire désigner à la sonde un port du conteneur, ou déclarer le port qu’elle interroge.',
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
      ports: [{ name: http, containerPort: 8080 }]
      livenessProbe: { httpGet: { path: /, port: http } }
      readinessProbe: { httpGet: { path: /, port: 8080 } }
      startupProbe: { tcpSocket: { port: "8080" } }
    - name: mesures
      image: ghcr.io/demo/mesures:1.0
      livenessProbe: { grpc: { port: 9090 } }
`,
      // the containers of a pod share one address
      `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - { name: web, image: "ghcr.io/demo/web:1.0", ports: [{ containerPort: 8080 }], livenessProbe: { tcpSocket: { port: 9090 } } }
    - { name: proxy, image: "ghcr.io/demo/proxy:1.0", ports: [{ containerPort: 9090 }] }
`,
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", livenessProbe: { httpGet: { port: http } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ name: http, containerPort: 8080 }], readinessProbe: { httpGet: { port: 8081 } } }]\n',
      // a name is looked for in the container itself
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - { name: web, image: "ghcr.io/demo/web:1.0", startupProbe: { tcpSocket: { port: proxy } } }\n    - { name: proxy, image: "ghcr.io/demo/proxy:1.0", ports: [{ name: proxy, containerPort: 9090 }] }\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ name: dns, containerPort: 5353, protocol: UDP }], livenessProbe: { tcpSocket: { port: dns } } }]\n',
    ],
  },
  *check(container, { repository }): Iterable<Match> {
    const own = declaredPorts(container).filter(({ protocol }) => protocol === 'TCP')
    for (const [port, [at, ...others]] of probePorts(container)) {
      const named = typeof port === 'string'
      const ports = named ? own : podPorts(container.pod)
      if (!named && declaredPorts(container).length === 0) continue
      if (ports.some(({ name, number }) => (named ? name : number) === port)) continue
      yield {
        at,
        data: { container: container.name, port, ports: listPorts(declaredPorts(container)), named: named ? 1 : 0 },
        related: others.map((route) => repository.locate(container, route)),
      }
    }
  },
})
