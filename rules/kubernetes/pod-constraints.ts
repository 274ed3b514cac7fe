import { asList, asNumber, asText, isRecord } from '../../src/model/json.ts'
import { ASKED, isIP, isNamed } from '../../src/model/kubernetes-name.ts'
import type { Route } from '../../src/model/location.ts'
import { repeated } from '../../src/model/repeated.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Pod } from '../../src/model/subject/kubernetes.ts'
import { recordsIn } from '../../src/model/subject/records.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'
import { asLiteral, isTemplate } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem =
  | 'toleration-key'
  | 'toleration-value'
  | 'toleration-label'
  | 'toleration-seconds'
  | 'skew'
  | 'topology-key'
  | 'spread-twice'
  | 'domains'
  | 'weight'
  | 'terms'
  | 'dns-none'
  | 'dns-many'
  | 'address'
  | 'alias-host'
  | 'host-port'
  | 'negative'
  | 'deadline'

/** `MaxDNSNameservers`, what resolvers read. */
const MOST_NAME_SERVERS = 3

const EN: Wordings<Problem> = {
  'toleration-key': 'A toleration without key needs `operator: Exists`',
  'toleration-value': ({ value }) => `A toleration with \`operator: Exists\` takes no value: "${value}"`,
  'toleration-label': ({ value }) => `"${value}" is not the value of a taint: ${ASKED.en['label-value']}`,
  'toleration-seconds': 'A toleration with tolerationSeconds needs `effect: NoExecute`',
  skew: ({ value }) => `maxSkew is ${value}: it must be at least 1`,
  'topology-key': 'The topologyKey is empty',
  'spread-twice': ({ value }) =>
    `Two topologySpreadConstraints have the same topologyKey and whenUnsatisfiable: ${value}`,
  domains: ({ value }) => `minDomains is ${value}: at least 1, and only with \`whenUnsatisfiable: DoNotSchedule\``,
  weight: ({ value }) => `The weight of the preference is ${value}: it must be between 1 and 100`,
  terms: 'nodeSelectorTerms is empty: the required node affinity needs at least one term',
  'dns-none': 'The pod sets `dnsPolicy: None` without any nameserver in dnsConfig',
  'dns-many': ({ value }) => `dnsConfig names ${value} nameservers, at most ${MOST_NAME_SERVERS} are allowed`,
  address: ({ field, value }) => `"${value}" in ${field} is not an IP address`,
  'alias-host': ({ value }) => `"${value}" in hostAliases is not a host name: ${ASKED.en.subdomain}`,
  'host-port': ({ value, port }) => `With hostNetwork, hostPort ${value} must equal containerPort ${port}`,
  negative: ({ field, value }) => `${field} is negative: ${value}`,
  deadline: ({ value }) => `activeDeadlineSeconds is ${value}: it must be at least 1`,
}

const FR: Wordings<Problem> = {
  'toleration-key': 'Une tolérance sans clé demande `operator: Exists`',
  'toleration-value': ({ value }) => `Une tolérance en \`operator: Exists\` n’a pas de valeur : « ${value} »`,
  'toleration-label': ({ value }) => `« ${value} » n’est pas une valeur de teinte : ${ASKED.fr['label-value']}`,
  'toleration-seconds': 'Une tolérance avec tolerationSeconds demande `effect: NoExecute`',
  skew: ({ value }) => `maxSkew vaut ${value} : il faut au moins 1`,
  'topology-key': 'La topologyKey est vide',
  'spread-twice': ({ value }) =>
    `Deux topologySpreadConstraints ont les mêmes topologyKey et whenUnsatisfiable : ${value}`,
  domains: ({ value }) =>
    `minDomains vaut ${value} : 1 au moins, et seulement avec \`whenUnsatisfiable: DoNotSchedule\``,
  weight: ({ value }) => `Le poids de la préférence vaut ${value} : il faut un nombre entre 1 et 100`,
  terms: 'nodeSelectorTerms est vide : l’affinité de nœud exigée demande au moins un terme',
  'dns-none': 'Le pod met `dnsPolicy: None` sans aucun serveur dans dnsConfig.nameservers',
  'dns-many': ({ value }) => `dnsConfig nomme ${value} serveurs de noms, ${MOST_NAME_SERVERS} au plus sont admis`,
  address: ({ field, value }) => `« ${value} » dans ${field} n’est pas une adresse IP`,
  'alias-host': ({ value }) => `« ${value} » dans hostAliases n’est pas un nom d’hôte : ${ASKED.fr.subdomain}`,
  'host-port': ({ value, port }) => `Avec hostNetwork, hostPort ${value} doit être égal à containerPort ${port}`,
  negative: ({ field, value }) => `${field} est négatif : ${value}`,
  deadline: ({ value }) => `activeDeadlineSeconds vaut ${value} : il faut au moins 1`,
}

