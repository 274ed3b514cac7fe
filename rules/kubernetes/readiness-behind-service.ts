import { defineRule } from '../../src/model/rule.ts'
import { runsToCompletion } from '../../src/model/subject/workload.ts'

/** K8S055 asks for the probe whoever the pod serves; here a Service is known to send it traffic. */
export default defineRule({
  code: 'K8S140',
  name: 'readiness-behind-service',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Pod Lifecycle: a pod without readiness probe is ready as soon as it runs' }],
  equivalents: ['kube-score/Pod Probes'],
  text: {
    en: {
      title: 'Service in front of a pod that is never unready',
      message: ({ service, name }) => `Service "${service}" sends traffic to "${name}", which has no readiness probe`,
      why: 'It gets requests from its first second, also while the program starts or cannot answer.',
      fix: 'Declare a `readinessProbe`.',
    },
    fr: {
      title: 'Service devant un pod toujours réputé prêt',
      message: ({ service, name }) =>
        `Le Service « ${service} » envoie du trafic à « ${name} », qui n’a pas de readinessProbe`,
      why: 'Il reçoit des requêtes dès sa première seconde, même quand le programme démarre ou ne peut pas répondre.',
      fix: 'Déclarer une `readinessProbe`.',
    },
  },
  examples: {
    good: [
      {
        'web.yaml':
          'apiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web } }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", readinessProbe: { tcpSocket: { port: 8080 } } }, { name: journal, image: "ghcr.io/demo/journal:1.0" }]\n---\napiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [{ port: 80 }] }\n',
      },
      {
        'web.yaml':
          'apiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web } }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n---\napiVersion: v1\nkind: Service\nmetadata: { name: autre }\nspec: { selector: { app: autre }, ports: [{ port: 80 }] }\n',
      },
    ],
    bad: [
      {
        'web.yaml':
          'apiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web, tier: frontend } }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", livenessProbe: { tcpSocket: { port: 8080 } } }]\n---\napiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [{ port: 80 }] }\n',
      },
    ],
  },
  *check(pod, { around, repository }) {
    if (runsToCompletion(pod) || pod.containers.some((container) => container.get('readinessProbe') != null)) return
    const services = around(pod.object).selecting('/Service', pod.labels)
    if (services.state !== 'found') return
    const [service] = services.all
    yield {
      at: ['containers'],
      related: [repository.locate(service, ['spec', 'selector'])],
      data: { service: service.displayName, name: pod.object.displayName },
    }
  },
})
