import { asList, asNumber, asText } from '../../src/model/json.ts'
import { ASKED, isNamed } from '../../src/model/kubernetes-name.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { recordsIn } from '../../src/model/subject/records.ts'
import { asLiteral, isTemplate } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem =
  | 'external-name'
  | 'external-host'
  | 'external-address'
  | 'external-selector'
  | 'no-ports'
  | 'unnamed'
  | 'headless'
  | 'node-port'
  | 'affinity'
  | 'traffic'
  | 'ranges'

const EN: Wordings<Problem> = {
  'external-name': ({ name }) => `Service "${name}" is of type ExternalName and has no externalName`,
  'external-host': ({ value }) => `"${value}" is not an externalName: ${ASKED.en.host}`,
  'external-address': ({ name }) => `Service "${name}" is of type ExternalName and cannot have a clusterIP`,
  'external-selector': ({ name }) => `Service "${name}" is of type ExternalName: its selector has no effect`,
  'no-ports': ({ name }) => `Service "${name}" has no ports, which only a headless Service may leave out`,
  unnamed: ({ name }) => `Service "${name}" has several ports, and this one has no name`,
  headless: ({ name, type }) => `Service "${name}" is of type ${type} and cannot have \`clusterIP: None\``,
  'node-port': ({ name, value }) => `Service "${name}" is of type ClusterIP and cannot have the node port ${value}`,
  affinity: 'sessionAffinityConfig needs `sessionAffinity: ClientIP`',
  traffic: ({ name }) => `Service "${name}" is not reachable from outside: externalTrafficPolicy is not allowed`,
  ranges: ({ name }) => `Service "${name}" is not of type LoadBalancer: loadBalancerSourceRanges is not allowed`,
}

const FR: Wordings<Problem> = {
  'external-name': ({ name }) => `Le Service « ${name} » est de type ExternalName et n’a pas d’externalName`,
  'external-host': ({ value }) => `« ${value} » n’est pas un externalName : ${ASKED.fr.host}`,
  'external-address': ({ name }) => `Le Service « ${name} » est de type ExternalName et ne peut avoir de clusterIP`,
  'external-selector': ({ name }) => `Le Service « ${name} » est de type ExternalName : son sélecteur est sans effet`,
  'no-ports': ({ name }) => `Le Service « ${name} » n’a pas de ports, que seul un Service headless peut omettre`,
  unnamed: ({ name }) => `Le Service « ${name} » a plusieurs ports, et celui-ci n’a pas de nom`,
  headless: ({ name, type }) => `Le Service « ${name} » est de type ${type} et ne peut avoir \`clusterIP: None\``,
  'node-port': ({ name, value }) =>
    `Le Service « ${name} » est de type ClusterIP et ne peut avoir le port de nœud ${value}`,
  affinity: 'sessionAffinityConfig demande `sessionAffinity: ClientIP`',
  traffic: ({ name }) =>
    `Le Service « ${name} » n’est pas joignable de l’extérieur : externalTrafficPolicy n’est pas admis`,
  ranges: ({ name }) =>
    `Le Service « ${name} » n’est pas de type LoadBalancer : loadBalancerSourceRanges n’est pas admis`,
}

const service = (spec: string) => `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ${spec} }\n`

