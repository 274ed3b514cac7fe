import { isAssumedName } from '../../src/model/assumed-name.ts'
import { asText, isRecord } from '../../src/model/json.ts'
import { ASKED, isNamed, isPlaceholder } from '../../src/model/kubernetes-name.ts'
import type { Route } from '../../src/model/location.ts'
import { MOST_PORT, portProblem } from '../../src/model/port.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { recordsIn } from '../../src/model/subject/records.ts'
import { asLiteral, isTemplate } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem =
  | 'empty'
  | 'host'
  | 'route-host'
  | 'path'
  | 'path-part'
  | 'route-path'
  | 'passthrough-path'
  | 'backend-none'
  | 'backend-both'
  | 'service-name'
  | 'port-none'
  | 'port-both'
  | 'port'
  | 'class'

const CLASS = 'kubernetes.io/ingress.class'

/** Parts of a path that a server could resolve in another way than the Ingress controller. */
const UNSAFE_PART = /\/\/|\/\.\.?(?:\/|$)|%2[fF]/

const EN: Wordings<Problem> = {
  empty: ({ name }) => `Ingress "${name}" has neither rules nor a defaultBackend`,
  host: ({ value }) => `"${value}" is not a host of an Ingress: ${ASKED.en['wildcard-host']}`,
  'route-host': ({ value }) => `"${value}" is not a host of a Route: ${ASKED.en.subdomain}`,
  path: ({ value, type }) => `The path "${value}" of type ${type} does not begin with "/"`,
  'path-part': ({ value, type }) =>
    `The path "${value}" of type ${type} holds "//", "/./", "/../" or an encoded slash, which is refused`,
  'route-path': ({ value }) => `The path "${value}" of the Route does not begin with "/"`,
  'passthrough-path': ({ value }) => `A Route with termination passthrough cannot have a path: "${value}"`,
  'backend-none': 'The backend names neither a service nor a resource',
  'backend-both': 'The backend names both a service and a resource',
  'service-name': ({ value }) => `"${value}" is not the name of a Service: ${ASKED.en.service}`,
  'port-none': ({ value }) => `The backend "${value}" names no port, neither by name nor by number`,
  'port-both': ({ value }) => `The backend "${value}" names its port both by name and by number`,
  port: ({ value }) => `"${value}" is not a port: a number between 1 and ${MOST_PORT}, or a name: ${ASKED.en.port}`,
  class: ({ value }) => `The annotation ${CLASS} ("${value}") is not allowed beside ingressClassName`,
}

const FR: Wordings<Problem> = {
  empty: ({ name }) => `L’Ingress « ${name} » n’a ni rules ni defaultBackend`,
  host: ({ value }) => `« ${value} » n’est pas un hôte d’Ingress : ${ASKED.fr['wildcard-host']}`,
  'route-host': ({ value }) => `« ${value} » n’est pas un hôte de Route : ${ASKED.fr.subdomain}`,
  path: ({ value, type }) => `Le chemin « ${value} » de type ${type} ne commence pas par « / »`,
  'path-part': ({ value, type }) =>
    `Le chemin « ${value} » de type ${type} contient « // », « /./ », « /../ » ou une barre encodée, ce qui est refusé`,
  'route-path': ({ value }) => `Le chemin « ${value} » de la Route ne commence pas par « / »`,
  'passthrough-path': ({ value }) => `Une Route en terminaison passthrough ne peut avoir de chemin : « ${value} »`,
  'backend-none': 'Le backend ne nomme ni service ni resource',
  'backend-both': 'Le backend nomme à la fois un service et une resource',
  'service-name': ({ value }) => `« ${value} » n’est pas un nom de Service : ${ASKED.fr.service}`,
  'port-none': ({ value }) => `Le backend « ${value} » ne nomme aucun port, ni par nom ni par numéro`,
  'port-both': ({ value }) => `Le backend « ${value} » nomme son port à la fois par nom et par numéro`,
  port: ({ value }) =>
    `« ${value} » n’est pas un port : un nombre entre 1 et ${MOST_PORT}, ou un nom : ${ASKED.fr.port}`,
  class: ({ value }) => `L’annotation ${CLASS} (« ${value} ») n’est pas admise à côté d’ingressClassName`,
}

