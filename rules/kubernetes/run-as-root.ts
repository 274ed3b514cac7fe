import { defineRule } from '../../src/model/rule.ts'
import { ownerOf, securityContexts } from '../../src/model/subject/security-context.ts'

/** Pod Security Standards, running as non-root user: on the pod it is refused even when every container overrides it. */
export default defineRule({
  code: 'K8S048',
  name: 'run-as-root',
  subject: 'pod',
  severity: 'error',
  sources: [
    { page: 'platform/compatibility', says: 'Vos images de conteneurs doivent être rootless' },
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { exigence: 'ARCH-18' },
  ],
  equivalents: ['kyverno/require-run-as-non-root-user/run-as-non-root-user'],
  text: {
    en: {
      title: 'Container started as root',
      message: (facts) => `${ownerOf.en(facts)} runs as root: runAsUser is 0`,
      why: 'Running as root is forbidden: the platform refuses the pod in every environment.',
      fix: 'Remove `runAsUser`: the platform chooses a user; the image must work under any of them.',
    },
    fr: {
      title: 'Conteneur lancé en root',
      message: (facts) => `${ownerOf.fr(facts)} tourne en root : runAsUser vaut 0`,
      why: 'Tourner en root est interdit : la plateforme refuse le pod dans tous les environnements.',
      fix: 'Retirer `runAsUser` : la plateforme choisit l’utilisateur ; l’image doit fonctionner avec n’importe lequel.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsUser: 10001 }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { runAsUser: null, runAsGroup: 0 } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsUser: 0 }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { runAsUser: 10001 } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: droits, image: "docker.io/library/busybox:1.37", securityContext: { runAsUser: 0 } }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod) {
    for (const { container, route, get } of securityContexts(pod))
      if (get('runAsUser') === 0) yield { at: [...route, 'runAsUser'], data: { container } }
  },
})
