import { asList, asNumber, isRecord } from '../../src/model/json.ts'
import { ASKED, isCIDR } from '../../src/model/kubernetes-name.ts'
import type { Route } from '../../src/model/location.ts'
import { MOST_PORT, portProblem } from '../../src/model/port.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { recordsIn } from '../../src/model/subject/records.ts'
import { asLiteral } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'peer-none' | 'peer-both' | 'block' | 'except' | 'port' | 'end-alone' | 'end-name' | 'end-order'

const EN: Wordings<Problem> = {
  'peer-none': ({ field }) => `A peer in ${field} names nobody: podSelector, namespaceSelector or ipBlock`,
  'peer-both': ({ field }) => `A peer in ${field} has an ipBlock together with a selector`,
  block: ({ value }) => `"${value}" is not a block of addresses such as 10.0.0.0/8`,
  except: ({ value, block }) => `"${value}" is not a smaller block within "${block}"`,
  port: ({ value }) => `"${value}" is not a port: a number between 1 and ${MOST_PORT}, or a name: ${ASKED.en.port}`,
  'end-alone': ({ value }) => `endPort ${value} is given without a port`,
  'end-name': ({ value, port }) => `endPort ${value} is given with the port name "${port}": it needs a number`,
  'end-order': ({ value, port }) => `endPort is ${value}, not between the port ${port} and ${MOST_PORT}`,
}

const FR: Wordings<Problem> = {
  'peer-none': ({ field }) => `Un pair dans ${field} ne nomme personne : podSelector, namespaceSelector ou ipBlock`,
  'peer-both': ({ field }) => `Un pair dans ${field} a un ipBlock avec un sélecteur`,
  block: ({ value }) => `« ${value} » n’est pas un bloc d’adresses tel que 10.0.0.0/8`,
  except: ({ value, block }) => `« ${value} » n’est pas un bloc plus petit à l’intérieur de « ${block} »`,
  port: ({ value }) =>
    `« ${value} » n’est pas un port : un nombre entre 1 et ${MOST_PORT}, ou un nom : ${ASKED.fr.port}`,
  'end-alone': ({ value }) => `endPort ${value} est donné sans port`,
  'end-name': ({ value, port }) => `endPort ${value} est donné avec le nom de port « ${port} » : il faut un nombre`,
  'end-order': ({ value, port }) => `endPort vaut ${value}, hors de l’intervalle du port ${port} à ${MOST_PORT}`,
}

