import { asList, asNumber, isRecord, type JsonRecord } from '../../src/model/json.ts'
import { ASKED } from '../../src/model/kubernetes-name.ts'
import type { Route } from '../../src/model/location.ts'
import { MOST_PORT, portProblem } from '../../src/model/port.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { PROBES } from '../../src/model/subject/workload.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem =
  | 'none'
  | 'several'
  | 'negative'
  | 'success'
  | 'grace'
  | 'readiness-grace'
  | 'command'
  | 'port'
  | 'port-name'
  | 'init'
  | 'ephemeral'

const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc']
const HOOK_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'sleep']
const NUMBERS = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold']

const SETTINGS = [...NUMBERS, 'terminationGracePeriodSeconds']

const EN: Wordings<Problem> = {
  none: ({ container, field, allowed }) =>
    `The ${field} of container "${container}" does nothing: it needs one of ${allowed}`,
  several: ({ container, field, found }) => `The ${field} of container "${container}" has several actions: ${found}`,
  negative: ({ container, field, value }) => `${field} of container "${container}" is negative: ${value}`,
  success: ({ container, field, value }) =>
    `successThreshold of the ${field} of container "${container}" is ${value}: only 1 is allowed`,
  grace: ({ container, field, value }) =>
    `terminationGracePeriodSeconds of the ${field} of container "${container}" is ${value}: it must be at least 1`,
  'readiness-grace': ({ container }) =>
    `terminationGracePeriodSeconds is not allowed in the readinessProbe of container "${container}"`,
  command: ({ container, field }) => `The ${field} of container "${container}" has an empty command`,
  port: ({ container, field, value }) =>
    `The port ${value} of the ${field} of container "${container}" is not between 1 and ${MOST_PORT}`,
  'port-name': ({ container, field, value }) =>
    `"${value}" in the ${field} of container "${container}" is not the name of a port: ${ASKED.en.port}; a number has no quotes`,
  init: ({ container, field }) =>
    `The init container "${container}" declares ${field}, which is only allowed with \`restartPolicy: Always\``,
  ephemeral: ({ container, field }) => `The ephemeral container "${container}" cannot declare ${field}`,
}

const FR: Wordings<Problem> = {
  none: ({ container, field, allowed }) =>
    `${field} du conteneur « ${container} » ne fait rien : il faut l’une des actions ${allowed}`,
  several: ({ container, field, found }) => `${field} du conteneur « ${container} » a plusieurs actions : ${found}`,
  negative: ({ container, field, value }) => `${field} du conteneur « ${container} » est négatif : ${value}`,
  success: ({ container, field, value }) =>
    `successThreshold de ${field} du conteneur « ${container} » vaut ${value} : seul 1 est admis`,
  grace: ({ container, field, value }) =>
    `terminationGracePeriodSeconds de ${field} du conteneur « ${container} » vaut ${value} : il faut au moins 1`,
  'readiness-grace': ({ container }) =>
    `terminationGracePeriodSeconds n’est pas admis dans la readinessProbe du conteneur « ${container} »`,
  command: ({ container, field }) => `${field} du conteneur « ${container} » a une commande vide`,
  port: ({ container, field, value }) =>
    `Le port ${value} de ${field} du conteneur « ${container} » n’est pas entre 1 et ${MOST_PORT}`,
  'port-name': ({ container, field, value }) =>
    `« ${value} » dans ${field} du conteneur « ${container} » n’est pas un nom de port : ${ASKED.fr.port} ; un nombre s’écrit sans guillemets`,
  init: ({ container, field }) =>
    `Le conteneur d’initialisation « ${container} » déclare ${field}, admis seulement avec \`restartPolicy: Always\``,
  ephemeral: ({ container, field }) => `Le conteneur éphémère « ${container} » ne peut déclarer ${field}`,
}

const web = (more: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ${more} }]\n`
const init = (more: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: relais, image: "ghcr.io/demo/relais:1.0", ${more} }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n`

