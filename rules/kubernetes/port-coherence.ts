import type { Facts } from '../../src/model/facts.ts'
import { listsBy } from '../../src/model/lists.ts'
import { defineRule, type Match, type RuleContext } from '../../src/model/rule.ts'
import { backendsOf, emptyBackends } from '../../src/model/subject/backend.ts'
import { listPorts, podPorts } from '../../src/model/subject/container-port.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { readPairs } from '../../src/model/subject/selector.ts'
import { reaches, type ServicePort, selectsPods, servicePorts } from '../../src/model/subject/service.ts'
import { isTemplate } from '../../src/model/template.ts'

const MESSAGES = {
  en: {
    'no-pod': ({ name, selector }: Facts) => `Service "${name}" selects no pod: nothing has the labels ${selector}`,
    'no-port': ({ name, port, ports }: Facts) =>
      `Service "${name}" leads to port "${port}", which the pods do not declare${ports ? ` (they declare ${ports})` : ''}`,
    'no-service': ({ kind, name, service }: Facts) =>
      `${kind} "${name}" leads to Service "${service}", which does not exist here`,
    'no-service-port': ({ kind, name, service, port, ports }: Facts) =>
      `${kind} "${name}" leads to port "${port}" of Service "${service}", which has ${ports || 'no port'}`,
    'no-backend': ({ kind, name }: Facts) => `${kind} "${name}" has a backend without \`service\``,
  },
  fr: {
    'no-pod': ({ name, selector }: Facts) =>
      `Le Service « ${name} » ne sélectionne aucun pod : rien ne porte les labels ${selector}`,
    'no-port': ({ name, port, ports }: Facts) =>
      `Le Service « ${name} » mène au port « ${port} », que les pods ne déclarent pas${ports ? ` (ils déclarent ${ports})` : ''}`,
    'no-service': ({ kind, name, service }: Facts) =>
      `${kind} « ${name} » mène au Service « ${service} », qui n’existe pas ici`,
    'no-service-port': ({ kind, name, service, port, ports }: Facts) =>
      `${kind} « ${name} » mène au port « ${port} » du Service « ${service} », qui a ${ports || 'aucun port'}`,
    'no-backend': ({ kind, name }: Facts) => `${kind} « ${name} » a un backend sans \`service\``,
  },
} as const

type What = keyof typeof MESSAGES.en

const FIXES: { readonly [Language in 'en' | 'fr']: Readonly<Record<What, string>> } = {
  en: {
    'no-pod': 'Make `spec.selector` equal to labels of the pod template.',
    'no-port': 'Write a declared `containerPort`, or its name, as `targetPort`.',
    'no-service': 'Name a Service that is deployed with it.',
    'no-service-port': 'Write the `port` of the Service, not that of the container.',
    'no-backend':
      'Write `service: { name: …, port: { number: … } }`: `serviceName` and `servicePort` belong to v1beta1.',
  },
  fr: {
    'no-pod': 'Donner à `spec.selector` des labels du modèle de pod.',
    'no-port': 'Mettre en `targetPort` un `containerPort` déclaré, ou son nom.',
    'no-service': 'Désigner un Service déployé avec lui.',
    'no-service-port': 'Mettre le `port` du Service, non celui du conteneur.',
    'no-backend':
      'Écrire `service: { name: …, port: { number: … } }` : `serviceName` et `servicePort` sont ceux de v1beta1.',
  },
}

const whatOf = ({ what }: Facts): What => what as What

