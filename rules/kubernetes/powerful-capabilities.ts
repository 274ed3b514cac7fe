import { defineRule } from '../../src/model/rule.ts'
import { capabilities } from '../../src/model/subject/capabilities.ts'

/** capabilities(7): each leads to the node, to its network or to the memory of other processes. */
const POWERFUL = [
  'ALL',
  'BPF',
  'MAC_ADMIN',
  'MAC_OVERRIDE',
  'NET_ADMIN',
  'NET_RAW',
  'PERFMON',
  'SETPCAP',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_MODULE',
  'SYS_PTRACE',
  'SYS_RAWIO',
]

/** The ones that amount to being root on the node. K8S044 speaks of whatever is added. */
export default defineRule({
  code: 'K8S111',
  name: 'powerful-capabilities',
  subject: 'container',
  severity: 'warning',
  default: false,
  sources: [{ fact: 'capabilities(7): what each capability of Linux permits' }],
  equivalents: [
    'polaris/dangerousCapabilities',
    'kube-linter/drop-net-raw-capability',
    'datree/CONTAINERS_INVALID_CAPABILITIES_VALUE',
    'checkov/CKV_K8S_39',
  ],
  text: {
    en: {
      title: 'Capability that gives the node away',
      message: ({ container, added }) => `Container "${container}" adds ${added}`,
      why: 'With it a process can reach the node, its network or the memory of other processes: it is nearly root on the node.',
      fix: 'Remove it from `capabilities.add`.',
    },
    fr: {
      title: 'Capacité qui livre le nœud',
      message: ({ container, added }) => `Le conteneur « ${container} » ajoute ${added}`,
      why: 'Un processus peut alors atteindre le nœud, son réseau ou la mémoire d’autres processus : il est presque root sur le nœud.',
      fix: 'La retirer de `capabilities.add`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { drop: [ALL], add: [NET_BIND_SERVICE] } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: horloge }\nspec:\n  containers: [{ name: horloge, image: "ghcr.io/demo/horloge:1.0", securityContext: { capabilities: { add: [SYS_TIME] } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { add: [SYS_TIME, SYS_ADMIN] } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { add: [cap_net_raw] } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { drop: [ALL], add: [all] } } }]\n',
    ],
  },
  *check(container) {
    const added = capabilities(container, 'add').filter(({ name }) => POWERFUL.includes(name))
    const [first] = added
    if (!first) return
    yield {
      at: ['securityContext', 'capabilities', 'add', first.index],
      data: { container: container.name, added: added.map(({ text }) => text).join(', ') },
    }
  },
})
