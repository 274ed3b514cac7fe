import { defineRule } from '../../src/model/rule.ts'
import { capabilities } from '../../src/model/subject/capabilities.ts'

/** What container runtimes grant by default, NET_RAW excepted: Pod Security Standards, baseline. */
const BASELINE = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]

/** Pod Security Standards, baseline: for clusters that do not enforce `restricted`, whose shorter list is K8S044's. */
export default defineRule({
  code: 'K8S110',
  name: 'baseline-capabilities',
  subject: 'container',
  severity: 'warning',
  default: false,
  sources: [{ fact: 'kubernetes.io, Pod Security Standards, baseline: capabilities' }],
  equivalents: ['kyverno/disallow-capabilities/adding-capabilities', 'datree/EKS_INVALID_CAPABILITIES_EKS'],
  text: {
    en: {
      title: 'Capability beyond the baseline standard',
      message: ({ container, added }) => `Container "${container}" adds ${added}`,
      why: 'Beyond the baseline list, a capability gives a container rights over its node.',
      fix: ({ allowed }) =>
        `Remove it from \`capabilities.add\`; the baseline standard lets a container add ${allowed}.`,
    },
    fr: {
      title: 'Capacité au-delà du niveau « baseline »',
      message: ({ container, added }) => `Le conteneur « ${container} » ajoute ${added}`,
      why: 'Hors de la liste du niveau « baseline », une capacité donne à un conteneur des droits sur son nœud.',
      fix: ({ allowed }) => `La retirer de \`capabilities.add\` ; le niveau « baseline » permet d’ajouter ${allowed}.`,
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { add: [CHOWN, NET_BIND_SERVICE] } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { drop: [NET_ADMIN] } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { add: [CHOWN, NET_ADMIN, SYS_TIME] } } }]\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    spec:\n      initContainers: [{ name: droits, image: "ghcr.io/demo/droits:1.0", securityContext: { capabilities: { add: [all] } } }]\n      containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(container) {
    // compared to the letter, as the admission controller does
    const added = capabilities(container, 'add').filter(({ text }) => !BASELINE.includes(text))
    const [first] = added
    if (!first) return
    yield {
      at: ['securityContext', 'capabilities', 'add', first.index],
      data: {
        container: container.name,
        added: added.map(({ text }) => text).join(', '),
        allowed: BASELINE.join(', '),
      },
    }
  },
})
