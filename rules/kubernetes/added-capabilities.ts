import { asList } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule } from '../../src/model/rule.ts'

const ADDED: Route = ['capabilities', 'add']

/** Pod Security Standards, capabilities. Those dropped are another matter: leaving them out contradicts nothing. */
export default defineRule({
  code: 'K8S044',
  name: 'added-capabilities',
  subject: 'container',
  severity: 'error',
  sources: [
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { exigence: 'ARCH-26' },
  ],
  equivalents: [
    'kyverno/disallow-capabilities-strict/adding-capabilities-strict',
    'kyverno/psp-restrict-adding-capabilities/allowed-capabilities',
    'kyverno/podsecurity-subrule-restricted-capabilities/restricted-exempt-capabilities',
    'checkov/CKV_K8S_25',
  ],
  text: {
    en: {
      title: 'Capability added to a container',
      message: ({ container, added }) => `Container "${container}" adds ${added}`,
      why: ({ allowed }) => `Only ${allowed} may be added: the platform refuses the pod in every environment.`,
      fix: 'Remove it from `capabilities.add`.',
    },
    fr: {
      title: 'Capacité ajoutée à un conteneur',
      message: ({ container, added }) => `Le conteneur « ${container} » ajoute ${added}`,
      why: ({ allowed }) =>
        `Seule ${allowed} peut être ajoutée : la plateforme refuse le pod dans tous les environnements.`,
      fix: 'La retirer de `capabilities.add`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { drop: [ALL], add: [NET_BIND_SERVICE] } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { add: [NET_BIND_SERVICE, NET_ADMIN, SYS_TIME] } } }]\n',
    ],
  },
  *check(container, { profile }) {
    const allowed = profile.podSecurity.capabilities
    const list = asList(container.get('securityContext', ...ADDED))
    const added = list.filter((name): name is string => typeof name === 'string' && !allowed.includes(name))
    const [first] = added
    if (first === undefined) return
    yield {
      at: ['securityContext', ...ADDED, list.indexOf(first)],
      data: { container: container.name, added: added.join(', '), allowed: allowed.join(', ') },
    }
  },
})
