import { asNumber } from '../../src/model/json.ts'
import { ASKED, isNamed } from '../../src/model/kubernetes-name.ts'
import type { Route } from '../../src/model/location.ts'
import { MOST_PORT, portProblem } from '../../src/model/port.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { recordsIn } from '../../src/model/subject/records.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'
import { asLiteral } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'number' | 'name' | 'text-number' | 'service-name'

const EN: Wordings<Problem> = {
  number: ({ field, value }) => `${field} is ${value}: a port is between 1 and ${MOST_PORT}`,
  name: ({ field, value }) => `"${value}" (${field}) is not the name of a port: ${ASKED.en.port}`,
  'text-number': ({ field, value }) =>
    `${field} is "${value}" between quotes, which is read as a name: write the number ${value}`,
  'service-name': ({ value }) => `"${value}" is not the name of a port of a Service: ${ASKED.en.label}`,
}

const FR: Wordings<Problem> = {
  number: ({ field, value }) => `${field} vaut ${value} : un port est compris entre 1 et ${MOST_PORT}`,
  name: ({ field, value }) => `« ${value} » (${field}) n’est pas un nom de port : ${ASKED.fr.port}`,
  'text-number': ({ field, value }) =>
    `${field} vaut « ${value} » entre guillemets, ce qui se lit comme un nom : écrire le nombre ${value}`,
  'service-name': ({ value }) => `« ${value} » n’est pas un nom de port de Service : ${ASKED.fr.label}`,
}

const web = (port: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ports: [{ ${port} }] }]\n`
const service = (port: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [{ ${port} }] }\n`

/** `validateContainerPorts`, `validateServicePort`. */
export default defineRule({
  code: 'K8S092',
  name: 'port-syntax',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'kubernetes pkg/apis/core/validation validateContainerPorts, validateServicePort; RFC 6335 section 5.1' },
  ],
  equivalents: ['kube-linter/invalid-target-ports'],
  text: {
    en: {
      title: 'Port name or number that Kubernetes refuses',
      message: byProblem(EN),
      why: 'The API server refuses the whole object.',
      fix: 'Write a number without quotes, or a short name such as `http`.',
    },
    fr: {
      title: 'Nom ou numéro de port que Kubernetes refuse',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse l’objet entier.',
      fix: 'Écrire un nombre sans guillemets, ou un nom court tel que `http`.',
    },
  },
  examples: {
    good: [
      web('name: http-metrics-1, containerPort: 8080'),
      web('containerPort: 65535, hostPort: 0'),
      service('name: port-de-supervision, port: 80, targetPort: http'),
      service('port: 80, targetPort: "${PORT}"'),
      service('port: 80, targetPort: null'),
    ],
    bad: [
      web('name: port-de-supervision, containerPort: 8080'),
      web('name: HTTP, containerPort: 8080'),
      web('name: "8080", containerPort: 8080'),
      web('name: a--b, containerPort: 8080'),
      web('containerPort: 80800'),
      web('containerPort: 8080, hostPort: -1'),
      service('port: 0'),
      service('port: 80, targetPort: 80800'),
      service('port: 80, targetPort: "8080"'),
      service('port: 80, targetPort: port_http'),
      service('name: web_http, port: 80'),
    ],
  },
  *check(object): Iterable<Match> {
    for (const container of object.pod?.containers ?? []) {
      const own = routeFrom(object, container)
      for (const { value, route } of recordsIn(container, ['ports'])) {
        const at: Route = [...own, ...route]
        yield* named(value.name, [...at, 'name'], 'ports.name')
        yield* numbered(value.containerPort, [...at, 'containerPort'])
        if (value.hostPort !== 0) yield* numbered(value.hostPort, [...at, 'hostPort'])
      }
    }
    if (object.group === '' && object.kind === 'Service') yield* ofService(object)
  },
})

function* ofService(service: KubernetesObject): Iterable<Match> {
  for (const { value, route } of recordsIn(service, ['spec', 'ports'])) {
    const name = asLiteral(value.name)
    if (name !== undefined && !isNamed('label', name))
      yield { at: [...route, 'name'], data: { problem: 'service-name' satisfies Problem, value: name } }
    yield* numbered(value.port, [...route, 'port'])
    // zero is as good as absent
    if (value.targetPort !== 0) yield* named(value.targetPort, [...route, 'targetPort'], 'targetPort')
    if (value.nodePort !== 0) yield* numbered(value.nodePort, [...route, 'nodePort'])
  }
}

function* numbered(value: unknown, at: Route): Iterable<Match> {
  if (asNumber(value) !== undefined) yield* named(value, at, String(at.at(-1)))
}

function* named(value: unknown, at: Route, field: string): Iterable<Match> {
  const problem: Problem | undefined = value === '' ? undefined : portProblem(value)
  if (problem === undefined) return
  // only where a number would do as well are the quotes what is wrong
  const shown = problem === 'text-number' && field !== 'targetPort' ? 'name' : problem
  yield { at, data: { problem: shown, field, value: String(value) } }
}