/** `ValidateService`; ports themselves are another rule's. */
export default defineRule({
  code: 'K8S091',
  name: 'valid-service',
  subject: 'object',
  kinds: ['v1/Service'],
  severity: 'error',
  sources: [{ fact: 'kubernetes pkg/apis/core/validation ValidateService, validateServiceExternalTrafficPolicy' }],
  text: {
    en: {
      title: 'Service that Kubernetes refuses',
      message: byProblem(EN),
      why: ({ problem }) =>
        problem === 'external-selector'
          ? 'The traffic goes to the external name, never to the pods.'
          : 'The API server refuses the Service.',
      fix: 'Keep the fields that belong to the type of the Service, and name each of several ports.',
    },
    fr: {
      title: 'Service que Kubernetes refuse',
      message: byProblem(FR),
      why: ({ problem }) =>
        problem === 'external-selector'
          ? 'Le trafic va vers le nom externe, jamais vers les pods.'
          : 'Le serveur d’API refuse le Service.',
      fix: 'Garder les champs propres au type du Service, et nommer chacun de plusieurs ports.',
    },
  },
  examples: {
    good: [
      service('ports: [{ port: 80 }]'),
      service('clusterIP: None, selector: { app: web }'),
      service('type: ExternalName, externalName: base.exemple.fr.'),
      service(
        'type: NodePort, externalTrafficPolicy: Local, ports: [{ name: http, port: 80, nodePort: 30080 }, { name: https, port: 443 }]',
      ),
      service('type: "${TYPE}", ports: [{ port: 80, nodePort: 30080 }]'),
      service(
        'ports: [{ port: 80 }], sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } }',
      ),
    ],
    bad: [
      service('type: ExternalName'),
      service('type: ExternalName, externalName: "https://base.exemple.fr/"'),
      service('type: ExternalName, externalName: base.exemple.fr, clusterIP: 10.0.0.1'),
      service('type: ExternalName, externalName: base.exemple.fr, selector: { app: web }'),
      service('selector: { app: web }'),
      service('ports: []'),
      service('ports: [{ name: http, port: 80 }, { port: 443 }]'),
      service('type: NodePort, clusterIP: None, ports: [{ port: 80 }]'),
      service('ports: [{ port: 80, nodePort: 30080 }]'),
      service('ports: [{ port: 80 }], sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } }'),
      service('ports: [{ port: 80 }], externalTrafficPolicy: Local'),
      service('ports: [{ port: 80 }], loadBalancerSourceRanges: [10.0.0.0/8]'),
    ],
  },
  *check(object): Iterable<Match> {
    const type = asText(object.get('spec', 'type')) ?? 'ClusterIP'
    if (isTemplate(type) || object.get('spec') == null) return
    const name = object.displayName
    const fault = (problem: Problem, field: Route, more = {}): Match => ({
      at: ['spec', ...field],
      data: { problem, name, type, ...more },
    })
    if (type === 'ExternalName') return yield* external(object, fault)
    yield* ports(object, type, fault)
    const headless = object.get('spec', 'clusterIP') === 'None'
    if (headless && type !== 'ClusterIP') yield fault('headless', ['clusterIP'])
    const affinity = object.get('spec', 'sessionAffinity') ?? 'None'
    if (affinity === 'None' && object.get('spec', 'sessionAffinityConfig') != null)
      yield fault('affinity', ['sessionAffinityConfig'])
    const outside = type !== 'ClusterIP' || asList(object.get('spec', 'externalIPs')).length > 0
    if (!outside && asText(object.get('spec', 'externalTrafficPolicy')) !== undefined)
      yield fault('traffic', ['externalTrafficPolicy'])
    if (type !== 'LoadBalancer' && asList(object.get('spec', 'loadBalancerSourceRanges')).length > 0)
      yield fault('ranges', ['loadBalancerSourceRanges'])
  },
})

type Fault = (problem: Problem, field: Route, more?: Readonly<Record<string, string | number>>) => Match

function* external(object: KubernetesObject, fault: Fault): Iterable<Match> {
  const written = object.get('spec', 'externalName')
  const host = asLiteral(written)
  if (written == null || written === '') yield fault('external-name', ['externalName'])
  else if (host !== undefined && !isNamed('subdomain', host.replace(/\.$/, '')))
    yield fault('external-host', ['externalName'], { value: host })
  const address = asText(object.get('spec', 'clusterIP'))
  if (address !== undefined) yield fault('external-address', ['clusterIP'])
  if (object.get('spec', 'selector') != null) yield { ...fault('external-selector', ['selector']), severity: 'warning' }
}

function* ports(object: KubernetesObject, type: string, fault: Fault): Iterable<Match> {
  const written = object.get('spec', 'ports')
  const list = recordsIn(object, ['spec', 'ports'])
  if (
    object.get('spec', 'clusterIP') !== 'None' &&
    (written == null || (Array.isArray(written) && written.length === 0))
  )
    yield fault('no-ports', ['ports'])
  for (const { value, route } of list) {
    const at = route.slice(1)
    if (list.length > 1 && (value.name == null || value.name === '')) yield fault('unnamed', at)
    const node = asNumber(value.nodePort)
    if (node && type === 'ClusterIP') yield fault('node-port', [...at, 'nodePort'], { value: node })
  }
}
