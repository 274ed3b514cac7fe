import { defineRule } from '../../src/model/rule.ts'
import { capabilities } from '../../src/model/subject/capabilities.ts'

/** The one capability granted by default that the baseline standard does not let a container add. */
export default defineRule({
  code: 'K8S113',
  name: 'drop-net-raw',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'capabilities(7): NET_RAW permits raw sockets; container runtimes grant it by default' }],
  equivalents: [
    'kyverno/drop-cap-net-raw/require-drop-cap-net-raw',
    'polaris/insecureCapabilities',
    'datree/CIS_MISSING_VALUE_DROP_NET_RAW',
    'checkov/CKV_K8S_28',
  ],
  text: {
    en: {
      title: 'NET_RAW kept',
      message: ({ container }) => `Container "${container}" drops neither ALL capabilities nor NET_RAW`,
      why: 'Raw sockets let a process forge packets and pass for another pod of the node.',
      fix: 'Write `capabilities: { drop: [ALL] }` in the container’s `securityContext`.',
    },
    fr: {
      title: 'NET_RAW conservée',
      message: ({ container }) => `Le conteneur « ${container} » ne retire ni toutes les capacités (ALL), ni NET_RAW`,
      why: 'Les sockets bruts permettent à un processus de forger des paquets et de se faire passer pour un autre pod du nœud.',
      fix: 'Écrire `capabilities: { drop: [ALL] }` dans le `securityContext` du conteneur.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: attente, image: "ghcr.io/demo/attente:1.0", securityContext: { capabilities: { drop: [CAP_NET_RAW] } } }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { drop: [all] } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { drop: [CHOWN, 4] } } }]\n',
    ],
  },
  *check(container) {
    if (capabilities(container, 'drop').some(({ name }) => name === 'ALL' || name === 'NET_RAW')) return
    yield { at: ['securityContext', 'capabilities', 'drop'], data: { container: container.name } }
  },
})