/** `validateProbe`, `validateLifecycle`. Zero stands for the default and is accepted. */
export default defineRule({
  code: 'K8S084',
  name: 'valid-probe',
  subject: 'container',
  severity: 'error',
  sources: [
    {
      fact: 'kubernetes pkg/apis/core/validation validateLivenessProbe, validateReadinessProbe, validateStartupProbe, validateLifecycle',
    },
    { fact: 'kubernetes pkg/apis/core/validation validateInitContainers, validateEphemeralContainers' },
  ],
  text: {
    en: {
      title: 'Probe or hook that Kubernetes refuses',
      message: byProblem(EN),
      why: 'The API server refuses the pod.',
      fix: 'Give each probe and each hook exactly one action and the numbers that Kubernetes allows.',
    },
    fr: {
      title: 'Sonde ou hook que Kubernetes refuse',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse le pod.',
      fix: 'Donner à chaque sonde et à chaque hook une seule action, et les nombres que Kubernetes admet.',
    },
  },
  examples: {
    good: [
      web(
        'livenessProbe: { httpGet: { path: /, port: http }, periodSeconds: 0, terminationGracePeriodSeconds: 5 }, readinessProbe: { grpc: { port: 9090 }, successThreshold: 2 }, startupProbe: { exec: { command: [ls] }, successThreshold: 1 }, lifecycle: { preStop: { sleep: { seconds: 5 } }, postStart: null }',
      ),
      web('livenessProbe: null, readinessProbe: { tcpSocket: { port: "${PORT}" } }'),
      init('restartPolicy: Always, readinessProbe: { tcpSocket: { port: 80 } }'),
    ],
    bad: [
      web('livenessProbe: { periodSeconds: 5 }'),
      web('livenessProbe: { httpGet: { path: /, port: 80 }, tcpSocket: { port: 80 } }'),
      web('readinessProbe: { tcpSocket: { port: 80 }, initialDelaySeconds: -5 }'),
      web('livenessProbe: { tcpSocket: { port: 80 }, successThreshold: 3 }'),
      web('startupProbe: { tcpSocket: { port: 80 }, successThreshold: 2 }'),
      web('readinessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: 5 }'),
      web('livenessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: 0 }'),
      web('livenessProbe: { exec: { command: [] } }'),
      web('livenessProbe: { tcpSocket: { port: 80800 } }'),
      web('livenessProbe: { httpGet: { path: /, port: "8080" } }'),
      web('livenessProbe: { httpGet: { path: /, port: port-de-supervision } }'),
      web('livenessProbe: { grpc: { port: 0 } }'),
      web('lifecycle: { preStop: {} }'),
      web('lifecycle: { preStop: { exec: { command: [ls] }, sleep: { seconds: 5 } } }'),
      init('livenessProbe: { tcpSocket: { port: 80 } }'),
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n  ephemeralContainers: [{ name: debug, image: "ghcr.io/demo/debug:1.0", lifecycle: { preStop: { exec: { command: [ls] } } } }]\n',
    ],
  },
  *check(container): Iterable<Match> {
    const { name, role } = container
    const restarted = container.get('restartPolicy')
    const fault = (problem: Problem, at: Route, more = {}): Match => ({
      at,
      data: { problem, container: name, field: String(at[0] ?? ''), ...more },
    })
    for (const field of [...PROBES, 'lifecycle'] as const) {
      const value = container.get(field)
      if (!isRecord(value)) continue
      if (role === 'ephemeral') yield fault('ephemeral', [field])
      else if (role === 'init' && restarted !== 'Always') yield fault('init', [field])
      else if (field !== 'lifecycle') yield* probe(field, value, fault)
      else
        for (const hook of ['postStart', 'preStop'])
          if (isRecord(value[hook])) yield* handler(value[hook], HOOK_HANDLERS, [field, hook], fault)
    }
  },
})

type Fault = (problem: Problem, at: Route, more?: Readonly<Record<string, string | number>>) => Match

function* probe(field: (typeof PROBES)[number], value: JsonRecord, fault: Fault): Iterable<Match> {
  yield* handler(value, HANDLERS, [field], fault)
  for (const number of NUMBERS) {
    const written = asNumber(value[number])
    if (written !== undefined && written < 0)
      yield fault('negative', [field, number], { field: `${field}.${number}`, value: written })
  }
  const success = asNumber(value.successThreshold)
  if (field !== 'readinessProbe' && success !== undefined && success > 1)
    yield fault('success', [field, 'successThreshold'], { value: success })
  const grace = asNumber(value.terminationGracePeriodSeconds)
  if (grace === undefined) return
  const at: Route = [field, 'terminationGracePeriodSeconds']
  if (field === 'readinessProbe') yield fault('readiness-grace', at)
  else if (grace < 1) yield fault('grace', at, { value: grace })
}

/** Exactly one action, with a port or a command that can be one. */
function* handler(value: JsonRecord, allowed: readonly string[], at: Route, fault: Fault): Iterable<Match> {
  const field = at.join('.')
  const found = allowed.filter((name) => value[name] != null)
  // a key that is none of Kubernetes' own is the schema's affair
  const unknown = Object.keys(value).some((key) => !allowed.includes(key) && !SETTINGS.includes(key))
  if (found.length === 0 && !unknown) yield fault('none', at, { field, allowed: allowed.join(', ') })
  if (found.length > 1) yield fault('several', at, { field, found: found.join(', ') })
  for (const name of found) {
    const action = value[name]
    if (!isRecord(action)) continue
    if (name === 'exec' && asList(action.command).length === 0) yield fault('command', [...at, name], { field })
    // the port of grpc has no name
    const ported = name === 'grpc' ? typeof action.port === 'number' : name !== 'exec' && name !== 'sleep'
    const problem = ported ? portProblem(action.port) : undefined
    if (problem)
      yield fault(problem === 'number' ? 'port' : 'port-name', [...at, name, 'port'], {
        field,
        value: String(action.port),
      })
  }
}
