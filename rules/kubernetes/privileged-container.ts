import { defineRule } from '../../src/model/rule.ts'
import { replaceScalar } from '../../src/model/subject/correction.ts'

/**
 * Pod Security Standards, privileged containers. The rules K8S041 to K8S053 are the standard's other controls; each
 * speaks of values that contradict it, never of a field left out: the platform's flavours fill those in differently.
 */
export default defineRule({
  code: 'K8S013',
  name: 'privileged-container',
  subject: 'container',
  severity: 'error',
  sources: [
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { exigence: 'ARCH-26' },
    { exigence: 'ARCH-18' },
  ],
  equivalents: [
    'kyverno/disallow-privileged-containers/privileged-containers',
    'kube-linter/privileged-container',
    'kube-score/Container Security Context Privileged',
    'polaris/runAsPrivileged',
    'checkov/CKV_K8S_16',
    'datree/CONTAINERS_INCORRECT_PRIVILEGED_VALUE_TRUE',
  ],
  text: {
    en: {
      title: 'Privileged container',
      message: ({ container }) => `Container "${container}" is privileged`,
      why: 'A privileged container has every right over its node: the platform refuses the pod in every environment.',
      fix: 'Remove `privileged: true`; ask the Service Team when the application cannot work without.',
    },
    fr: {
      title: 'Conteneur privilégié',
      message: ({ container }) => `Le conteneur « ${container} » est privilégié`,
      why: 'Un conteneur privilégié a tous les droits sur son nœud : la plateforme refuse le pod dans tous les environnements.',
      fix: 'Retirer `privileged: true` ; consulter la Service Team si l’application ne peut s’en passer.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { privileged: true } # no such field on a pod\n  containers:\n    - { name: web, image: "ghcr.io/demo/web:1.0", securityContext: { privileged: false } }\n    - { name: app, image: "ghcr.io/demo/app:1.0" }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: sysctl, image: "docker.io/library/busybox:1.37", securityContext: { privileged: true } }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(container) {
    if (container.get('securityContext', 'privileged') !== true) return
    const at = ['securityContext', 'privileged']
    yield { at, data: { container: container.name }, edits: replaceScalar(container, at, false) }
  },
})
