import { asList, isRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'K8S144',
  name: 'unnamed-port',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Service: a targetPort may be the name of a port of the pod' }],
  equivalents: ['kyverno/require-container-port-names/port-name'],
  text: {
    en: {
      title: 'Container port without name',
      message: ({ container, port }) => `Port ${port} of container "${container}" has no name`,
      why: 'By its name, a Service or a probe follows the port when its number changes.',
      fix: 'Add a `name`.',
    },
    fr: {
      title: 'Port de conteneur sans nom',
      message: ({ container, port }) => `Le port ${port} du conteneur « ${container} » n’a pas de nom`,
      why: 'Par son nom, un Service ou une sonde suit le port quand son numéro change.',
      fix: 'Ajouter un `name`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ name: http, containerPort: 8080 }] }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ name: http, containerPort: 8080 }, { containerPort: 9090 }] }]\n',
    ],
  },
  *check(container) {
    for (const [index, value] of asList(container.get('ports')).entries()) {
      if (!isRecord(value) || (value.name ?? '') !== '') continue
      yield { at: ['ports', index], data: { container: container.name, port: String(value.containerPort ?? '?') } }
    }
  },
})
