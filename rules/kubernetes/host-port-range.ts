import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** The list that Kyverno's own policy starts from; the baseline standard leaves it to each cluster. */
const LOWEST = 5000
const HIGHEST = 6000

/** For clusters that open a range of ports to their pods: the platform opens none, as K8S042 says. */
export default defineRule({
  code: 'K8S119',
  name: 'host-port-range',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Pod Security Standards, baseline: host ports, none or those of a known list' }],
  equivalents: ['kyverno/disallow-host-ports-range/host-port-range'],
  text: {
    en: {
      title: 'Port of the node outside the usual range',
      message: ({ container, port }) => `Container "${container}" takes port ${port} of its node`,
      why: `Where a cluster opens ports of its nodes at all, it is a known list, usually ${LOWEST} to ${HIGHEST}.`,
      fix: 'Remove `hostPort`; a Service leads to the container’s own port.',
    },
    fr: {
      title: 'Port du nœud hors de la plage habituelle',
      message: ({ container, port }) => `Le conteneur « ${container} » prend le port ${port} de son nœud`,
      why: `Un cluster qui ouvre des ports de ses nœuds s’en tient à une liste connue, d’ordinaire de ${LOWEST} à ${HIGHEST}.`,
      fix: 'Retirer `hostPort` ; un Service mène au port du conteneur.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ containerPort: 8080, hostPort: 5000 }, { containerPort: 8081, hostPort: 6000 }, { containerPort: 9090, hostPort: 0 }, { containerPort: 9091 }] }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ containerPort: 8080, hostPort: 4999 }] }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: dns, image: "ghcr.io/demo/dns:1.0", ports: [{ containerPort: 8053, hostPort: 6001 }] }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(container) {
    for (const index of asList(container.get('ports')).keys()) {
      const port = container.get('ports', index, 'hostPort')
      if (typeof port !== 'number' || port === 0 || (port >= LOWEST && port <= HIGHEST)) continue
      yield { at: ['ports', index, 'hostPort'], data: { container: container.name, port } }
    }
  },
})