const pod = (spec: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { ${spec}, containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ containerPort: 8080, hostPort: 8081 }] }] }\n`
const spread = (...constraints: readonly string[]) =>
  pod(`topologySpreadConstraints: [${constraints.map((text) => `{ ${text} }`).join(', ')}]`)
const ZONE = 'topologyKey: topology.kubernetes.io/zone'

/** Where a pod may run and how it reaches others: what `ValidatePodSpec` asks beyond types. */
export default defineRule({
  code: 'K8S098',
  name: 'pod-constraints',
  subject: 'pod',
  severity: 'error',
  sources: [
    {
      fact: 'kubernetes pkg/apis/core/validation ValidateTolerations, validateTopologySpreadConstraints, validateAffinity, validatePodDNSConfig, ValidateHostAliases',
    },
  ],
  equivalents: ['kube-score/Pod Topology Spread Constraints', 'datree/EKS_MISSING_KEY_TOPOLOGYKEY'],
  text: {
    en: {
      title: 'Scheduling or network setting of a pod that Kubernetes refuses',
      message: byProblem(EN),
      why: 'The API server refuses the pod.',
      fix: 'Correct the setting, or leave it out.',
    },
    fr: {
      title: 'Placement ou réseau d’un pod que Kubernetes refuse',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse le pod.',
      fix: 'Corriger le réglage, ou l’omettre.',
    },
  },
  examples: {
    good: [
      pod(
        'tolerations: [{ operator: Exists }, { key: a, operator: Equal, value: b.c }, { key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 60 }, { key: "${CLE}", value: "${VALEUR}" }]',
      ),
      spread(
        `maxSkew: 1, ${ZONE}, whenUnsatisfiable: DoNotSchedule, minDomains: 2`,
        `maxSkew: 1, ${ZONE}, whenUnsatisfiable: ScheduleAnyway`,
      ),
      pod(
        'affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: { topologyKey: kubernetes.io/hostname } }] }, nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [] }] } } }',
      ),
      pod(
        'dnsPolicy: None, dnsConfig: { nameservers: [10.0.0.10, "fd00::a"] }, hostAliases: [{ ip: 10.0.0.1, hostnames: [base.exemple.fr] }]',
      ),
      pod('terminationGracePeriodSeconds: 0'),
    ],
    bad: [
      pod('tolerations: [{ operator: Equal, value: a }]'),
      pod('tolerations: [{ key: a, operator: Exists, value: b }]'),
      pod('tolerations: [{ key: a, value: "b c" }]'),
      pod('tolerations: [{ key: a, operator: Exists, effect: NoSchedule, tolerationSeconds: 60 }]'),
      spread(`maxSkew: 0, ${ZONE}, whenUnsatisfiable: DoNotSchedule`),
      spread('maxSkew: 1, topologyKey: "", whenUnsatisfiable: DoNotSchedule'),
      spread(
        `maxSkew: 1, ${ZONE}, whenUnsatisfiable: DoNotSchedule`,
        `maxSkew: 2, ${ZONE}, whenUnsatisfiable: DoNotSchedule`,
      ),
      spread(`maxSkew: 1, ${ZONE}, whenUnsatisfiable: ScheduleAnyway, minDomains: 2`),
      pod('affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: "" }] } }'),
      pod(
        'affinity: { podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 0, podAffinityTerm: { topologyKey: "" } }] } }',
      ),
      pod(
        'affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 200, preference: {} }] } }',
      ),
      pod('affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] } } }'),
      pod('dnsPolicy: None'),
      pod('dnsConfig: { nameservers: [10.0.0.1, 10.0.0.2, 10.0.0.3, 10.0.0.4] }'),
      pod('dnsConfig: { nameservers: [dns.exemple.fr] }'),
      pod('hostAliases: [{ ip: base, hostnames: [base] }]'),
      pod('hostAliases: [{ ip: 10.0.0.1, hostnames: [Base_1] }]'),
      pod('hostNetwork: true'),
      pod('terminationGracePeriodSeconds: -1'),
      pod('activeDeadlineSeconds: 0'),
    ],
  },
  *check(pod): Iterable<Match> {
    yield* tolerations(pod)
    yield* spreading(pod)
    yield* affinity(pod)
    yield* names(pod)
    yield* hostPorts(pod)
    const grace = asNumber(pod.get('terminationGracePeriodSeconds'))
    const field = 'terminationGracePeriodSeconds'
    if (grace !== undefined && grace < 0) yield fault('negative', [field], grace, { field })
    const deadline = asNumber(pod.get('activeDeadlineSeconds'))
    if (deadline !== undefined && deadline < 1) yield fault('deadline', ['activeDeadlineSeconds'], deadline)
  },
})

const fault = (problem: Problem, at: Route, value: string | number = '', more = {}): Match => ({
  at,
  data: { problem, value, ...more },
})

function* tolerations(pod: Pod): Iterable<Match> {
  for (const { value, route } of recordsIn(pod, ['tolerations'])) {
    const operator = asText(value.operator) ?? 'Equal'
    if (isTemplate(operator)) continue
    if ((value.key ?? '') === '' && operator !== 'Exists') yield fault('toleration-key', route)
    const text = asLiteral(value.value)
    if (text !== undefined && operator === 'Exists') yield fault('toleration-value', [...route, 'value'], text)
    if (text !== undefined && operator === 'Equal' && !isNamed('label-value', text))
      yield fault('toleration-label', [...route, 'value'], text)
    const effect = value.effect ?? ''
    if (value.tolerationSeconds != null && typeof effect === 'string' && !isTemplate(effect) && effect !== 'NoExecute')
      yield fault('toleration-seconds', [...route, 'tolerationSeconds'])
  }
}

function* spreading(pod: Pod): Iterable<Match> {
  const constraints = recordsIn(pod, ['topologySpreadConstraints'])
  for (const { value, route } of constraints) {
    const skew = asNumber(value.maxSkew)
    if (skew !== undefined && skew < 1) yield fault('skew', [...route, 'maxSkew'], skew)
    if (value.topologyKey === '') yield fault('topology-key', [...route, 'topologyKey'])
    const domains = asNumber(value.minDomains)
    if (domains !== undefined && (domains < 1 || value.whenUnsatisfiable === 'ScheduleAnyway'))
      yield fault('domains', [...route, 'minDomains'], domains)
  }
  const pairs = constraints.flatMap(({ value, route }) => {
    const key = asLiteral(value.topologyKey)
    const when = asLiteral(value.whenUnsatisfiable)
    return key === undefined || when === undefined ? [] : [{ pair: `${key}, ${when}`, route }]
  })
  for (const { item } of repeated(pairs, ({ pair }) => pair)) yield fault('spread-twice', item.route, item.pair)
}

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution'
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution'

function* affinity(pod: Pod): Iterable<Match> {
  if (!isRecord(pod.get('affinity'))) return
  const required: Route = ['affinity', 'nodeAffinity', REQUIRED]
  if (isRecord(pod.get(...(required as ['affinity'])))) {
    const terms = pod.get(...([...required, 'nodeSelectorTerms'] as unknown as ['affinity']))
    if (Array.isArray(terms) && terms.length === 0) yield fault('terms', [...required, 'nodeSelectorTerms'])
  }
  for (const kind of ['nodeAffinity', 'podAffinity', 'podAntiAffinity']) {
    for (const { value, route } of recordsIn(pod, ['affinity', kind, PREFERRED])) {
      const weight = asNumber(value.weight)
      if (weight !== undefined && (weight < 1 || weight > 100)) yield fault('weight', [...route, 'weight'], weight)
      if (isRecord(value.podAffinityTerm) && value.podAffinityTerm.topologyKey === '')
        yield fault('topology-key', [...route, 'podAffinityTerm', 'topologyKey'])
    }
    if (kind === 'nodeAffinity') continue
    for (const { value, route } of recordsIn(pod, ['affinity', kind, REQUIRED]))
      if (value.topologyKey === '') yield fault('topology-key', [...route, 'topologyKey'])
  }
}

function* names(pod: Pod): Iterable<Match> {
  const at: Route = ['dnsConfig', 'nameservers']
  const servers = asList(pod.get('dnsConfig', 'nameservers'))
  if (pod.get('dnsPolicy') === 'None' && servers.length === 0) yield fault('dns-none', ['dnsPolicy'])
  if (servers.length > MOST_NAME_SERVERS) yield fault('dns-many', at, servers.length)
  for (const [index, server] of servers.entries()) yield* address(server, [...at, index], 'dnsConfig.nameservers')
  for (const { value, route } of recordsIn(pod, ['hostAliases'])) {
    yield* address(value.ip, [...route, 'ip'], 'hostAliases')
    for (const [index, name] of asList(value.hostnames).entries()) {
      const host = asLiteral(name)
      if (host !== undefined && !isNamed('subdomain', host))
        yield fault('alias-host', [...route, 'hostnames', index], host)
    }
  }
}

function* address(value: unknown, at: Route, field: string): Iterable<Match> {
  const text = asLiteral(value)
  if (text !== undefined && !isIP(text)) yield fault('address', at, text, { field })
}

function* hostPorts(pod: Pod): Iterable<Match> {
  if (pod.get('hostNetwork') !== true) return
  for (const container of pod.containers) {
    const own = routeFrom(pod, container)
    for (const { value, route } of recordsIn(container, ['ports'])) {
      const host = asNumber(value.hostPort)
      const port = asNumber(value.containerPort)
      if (host && port && host !== port) yield fault('host-port', [...own, ...route, 'hostPort'], host, { port })
    }
  }
}