const policy = (spec: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: {}, ${spec} }\n`

/** `ValidateNetworkPolicySpec`; the selectors are another rule's. */
export default defineRule({
  code: 'K8S099',
  name: 'valid-network-policy',
  subject: 'object',
  kinds: ['networking.k8s.io/v1/NetworkPolicy'],
  severity: 'error',
  sources: [
    {
      fact: 'kubernetes pkg/apis/networking/validation ValidateNetworkPolicyPeer, ValidateIPBlock, ValidateNetworkPolicyPort',
    },
  ],
  text: {
    en: {
      title: 'Network policy that Kubernetes refuses',
      message: byProblem(EN),
      why: 'The API server refuses the policy: the traffic stays as it was.',
      fix: 'Describe each peer by selectors or by one block of addresses, each port by a number or a name.',
    },
    fr: {
      title: 'Règle réseau que Kubernetes refuse',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse la règle : le trafic reste ce qu’il était.',
      fix: 'Décrire chaque pair par des sélecteurs ou par un bloc d’adresses, chaque port par un nombre ou un nom.',
    },
  },
  examples: {
    good: [
      policy('policyTypes: [Ingress]'),
      policy('ingress: [{}]'),
      policy(
        'ingress: [{ from: [{ podSelector: {}, namespaceSelector: {} }, { ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16] } }], ports: [{ port: http }, { protocol: UDP }, { port: 32000, endPort: 32768 }] }]',
      ),
      policy(
        'egress: [{ to: [{ ipBlock: { cidr: "::/0", except: ["fd00::/8"] } }, { ipBlock: { cidr: "${RESEAU}" } }], ports: [{ port: "${PORT}" }] }]',
      ),
    ],
    bad: [
      policy('ingress: [{ from: [{}] }]'),
      policy('ingress: [{ from: [{ podSelector: {}, ipBlock: { cidr: 10.0.0.0/8 } }] }]'),
      policy('egress: [{ to: [{ ipBlock: { cidr: 10.0.0.1 } }] }]'),
      policy('egress: [{ to: [{ ipBlock: { cidr: 10.0.0.0/33 } }] }]'),
      policy('egress: [{ to: [{ ipBlock: { cidr: 10.0.0.0/16, except: [10.0.0.0/16] } }] }]'),
      policy('egress: [{ to: [{ ipBlock: { cidr: 10.0.0.0/16, except: [10.1.0.0/24] } }] }]'),
      policy('egress: [{ to: [{ ipBlock: { cidr: 10.0.0.0/16, except: [tout] } }] }]'),
      policy('ingress: [{ ports: [{ port: 0 }] }]'),
      policy('ingress: [{ ports: [{ port: "8080" }] }]'),
      policy('ingress: [{ ports: [{ endPort: 32768 }] }]'),
      policy('ingress: [{ ports: [{ port: http, endPort: 32768 }] }]'),
      policy('ingress: [{ ports: [{ port: 8080, endPort: 80 }] }]'),
    ],
  },
  *check(policy): Iterable<Match> {
    for (const [side, field] of [
      ['ingress', 'from'],
      ['egress', 'to'],
    ] as const)
      for (const { route } of recordsIn(policy, ['spec', side])) {
        yield* peers(policy, [...route, field])
        yield* ports(policy, [...route, 'ports'])
      }
  },
})

const fault = (problem: Problem, at: Route, value: string | number = '', more = {}): Match => ({
  at,
  data: { problem, value, ...more },
})

function* peers(policy: KubernetesObject, list: Route): Iterable<Match> {
  for (const { value, route } of recordsIn(policy, list)) {
    const field = String(list.at(-1))
    const selected = value.podSelector != null || value.namespaceSelector != null
    if (!selected && value.ipBlock == null) {
      // an unknown key is the schema's affair
      if (Object.keys(value).every((key) => ['podSelector', 'namespaceSelector', 'ipBlock'].includes(key)))
        yield fault('peer-none', route, '', { field })
    } else if (selected && value.ipBlock != null) yield fault('peer-both', [...route, 'ipBlock'], '', { field })
    if (!isRecord(value.ipBlock)) continue
    const block = asLiteral(value.ipBlock.cidr)
    if (block === undefined) continue
    if (!isCIDR(block)) yield fault('block', [...route, 'ipBlock', 'cidr'], block)
    else
      for (const [index, item] of asList(value.ipBlock.except).entries()) {
        const except = asLiteral(item)
        if (except !== undefined && !isWithin(except, block))
          yield fault('except', [...route, 'ipBlock', 'except', index], except, { block })
      }
  }
}

/** Blocks of IPv6 are only compared by the length of their prefix. */
function isWithin(except: string, block: string): boolean {
  if (!isCIDR(except)) return false
  const [inner = '', innerLength = ''] = except.split('/')
  const [outer = '', outerLength = ''] = block.split('/')
  if (inner.includes(':') !== outer.includes(':') || Number(innerLength) <= Number(outerLength)) return false
  if (inner.includes(':')) return true
  const size = 2 ** (32 - Number(outerLength))
  return Math.floor(numberOf(inner) / size) === Math.floor(numberOf(outer) / size)
}

const numberOf = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

function* ports(policy: KubernetesObject, list: Route): Iterable<Match> {
  for (const { value, route } of recordsIn(policy, list)) {
    const { port } = value
    if (portProblem(port)) yield fault('port', [...route, 'port'], String(port))
    const end = asNumber(value.endPort)
    if (end === undefined) continue
    const at = [...route, 'endPort']
    if (port == null) yield fault('end-alone', at, end)
    else if (typeof port === 'string') {
      if (asLiteral(port) !== undefined) yield fault('end-name', at, end, { port })
    } else if (typeof port === 'number' && (end < port || end > MOST_PORT)) yield fault('end-order', at, end, { port })
  }
}
