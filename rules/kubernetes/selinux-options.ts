import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { ownerOf, securityContexts } from '../../src/model/subject/security-context.ts'

/** Pod Security Standards, SELinux: a type of the list, no user, no role. */
export default defineRule({
  code: 'K8S050',
  name: 'selinux-options',
  subject: 'pod',
  severity: 'error',
  sources: [
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { exigence: 'ARCH-26' },
  ],
  equivalents: [
    'kyverno/disallow-selinux/selinux-type',
    'kyverno/disallow-selinux/selinux-user-role',
    'datree/EKS_INVALID_SELINUXOPTIONS_TYPE_VALUE',
    'datree/EKS_INVALID_SELINUXOPTIONS_USER_VALUE',
  ],
  text: {
    en: {
      title: 'SELinux options changed',
      message: (facts) => `${ownerOf.en(facts)} sets seLinuxOptions.${facts.field} to "${facts.value}"`,
      why: 'SELinux keeps the containers of a node apart: the platform refuses the pod in every environment.',
      fix: 'Remove `seLinuxOptions`: the platform sets them.',
    },
    fr: {
      title: 'Options SELinux modifiées',
      message: (facts) => `${ownerOf.fr(facts)} met seLinuxOptions.${facts.field} à « ${facts.value} »`,
      why: 'SELinux isole les conteneurs d’un même nœud : la plateforme refuse le pod dans tous les environnements.',
      fix: 'Retirer `seLinuxOptions` : la plateforme les fixe.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seLinuxOptions: { type: container_t, user: "", role: null } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { seLinuxOptions: { type: spc_t } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seLinuxOptions: { user: system_u, role: system_r } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod, { profile }) {
    for (const { container, route, get } of securityContexts(pod))
      for (const field of ['type', 'user', 'role']) {
        const value = asText(get('seLinuxOptions', field))
        if (value === undefined || (field === 'type' && profile.podSecurity.seLinuxTypes.includes(value))) continue
        yield { at: [...route, 'seLinuxOptions', field], data: { container, field, value } }
      }
  },
})
