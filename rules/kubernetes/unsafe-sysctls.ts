import { asList, asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** Pod Security Standards, sysctls. */
export default defineRule({
  code: 'K8S047',
  name: 'unsafe-sysctls',
  subject: 'pod',
  severity: 'error',
  sources: [
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { exigence: 'ARCH-26' },
  ],
  equivalents: ['kyverno/restrict-sysctls/check-sysctls', 'kube-linter/unsafe-sysctls'],
  text: {
    en: {
      title: 'Kernel parameter changed by a pod',
      message: ({ name }) => `The pod sets the kernel parameter "${name}"`,
      why: 'Kernel parameters outside the safe list reach the other pods of the node: the platform refuses the pod in every environment.',
      fix: ({ allowed }) => `Leave it out, or ask the Service Team; a pod may set ${allowed}.`,
    },
    fr: {
      title: 'Paramètre du noyau changé par un pod',
      message: ({ name }) => `Le pod fixe le paramètre du noyau « ${name} »`,
      why: 'Hors de la liste sûre, un paramètre du noyau touche les autres pods du nœud : la plateforme refuse le pod dans tous les environnements.',
      fix: ({ allowed }) => `Ne pas le fixer, ou consulter la Service Team ; un pod peut fixer ${allowed}.`,
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { sysctls: [{ name: net.ipv4.ip_unprivileged_port_start, value: "80" }] }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: recherche }\nspec:\n  securityContext: { sysctls: [{ name: vm.max_map_count, value: "262144" }] }\n  containers: [{ name: recherche, image: "ghcr.io/demo/recherche:1.0" }]\n',
    ],
  },
  *check(pod, { profile }) {
    const allowed = profile.podSecurity.sysctls
    for (const index of asList(pod.get('securityContext', 'sysctls')).keys()) {
      const name = asText(pod.get('securityContext', 'sysctls', index, 'name'))
      if (name !== undefined && !allowed.includes(name))
        yield { at: ['securityContext', 'sysctls', index, 'name'], data: { name, allowed: allowed.join(', ') } }
    }
  },
})