/** A Service whose pods are not where they are looked for. */
function* checkService(service: KubernetesObject, { around, repository }: RuleContext): Iterable<Match> {
  const selector = readPairs(service.get('spec', 'selector'))
  if (!selector || !selectsPods(service) || selector.pairs.some(([, value]) => isTemplate(value))) return
  const name = service.displayName
  const pods = around(service).pods(selector)
  // a repository without any workload exposes those of another one
  if (pods.state === 'missing' && repository.pods.length > 0)
    yield {
      at: ['spec', 'selector'],
      data: { what: 'no-pod', name, selector: selector.pairs.map((pair) => pair.join('=')).join(', ') },
    }
  if (pods.state !== 'found') return
  const ports = servicePorts(service)
  const reached = ports.some((port) => reaches(port, pods.all) === 'yes')
  for (const port of ports) {
    if (reaches(port, pods.all) !== 'no' || isTemplate(String(port.target))) continue
    const [first] = pods.all
    yield {
      at: port.targetRoute,
      // a second port is often left undeclared, and works
      severity: reached && typeof port.target === 'number' ? 'info' : 'warning',
      data: { what: 'no-port', name, port: port.target, ports: listPorts(pods.all.flatMap(podPorts)) },
      related: [repository.locate(first, ['containers', 0, 'ports'])],
    }
  }
}

/** Whether a backend's port is one of a Service. A number of a Route is that of the pods. */
function hasPort(ports: readonly ServicePort[], kind: string, port: number | string): boolean {
  return ports.some(
    ({ number, name, target }) =>
      (typeof port === 'number' ? number : name) === port ||
      (kind === 'Route' && typeof port === 'number' && (target === port || typeof target === 'string')),
  )
}

/** An Ingress or a Route whose Service, or whose port, does not exist. */
function* checkBackends(object: KubernetesObject, { around, repository }: RuleContext): Iterable<Match> {
  const facts = { kind: object.kind, name: object.displayName }
  for (const route of emptyBackends(object))
    yield { at: route, severity: 'error', data: { ...facts, what: 'no-backend' } }
  const distinct = listsBy(backendsOf(object), ({ service, port }) => JSON.stringify([service, port]))
  const missing = new Set<string>()
  for (const [{ service, serviceRoute, port, portRoute }, ...others] of distinct.values()) {
    if (isTemplate(service) || missing.has(service)) continue
    const found = around(object).named('/Service', service)
    if (found.state === 'missing') {
      missing.add(service)
      const related = others.map((other) => repository.locate(object, other.serviceRoute))
      yield { at: serviceRoute, data: { ...facts, what: 'no-service', service }, related }
    }
    if (found.state !== 'found' || port === undefined || isTemplate(String(port))) continue
    const services = found.all
    // what an operator makes, and a name outside the cluster, have ports that are not written
    if (
      services.some((one) => one.group !== '' || one.kind !== 'Service' || one.get('spec', 'type') === 'ExternalName')
    )
      continue
    const ports = services.flatMap(servicePorts)
    if (hasPort(ports, object.kind, port)) continue
    yield {
      at: portRoute,
      data: {
        ...facts,
        what: 'no-service-port',
        service,
        port,
        ports: ports.map(({ name, number }) => (name ? `${name} (${number})` : String(number))).join(', '),
      },
      related: [
        repository.locate(services[0], ['spec', 'ports']),
        ...others.map((other) => repository.locate(object, other.portRoute)),
      ],
    }
  }
}

