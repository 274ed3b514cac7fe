import { defineRule } from '../../src/model/rule.ts'
import { capabilities } from '../../src/model/subject/capabilities.ts'
import { replaceScalar } from '../../src/model/subject/correction.ts'

/** Pod Security Standards, privilege escalation. */
export default defineRule({
  code: 'K8S043',
  name: 'allow-privilege-escalation',
  subject: 'container',
  severity: 'error',
  sources: [
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { exigence: 'ARCH-26' },
  ],
  // others also flag the field left out, which the platform fills in
  equivalents: ['kube-linter/privilege-escalation-container'],
  text: {
    en: {
      title: 'Privilege escalation allowed',
      message: ({ container }) => `Container "${container}" sets allowPrivilegeEscalation to true`,
      why: 'A process could gain more rights than the one that started it: the platform refuses the pod in every environment.',
      fix: 'Write `allowPrivilegeEscalation: false`.',
    },
    fr: {
      title: 'Élévation de privilèges permise',
      message: ({ container }) => `Le conteneur « ${container} » met allowPrivilegeEscalation à true`,
      why: 'Un processus pourrait acquérir plus de droits que celui qui l’a lancé : la plateforme refuse le pod dans tous les environnements.',
      fix: 'Écrire `allowPrivilegeEscalation: false`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - { name: web, image: "ghcr.io/demo/web:1.0", securityContext: { allowPrivilegeEscalation: false } }\n    - { name: app, image: "ghcr.io/demo/app:1.0", securityContext: { runAsNonRoot: true } }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { allowPrivilegeEscalation: true } }]\n',
    ],
  },
  *check(container) {
    if (container.get('securityContext', 'allowPrivilegeEscalation') !== true) return
    const at = ['securityContext', 'allowPrivilegeEscalation']
    // the API server refuses `false` beside these two
    const isPlain =
      container.get('securityContext', 'privileged') !== true &&
      !capabilities(container, 'add').some(({ text }) => /SYS_ADMIN$/.test(text))
    yield {
      at,
      data: { container: container.name },
      edits: isPlain ? replaceScalar(container, at, false) : undefined,
    }
  },
})
