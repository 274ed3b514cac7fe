import { defineRule } from '../../src/model/rule.ts'
import { replaceScalar } from '../../src/model/subject/correction.ts'
import { ownerOf, securityContexts } from '../../src/model/subject/security-context.ts'

/** Pod Security Standards, running as non-root: `false` on the pod counts unless every container says `true`. */
export default defineRule({
  code: 'K8S049',
  name: 'run-as-non-root',
  subject: 'pod',
  severity: 'error',
  sources: [
    { page: 'platform/compatibility', says: 'Vos images de conteneurs doivent être rootless' },
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { exigence: 'ARCH-18' },
  ],
  equivalents: ['kyverno/require-run-as-nonroot/run-as-non-root'],
  text: {
    en: {
      title: 'Container allowed to run as root',
      message: (facts) => `${ownerOf.en(facts)} may run as root: runAsNonRoot is false`,
      why: 'Running as root is forbidden: the platform refuses the pod in every environment.',
      fix: 'Write `runAsNonRoot: true`, or leave the field out.',
    },
    fr: {
      title: 'Conteneur autorisé à tourner en root',
      message: (facts) => `${ownerOf.fr(facts)} peut tourner en root : runAsNonRoot vaut false`,
      why: 'Tourner en root est interdit : la plateforme refuse le pod dans tous les environnements.',
      fix: 'Écrire `runAsNonRoot: true`, ou omettre le champ.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsNonRoot: false }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { runAsNonRoot: true } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsNonRoot: false }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsNonRoot: true }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { runAsNonRoot: false } }]\n',
    ],
  },
  *check(pod) {
    const overridden = pod.containers.every((container) => container.get('securityContext', 'runAsNonRoot') === true)
    for (const { container, route, get } of securityContexts(pod)) {
      if (get('runAsNonRoot') !== false || (container === '' && overridden)) continue
      const at = [...route, 'runAsNonRoot']
      // with user 0 the pod would no longer start
      yield { at, data: { container }, edits: get('runAsUser') === 0 ? undefined : replaceScalar(pod, at, true) }
    }
  },
})
