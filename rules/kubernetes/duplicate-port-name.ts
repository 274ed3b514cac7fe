import { asList, asRecord, asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** The API server: `spec.containers[0].ports[1].name: Duplicate value`. Two containers of a pod may share a name. */
export default defineRule({
  code: 'K8S143',
  name: 'duplicate-port-name',
  subject: 'container',
  severity: 'error',
  sources: [{ fact: 'kubernetes, validation of container ports: each name only once in a container' }],
  equivalents: ['kube-score/Container Ports Check'],
  text: {
    en: {
      title: 'Two ports of a container under one name',
      message: ({ container, port }) => `Container "${container}" names two ports "${port}"`,
      why: 'Kubernetes refuses the pod: a Service or a probe that names the port could not tell which one is meant.',
      fix: 'Give each port a name of its own.',
    },
    fr: {
      title: 'Deux ports d’un conteneur sous un même nom',
      message: ({ container, port }) => `Le conteneur « ${container} » nomme deux ports « ${port} »`,
      why: 'Kubernetes refuse le pod : un Service ou une sonde qui nomme le port ne saurait dire lequel.',
      fix: 'Donner à chaque port un nom qui lui soit propre.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ name: http, containerPort: 8080 }, { name: mesures, containerPort: 9090 }, { containerPort: 1 }, { containerPort: 2 }] }, { name: app, image: "ghcr.io/demo/app:1.0", ports: [{ name: http, containerPort: 8081 }] }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ name: http, containerPort: 8080 }, { name: http, containerPort: 8081 }] }]\n',
    ],
  },
  *check(container) {
    const seen = new Set<string>()
    for (const [index, value] of asList(container.get('ports')).entries()) {
      const port = asText(asRecord(value).name)
      if (port === undefined) continue
      if (seen.has(port)) yield { at: ['ports', index, 'name'], data: { container: container.name, port } }
      seen.add(port)
    }
  },
})
