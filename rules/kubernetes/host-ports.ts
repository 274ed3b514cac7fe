import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** Pod Security Standards, host ports. */
export default defineRule({
  code: 'K8S042',
  name: 'host-ports',
  subject: 'container',
  severity: 'error',
  sources: [
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { exigence: 'ARCH-26' },
  ],
  equivalents: [
    'kyverno/disallow-host-ports/host-ports-none',
    'polaris/hostPortSet',
    'checkov/CKV_K8S_26',
    'datree/CONTAINERS_INCORRECT_KEY_HOSTPORT',
  ],
  text: {
    en: {
      title: 'Port of the node taken by a container',
      message: ({ container, port }) => `Container "${container}" takes port ${port} of its node`,
      why: 'The ports of a node are shared by every project and bypass network policies: the platform refuses the pod in every environment.',
      fix: 'Remove `hostPort`; a Service and an Ingress lead to the container’s own port.',
    },
    fr: {
      title: 'Port du nœud pris par un conteneur',
      message: ({ container, port }) => `Le conteneur « ${container} » prend le port ${port} de son nœud`,
      why: 'Les ports d’un nœud sont communs à tous les projets et échappent aux politiques réseau : la plateforme refuse le pod dans tous les environnements.',
      fix: 'Retirer `hostPort` ; un Service et un Ingress mènent au port du conteneur.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ containerPort: 8080 }, { containerPort: 9090, hostPort: 0 }] }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ containerPort: 8080, hostPort: 8080 }] }]\n',
    ],
  },
  *check(container) {
    for (const index of asList(container.get('ports')).keys()) {
      const port = container.get('ports', index, 'hostPort')
      if (typeof port === 'number' && port !== 0)
        yield { at: ['ports', index, 'hostPort'], data: { container: container.name, port } }
    }
  },
})
