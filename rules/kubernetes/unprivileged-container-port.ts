import { asList } from '../../src/model/json.ts'
import { listsBy } from '../../src/model/lists.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Container } from '../../src/model/subject/kubernetes.ts'
import { PROBES } from '../../src/model/subject/workload.ts'

const HANDLERS = ['httpGet', 'tcpSocket', 'grpc']

interface Port {
  readonly number: number
  readonly route: Route
}

/** The ports of a container, then those that its probes name by number; a probe that names a port speaks of the same. */
function* ports(container: Container): Iterable<Port> {
  for (const index of asList(container.get('ports')).keys()) {
    const number = container.get('ports', index, 'containerPort')
    if (typeof number === 'number') yield { number, route: ['ports', index, 'containerPort'] }
  }
  for (const probe of PROBES) {
    if (container.get(probe) === undefined) continue
    for (const handler of HANDLERS) {
      const number = container.get(probe, handler, 'port')
      if (typeof number === 'number') yield { number, route: [probe, handler, 'port'] }
    }
  }
}

/** C-07: the documentation says "> 1024", so that 1024 itself is reserved; `Service.port` may stay at 80 or 443. */
export default defineRule({
  code: 'K8S017',
  name: 'unprivileged-container-port',
  subject: 'container',
  severity: { nonProduction: 'warning', production: 'error' },
  sources: [
    {
      page: 'guide/best-practices',
      says: 'les applications déployées doivent écouter sur des ports > 1024',
    },
    { page: 'agreement/faq', says: 'Les ports d’écoute des PODs doivent être supérieurs à 1024' },
    { exigence: 'ARCH-18' },
  ],
  equivalents: ['kube-linter/privileged-ports', 'kube-linter/ssh-port'],
  text: {
    en: {
      title: 'Container port reserved for root',
      message: ({ container, port }) => `Container "${container}" listens on port ${port}, reserved for root`,
      why: 'Containers run without root nor capabilities on the platform: they can only listen above 1024.',
      fix: 'Let the application listen above 1024, for instance on 8080; the Service may keep port 80 with `targetPort: 8080`.',
    },
    fr: {
      title: 'Port de conteneur réservé à root',
      message: ({ container, port }) => `Le conteneur « ${container} » écoute sur le port ${port}, réservé à root`,
      why: 'Sur la plateforme, les conteneurs tournent sans root ni capacités : ils n’écoutent qu’au-dessus de 1024.',
      fix: 'Faire écouter l’application au-dessus de 1024, par exemple sur 8080 ; le Service peut garder le port 80 avec `targetPort: 8080`.',
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
      ports: [{ name: http, containerPort: 8080 }, { containerPort: 1025 }]
      livenessProbe: { httpGet: { path: /, port: http } }
`,
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80, targetPort: 8080 }] }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ containerPort: 80 }, { containerPort: 443 }] }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ containerPort: 1024 }] }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", readinessProbe: { tcpSocket: { port: 443 } } }]\n',
    ],
  },
  *check(container, { profile, repository }): Iterable<Match> {
    const low = [...ports(container)].filter(({ number }) => number > 0 && number < profile.lowestPort)
    const byNumber = listsBy(low, ({ number }) => number)
    for (const [number, [first, ...others]] of byNumber)
      yield {
        at: first.route,
        related: others.map(({ route }) => repository.locate(container, route)),
        data: { container: container.name, port: number },
      }
  },
})
