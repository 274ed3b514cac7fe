import { asNumber } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { repeated } from '../../src/model/repeated.ts'
import { defineRule, type Match, type RuleSeverity } from '../../src/model/rule.ts'
import type { KubernetesObject, Pod } from '../../src/model/subject/kubernetes.ts'
import { recordsIn } from '../../src/model/subject/records.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'
import { asLiteral } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'container' | 'volume' | 'port-name' | 'port' | 'host-port' | 'mount' | 'service-port' | 'node-port'

interface Named {
  readonly key: string
  /** From the object. */
  readonly at: Route
}

const EN: Wordings<Problem> = {
  container: ({ key }) => `Two containers of the pod are named "${key}"`,
  volume: ({ key }) => `Two volumes of the pod are named "${key}"`,
  'port-name': ({ key }) => `Two ports are named "${key}"`,
  port: ({ key }) => `The port ${key} is declared twice in the pod`,
  'host-port': ({ key }) => `The host port ${key} is taken twice by the pod`,
  mount: ({ key }) => `Two volumes are mounted on "${key}"`,
  'service-port': ({ key }) => `The port ${key} stands twice in the Service`,
  'node-port': ({ key }) => `The node port ${key} stands twice in the Service`,
}

const FR: Wordings<Problem> = {
  container: ({ key }) => `Deux conteneurs du pod se nomment « ${key} »`,
  volume: ({ key }) => `Deux volumes du pod se nomment « ${key} »`,
  'port-name': ({ key }) => `Deux ports se nomment « ${key} »`,
  port: ({ key }) => `Le port ${key} est déclaré deux fois dans le pod`,
  'host-port': ({ key }) => `Le port d’hôte ${key} est pris deux fois par le pod`,
  mount: ({ key }) => `Deux volumes sont montés sur « ${key} »`,
  'service-port': ({ key }) => `Le port ${key} figure deux fois dans le Service`,
  'node-port': ({ key }) => `Le port de nœud ${key} figure deux fois dans le Service`,
}

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  ${spec}\n`
const service = (ports: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [${ports}] }\n`

/** What has to be unique within a pod or a Service. Two containers with one port are accepted, and one will not start. */
export default defineRule({
  code: 'K8S077',
  name: 'duplicate-name',
  subject: 'object',
  severity: 'error',
  sources: [
    {
      fact: 'kubernetes pkg/apis/core/validation: field.Duplicate in ValidatePodSpec, ValidateVolumes, ValidateService',
    },
    { fact: 'kubernetes pkg/api/pod/warnings.go: duplicate port definition' },
  ],
  equivalents: ['kube-score/Container Ports Check'],
  text: {
    en: {
      title: 'Name or port used twice',
      message: byProblem(EN),
      why: ({ problem }) =>
        problem === 'port'
          ? 'The containers of a pod share one address: only one of them can listen on a port.'
          : 'The API server refuses the whole object.',
      fix: 'Rename or remove one of the two.',
    },
    fr: {
      title: 'Nom ou port employé deux fois',
      message: byProblem(FR),
      why: ({ problem }) =>
        problem === 'port'
          ? 'Les conteneurs d’un pod partagent une adresse : un seul peut écouter sur un port.'
          : 'Le serveur d’API refuse l’objet entier.',
      fix: 'Renommer ou supprimer l’un des deux.',
    },
  },
  examples: {
    good: [
      pod(
        'containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ name: dns, containerPort: 5353 }, { name: dns-udp, containerPort: 5353, protocol: UDP }] }, { name: cache, image: "ghcr.io/demo/cache:1.0", ports: [{ name: dns, containerPort: 5354 }], volumeMounts: [{ name: a, mountPath: /a }, { name: a, mountPath: /b }] }]\n  volumes: [{ name: a, emptyDir: {} }]',
      ),
      pod(
        'containers: [{ name: "${A}", image: "ghcr.io/demo/web:1.0" }, { name: "${A}", image: "ghcr.io/demo/web:1.0" }]',
      ),
      pod(
        'initContainers: [{ name: prepare, image: "ghcr.io/demo/web:1.0", ports: [{ containerPort: 8080 }] }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ containerPort: 8080 }] }]',
      ),
      service('{ name: dns, port: 53 }, { name: dns-udp, port: 53, protocol: UDP }'),
    ],
    bad: [
      pod(
        'initContainers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]',
      ),
      pod(
        'volumes: [{ name: a, emptyDir: {} }, { name: a, emptyDir: {} }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]',
      ),
      pod(
        'containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ name: http, containerPort: 80 }, { name: http, containerPort: 81 }] }]',
      ),
      pod(
        'containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ containerPort: 8080 }] }, { name: api, image: "ghcr.io/demo/api:1.0", ports: [{ containerPort: 8080, protocol: TCP }] }]',
      ),
      pod(
        'containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ containerPort: 8080, hostPort: 80 }, { containerPort: 8081, hostPort: 80 }] }]',
      ),
      pod(
        'containers: [{ name: web, image: "ghcr.io/demo/web:1.0", volumeMounts: [{ name: a, mountPath: /tmp }, { name: b, mountPath: /tmp }] }]\n  volumes: [{ name: a, emptyDir: {} }, { name: b, emptyDir: {} }]',
      ),
      service('{ name: http, port: 80 }, { name: https, port: 80, protocol: TCP }'),
      service('{ name: http, port: 80 }, { name: http, port: 443 }'),
      service('{ name: http, port: 80, nodePort: 30080 }, { name: https, port: 443, nodePort: 30080 }'),
    ],
  },
  *check(object, { repository }): Iterable<Match> {
    for (const { problem, names, severity } of listsOf(object))
      for (const { item, earlier } of repeated(names, ({ key }) => key))
        yield {
          at: item.at,
          data: { problem, key: item.key },
          severity,
          related: [repository.locate(object, earlier.at)],
        }
  },
})

