import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { ownerOf, securityContexts } from '../../src/model/subject/security-context.ts'

/** Pod Security Standards, seccomp. */
export default defineRule({
  code: 'K8S046',
  name: 'seccomp-profile',
  subject: 'pod',
  severity: 'error',
  sources: [
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { exigence: 'ARCH-26' },
  ],
  equivalents: ['kyverno/restrict-seccomp/check-seccomp', 'kyverno/restrict-seccomp-strict/check-seccomp-strict'],
  text: {
    en: {
      title: 'seccomp profile switched off',
      message: (facts) => `${ownerOf.en(facts)} has the seccomp profile "${facts.value}"`,
      why: 'seccomp bars the system calls that containers escape with: the platform refuses the pod in every environment.',
      fix: ({ allowed }) => `Use one of: ${allowed}.`,
    },
    fr: {
      title: 'Profil seccomp désactivé',
      message: (facts) => `${ownerOf.fr(facts)} a le profil seccomp « ${facts.value} »`,
      why: 'seccomp interdit les appels système qui servent à s’échapper d’un conteneur : la plateforme refuse le pod dans tous les environnements.',
      fix: ({ allowed }) => `Employer l’un de : ${allowed}.`,
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seccompProfile: { type: RuntimeDefault } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { seccompProfile: { type: Localhost, localhostProfile: web.json } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seccompProfile: { type: Unconfined } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seccompProfile: { type: RuntimeDefault } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { seccompProfile: { type: Unconfined } } }]\n',
    ],
  },
  *check(pod, { profile }) {
    const allowed = profile.podSecurity.seccompProfiles
    for (const { container, route, get } of securityContexts(pod)) {
      const value = asText(get('seccompProfile', 'type'))
      if (value !== undefined && !allowed.includes(value))
        yield { at: [...route, 'seccompProfile', 'type'], data: { container, value, allowed: allowed.join(', ') } }
    }
  },
})
