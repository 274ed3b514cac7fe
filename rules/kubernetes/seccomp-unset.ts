import { defineRule } from '../../src/model/rule.ts'
import { containerNames, quotedContainers } from '../../src/model/subject/container-names.ts'
import { hasSeccompAnnotation } from '../../src/model/subject/seccomp-annotation.ts'
import { settingOf } from '../../src/model/subject/security-context.ts'

/** Pod Security Standards, restricted. K8S046 speaks of profiles that are set, and of annotations that nothing reads. */
export default defineRule({
  code: 'K8S116',
  name: 'seccomp-unset',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Pod Security Standards, restricted: seccomp' }],
  equivalents: [
    'kube-score/Container Seccomp Profile',
    'datree/CONTAINERS_INCORRECT_SECCOMP_PROFILE',
    'datree/CIS_INVALID_VALUE_SECCOMP_PROFILE',
    'checkov/CKV_K8S_31',
  ],
  text: {
    en: {
      title: 'No seccomp profile',
      message: (facts) => `No seccomp profile for ${quotedContainers.en(facts)}`,
      why: 'A cluster that fills none in runs the container with every system call open.',
      fix: 'Write `seccompProfile: { type: RuntimeDefault }` in the `securityContext` of the pod.',
    },
    fr: {
      title: 'Aucun profil seccomp',
      message: (facts) => `Aucun profil seccomp pour ${quotedContainers.fr(facts)}`,
      why: 'Un cluster qui n’en ajoute pas laisse tous les appels système au conteneur.',
      fix: 'Écrire `seccompProfile: { type: RuntimeDefault }` dans le `securityContext` du pod.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seccompProfile: { type: RuntimeDefault } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { seccompProfile: { type: Localhost, localhostProfile: web.json } } }]\n',
      // another rule says that nothing reads it
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web, annotations: { seccomp.security.alpha.kubernetes.io/pod: runtime/default } }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { seccompProfile: { type: RuntimeDefault } } }, { name: app, image: "ghcr.io/demo/app:1.0", securityContext: { seccompProfile: } }]\n',
    ],
  },
  *check(pod) {
    if (hasSeccompAnnotation(pod)) return
    const open = pod.containers.filter((container) => (settingOf(container, 'seccompProfile', 'type') ?? '') === '')
    if (open.length > 0) yield { at: ['securityContext'], data: { containers: containerNames(open) } }
  },
})