interface Names {
  readonly problem: Problem
  readonly names: readonly Named[]
  readonly severity?: RuleSeverity
}

function listsOf(object: KubernetesObject): Names[] {
  if (object.pod) return inPod(object, object.pod)
  if (object.group !== '' || object.kind !== 'Service') return []
  const ports = recordsIn(object, ['spec', 'ports'])
  const list = (field: string) =>
    ports.flatMap(({ value, route }) => numbered(value[field], value.protocol, [...route, field]))
  return [
    { problem: 'port-name', names: texts(object, ['spec', 'ports'], 'name') },
    { problem: 'service-port', names: list('port') },
    { problem: 'node-port', names: list('nodePort') },
  ]
}

function inPod(object: KubernetesObject, pod: Pod): Names[] {
  const spec = routeFrom(object, pod)
  const containers = pod.containers.map((container) => ({
    role: container.role,
    route: routeFrom(object, container),
  }))
  const ports = containers
    .filter(({ role }) => role === 'container')
    .flatMap(({ route }) => recordsIn(object, [...route, 'ports']))
  return [
    { problem: 'container', names: containers.flatMap(({ route }) => text(object, [...route, 'name'])) },
    { problem: 'volume', names: texts(object, [...spec, 'volumes'], 'name') },
    {
      problem: 'host-port',
      names: ports
        .filter(({ value }) => value.hostIP == null)
        .flatMap(({ value, route }) => numbered(value.hostPort, value.protocol, [...route, 'hostPort'])),
    },
    {
      problem: 'port',
      severity: 'warning',
      names: ports.flatMap(({ value, route }) =>
        // two of one container may stand for two host addresses
        value.hostPort == null ? numbered(value.containerPort, value.protocol, [...route, 'containerPort']) : [],
      ),
    },
    ...containers.flatMap(({ route }): Names[] => [
      { problem: 'port-name', names: texts(object, [...route, 'ports'], 'name') },
      { problem: 'mount', names: texts(object, [...route, 'volumeMounts'], 'mountPath') },
    ]),
  ]
}

/** Of a list with one item, which most are, nothing is there twice. */
const texts = (object: KubernetesObject, list: Route, field: string): Named[] =>
  severalIn(object, list).flatMap(({ route }) => text(object, [...route, field]))

function severalIn(object: KubernetesObject, list: Route) {
  const value = object.get(...list)
  return Array.isArray(value) && value.length > 1 ? recordsIn(object, list) : []
}

function text(object: KubernetesObject, at: Route): Named[] {
  const key = asLiteral(object.get(...at))
  return key === undefined ? [] : [{ key, at }]
}

function numbered(value: unknown, protocol: unknown, at: Route): Named[] {
  const number = asNumber(value)
  // zero is as good as absent
  return !number || (protocol != null && typeof protocol !== 'string')
    ? []
    : [{ key: `${number}/${protocol ?? 'TCP'}`, at }]
}