/** From the Ingress or the Route to the Service, from there to the pods and their ports. */
export default defineRule({
  code: 'K8S018',
  name: 'port-coherence',
  subject: 'object',
  kinds: [
    'v1/Service',
    'networking.k8s.io/v1/Ingress',
    'networking.k8s.io/v1beta1/Ingress',
    'extensions/v1beta1/Ingress',
    'route.openshift.io/v1/Route',
  ],
  severity: 'warning',
  sources: [
    { fact: 'kubernetes.io, Service: traffic goes to the targetPort of the pods that the selector chooses' },
    { fact: 'kubernetes.io, Ingress: the port of a backend is a port of the Service' },
  ],
  equivalents: [
    'kube-linter/dangling-service',
    'kube-linter/dangling-ingress',
    'kube-score/Service Targets Pod',
    'kube-score/Ingress targets Service',
  ],
  text: {
    en: {
      title: 'Traffic that leads nowhere',
      message: (facts) => MESSAGES.en[whatOf(facts)](facts),
      why: (facts) =>
        whatOf(facts) === 'no-backend'
          ? 'The API server refuses the Ingress.'
          : 'The traffic finds nobody who answers: the application returns 503 although its pods run.',
      fix: (facts) => FIXES.en[whatOf(facts)],
    },
    fr: {
      title: 'Trafic qui ne mène nulle part',
      message: (facts) => MESSAGES.fr[whatOf(facts)](facts),
      why: (facts) =>
        whatOf(facts) === 'no-backend'
          ? 'Le serveur d’API refuse l’Ingress.'
          : 'Le trafic ne trouve personne pour répondre : l’application renvoie 503 alors que ses pods tournent.',
      fix: (facts) => FIXES.fr[whatOf(facts)],
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec:
  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ name: http, containerPort: 8080 }] }]
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  selector: { app: web }
  ports: [{ name: http, port: 80, targetPort: http }, { name: direct, port: 8080 }]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec:
  defaultBackend: { resource: { kind: Bucket, name: page } }
  rules:
    - host: web.demo.fr
      http:
        paths:
          - { path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }
          - { path: /direct, pathType: Prefix, backend: { service: { name: web, port: { name: direct } } } }
---
apiVersion: route.openshift.io/v1
kind: Route
metadata: { name: web }
spec: { to: { kind: Service, name: web }, port: { targetPort: 8080 } }
`,
      // a Service without selector, and one of a name elsewhere
      `apiVersion: v1
kind: Service
metadata: { name: base }
spec: { type: ExternalName, externalName: base.demo.fr, selector: { app: base } }
---
apiVersion: v1
kind: Service
metadata: { name: annuaire }
spec: { ports: [{ port: 389 }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: base }
spec: { defaultBackend: { service: { name: base, port: { number: 443 } } } }
---
apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] }
`,
      // a port need not be declared
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web } }\nspec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] }\n---\napiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }\n',
      // the pods are those of another repository
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [{ port: 80 }] }\n',
      // what CloudNativePG makes
      'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: pg }\nspec: { instances: 1 }\n---\napiVersion: route.openshift.io/v1\nkind: Route\nmetadata: { name: pg }\nspec: { to: { kind: Service, name: pg-rw }, port: { targetPort: postgres } }\n',
    ],
    bad: [
      // no pod with these labels
      `apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web, tier: frontend }, ports: [{ port: 80, targetPort: 8080 }] }
`,
      // a name and a number that the pods do not declare
      ...['web', '8081'].map(
        (port) => `apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec:
  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ name: http, containerPort: 8080 }] }]
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: ${port} }] }
`,
      ),
      // the Service does not exist
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web }\nspec: { rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }] }\n',
      'apiVersion: networking.k8s.io/v1beta1\nkind: Ingress\nmetadata: { name: web }\nspec: { backend: { serviceName: web, servicePort: 80 } }\n',
      'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: { name: web }\nspec: { to: { kind: Service, name: web } }\n',
      // the port of the container in place of that of the Service
      `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { ports: [{ name: http, port: 80, targetPort: 8080 }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec: { defaultBackend: { service: { name: web, port: { number: 8080 } } } }
`,
      `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { ports: [{ name: http, port: 80, targetPort: 8080 }] }
---
apiVersion: route.openshift.io/v1
kind: Route
metadata: { name: web }
spec: { to: { kind: Service, name: web }, port: { targetPort: 8443 } }
`,
      // the fields of v1beta1
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web }\nspec: { rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { serviceName: web, servicePort: 80 } }] } }] }\n',
    ],
  },
  *check(object, context): Iterable<Match> {
    yield* object.kind === 'Service' ? checkService(object, context) : checkBackends(object, context)
  },
})
