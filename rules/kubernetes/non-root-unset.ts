import { defineRule } from '../../src/model/rule.ts'
import { containerNames, quotedContainers } from '../../src/model/subject/container-names.ts'
import type { Container } from '../../src/model/subject/kubernetes.ts'
import { settingOf } from '../../src/model/subject/security-context.ts'

/**
 * Nothing keeps the image's own user from being root: neither `runAsNonRoot: true`, nor a user other than 0, on the
 * container or, where it says nothing, on its pod. K8S048 and K8S049 speak of values that ask for root.
 */
export default defineRule({
  code: 'K8S115',
  name: 'non-root-unset',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Pod Security Standards, restricted: running as non-root' }],
  equivalents: [
    'kyverno/require-run-as-nonroot/run-as-non-root',
    'kube-linter/run-as-non-root',
    'polaris/runAsRootAllowed',
    'datree/CONTAINERS_INCORRECT_RUNASNONROOT_VALUE',
    'checkov/CKV_K8S_23',
  ],
  text: {
    en: {
      title: 'Nothing excludes root',
      message: (facts) => `Nothing keeps ${quotedContainers.en(facts)} from running as root`,
      why: 'The user is then the image’s, root unless its Dockerfile names another.',
      fix: 'Write `runAsNonRoot: true` in the `securityContext` of the pod.',
    },
    fr: {
      title: 'Rien n’exclut root',
      message: (facts) => `Rien n’empêche ${quotedContainers.fr(facts)} de tourner en root`,
      why: 'L’utilisateur est alors celui de l’image, root si son Dockerfile n’en nomme pas un autre.',
      fix: 'Écrire `runAsNonRoot: true` dans le `securityContext` du pod.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsNonRoot: true }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }, { name: app, image: "ghcr.io/demo/app:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { runAsUser: 10001 } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsNonRoot: false }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { runAsNonRoot: true } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { runAsNonRoot: true } }, { name: app, image: "ghcr.io/demo/app:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsNonRoot: true }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { runAsNonRoot: false } }]\n',
    ],
  },
  *check(pod) {
    const open = pod.containers.filter((container) => !excludesRoot(container))
    if (open.length > 0) yield { at: ['securityContext'], data: { containers: containerNames(open) } }
  },
})

function excludesRoot(container: Container): boolean {
  const nonRoot = settingOf(container, 'runAsNonRoot')
  if (typeof nonRoot === 'boolean') return nonRoot
  const user = settingOf(container, 'runAsUser')
  return typeof user === 'number' && user > 0
}