const ingress = (spec: string, metadata = 'name: web') =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { ${metadata} }\nspec: { ${spec} }\n`
const WEB = '{ service: { name: web, port: { number: 80 } } }'
const rule = (backend: string, path = '/', host = 'web.exemple.fr', type = 'Prefix') =>
  `rules: [{ host: "${host}", http: { paths: [{ path: "${path}", pathType: ${type}, backend: ${backend} }] } }]`
const route = (spec: string) =>
  `apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: { name: web }\nspec: { to: { kind: Service, name: web }, ${spec} }\n`

/** `ValidateIngressCreate` of networking/v1, and OpenShift's `ValidateRoute`. */
export default defineRule({
  code: 'K8S093',
  name: 'valid-ingress',
  subject: 'object',
  severity: 'error',
  sources: [
    {
      fact: 'kubernetes pkg/apis/networking/validation ValidateIngressCreate, validateHTTPIngressPath, validateIngressBackend',
    },
    { fact: 'openshift/library-go pkg/route/routeapihelpers and route validation: host, path' },
  ],
  text: {
    en: {
      title: 'Ingress or Route that is refused',
      message: byProblem(EN),
      why: 'The API server refuses the whole object: nothing is exposed.',
      fix: 'Write the host alone in lower case, an absolute path, and one backend with one port.',
    },
    fr: {
      title: 'Ingress ou Route refusé',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse l’objet entier : rien n’est exposé.',
      fix: 'Écrire l’hôte seul en minuscules, un chemin absolu, et un backend avec un seul port.',
    },
  },
  examples: {
    good: [
      ingress(`ingressClassName: nginx, ${rule(WEB)}, tls: [{ hosts: ["*.exemple.fr"], secretName: web }]`),
      ingress(`defaultBackend: ${WEB}`),
      ingress(rule(WEB, '/api(/|$)(.*)', '', 'ImplementationSpecific')),
      ingress(rule('{ resource: { apiGroup: example.org, kind: Seau, name: web } }', '/a/.b/..c')),
      ingress(rule('{ service: { name: "${SERVICE}", port: { name: "${PORT}" } } }', '${CHEMIN}', '${HOTE}')),
      ingress(rule(WEB), `name: web, annotations: { ${CLASS}: nginx }`),
      route('host: web.exemple.fr, path: /api, tls: { termination: edge }'),
    ],
    bad: [
      ingress('ingressClassName: nginx'),
      ingress(rule(WEB, '/', 'https://web.exemple.fr')),
      ingress(rule(WEB, '/', 'Web.exemple.fr')),
      ingress(rule(WEB, '/', '10.0.0.1')),
      ingress(`${rule(WEB)}, tls: [{ hosts: ["web_1.exemple.fr"] }]`),
      ingress(rule(WEB, 'api')),
      ingress(rule(WEB, '/api/../admin')),
      ingress(rule(WEB, '', 'web.exemple.fr', 'Exact')),
      ingress(rule(WEB, 'api', 'web.exemple.fr', 'ImplementationSpecific')),
      ingress(rule('{}')),
      ingress(rule('{ service: { name: web, port: { number: 80 } }, resource: { kind: Seau, name: web } }')),
      ingress(rule('{ service: { name: Web, port: { number: 80 } } }')),
      ingress(rule('{ service: { name: web, port: {} } }')),
      ingress(rule('{ service: { name: web, port: { name: http, number: 80 } } }')),
      ingress(rule('{ service: { name: web, port: { number: 80800 } } }')),
      ingress(rule('{ service: { name: web, port: { name: "8080" } } }')),
      ingress(`ingressClassName: nginx, ${rule(WEB)}`, `name: web, annotations: { ${CLASS}: nginx }`),
      route('host: "*.exemple.fr"'),
      route('path: api'),
      route('path: /api, tls: { termination: passthrough }'),
    ],
  },
  *check(object, { manifest }): Iterable<Match> {
    const kind = `${object.group}/${object.version}/${object.kind}`
    if (kind === 'networking.k8s.io/v1/Ingress')
      for (const match of ofIngress(object))
        yield isAssumedName(String(match.data?.value ?? ''), manifest) ? { ...match, severity: 'warning' } : match
    if (kind === 'route.openshift.io/v1/Route') yield* ofRoute(object)
  },
})

type More = Readonly<Record<string, string | number>>

const fault = (problem: Problem, at: Route, more: More = {}): Match => ({ at, data: { problem, ...more } })

function* ofIngress(object: KubernetesObject): Iterable<Match> {
  const rules = recordsIn(object, ['spec', 'rules'])
  if (rules.length === 0 && object.get('spec', 'defaultBackend') == null)
    yield fault('empty', ['spec'], { name: object.displayName })
  const annotated = object.annotations[CLASS]
  if (annotated !== undefined && asText(object.get('spec', 'ingressClassName')) !== undefined)
    yield fault('class', ['metadata', 'annotations', CLASS], { value: annotated })
  yield* backend(object, ['spec', 'defaultBackend'])
  for (const { value, route } of rules) {
    yield* host(value.host, [...route, 'host'])
    for (const { value: path, route: at } of recordsIn(object, [...route, 'http', 'paths'])) {
      yield* pathOf(path, at)
      yield* backend(object, [...at, 'backend'])
    }
  }
  for (const { value, route } of recordsIn(object, ['spec', 'tls']))
    if (Array.isArray(value.hosts))
      for (const [index, name] of value.hosts.entries()) yield* host(name, [...route, 'hosts', index])
}

function* host(value: unknown, at: Route): Iterable<Match> {
  const text = asLiteral(value)
  if (text !== undefined && !isNamed('wildcard-host', text) && !isPlaceholder(text))
    yield fault('host', at, { value: text })
}

function* pathOf({ path, pathType }: Readonly<Record<string, unknown>>, at: Route): Iterable<Match> {
  const type = asText(pathType)
  const text = path == null ? '' : path
  if (type === undefined || typeof text !== 'string' || isTemplate(text)) return
  const strict = type === 'Exact' || type === 'Prefix'
  if (!text.startsWith('/') && (strict || text !== '')) yield fault('path', [...at, 'path'], { value: text, type })
  else if (strict && UNSAFE_PART.test(text)) yield fault('path-part', [...at, 'path'], { value: text, type })
}

function* backend(object: KubernetesObject, at: Route): Iterable<Match> {
  const value = object.get(...at)
  if (!isRecord(value)) return
  const { service, resource } = value
  // fields of the older API are the schema's affair
  if (service == null && resource == null) {
    if (Object.keys(value).every((key) => key === 'service' || key === 'resource')) yield fault('backend-none', at)
  } else if (service != null && resource != null) yield fault('backend-both', at)
  if (!isRecord(service)) return
  const name = asLiteral(service.name)
  if (name !== undefined && !isNamed('service', name) && !isPlaceholder(name))
    yield fault('service-name', [...at, 'service', 'name'], { value: name })
  const port = service.port ?? {}
  if (!isRecord(port)) return
  const to: Route = [...at, 'service', 'port']
  const called = asText(service.name) ?? ''
  const named = port.name != null && port.name !== ''
  const numbered = port.number != null && port.number !== 0
  if (named && numbered) yield fault('port-both', to, { value: called })
  else if (named && portProblem(port.name)) yield fault('port', [...to, 'name'], { value: String(port.name) })
  else if (numbered && typeof port.number === 'number' && portProblem(port.number))
    yield fault('port', [...to, 'number'], { value: port.number })
  else if (!named && !numbered && Object.keys(port).every((key) => key === 'name' || key === 'number'))
    yield fault('port-none', to, { value: called })
}

function* ofRoute(object: KubernetesObject): Iterable<Match> {
  const name = asLiteral(object.get('spec', 'host'))
  const free = object.annotations['route.openshift.io/allow-non-dns-compliant-host'] === 'true'
  if (name !== undefined && !free && !isNamed('subdomain', name) && !isPlaceholder(name))
    yield fault('route-host', ['spec', 'host'], { value: name })
  const path = asLiteral(object.get('spec', 'path'))
  if (path === undefined) return
  if (object.get('spec', 'tls', 'termination') === 'passthrough')
    yield fault('passthrough-path', ['spec', 'path'], { value: path })
  else if (!path.startsWith('/')) yield fault('route-path', ['spec', 'path'], { value: path })
}
