import { defineRule } from '../../src/model/rule.ts'

/** Pod Security Standards, restricted: K8S043 speaks of `true`; what is left out is the cluster's to fill in. */
export default defineRule({
  code: 'K8S114',
  name: 'privilege-escalation-unset',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Pod Security Standards, restricted: privilege escalation' }],
  equivalents: [
    'kyverno/disallow-privilege-escalation/privilege-escalation',
    'polaris/privilegeEscalationAllowed',
    'datree/CONTAINERS_MISSING_KEY_ALLOWPRIVILEGEESCALATION',
    'checkov/CKV_K8S_20',
  ],
  text: {
    en: {
      title: 'Privilege escalation not forbidden',
      message: ({ container }) => `Container "${container}" does not set allowPrivilegeEscalation to false`,
      why: 'Left out, it is true: a process can gain more rights than the one that started it, through a setuid program for instance.',
      fix: 'Write `allowPrivilegeEscalation: false` in the `securityContext` of the container; on the pod it is ignored.',
    },
    fr: {
      title: 'Élévation de privilèges qui n’est pas interdite',
      message: ({ container }) => `Le conteneur « ${container} » ne met pas allowPrivilegeEscalation à false`,
      why: 'Omis, le champ vaut true : un processus peut acquérir plus de droits que celui qui l’a lancé, par exemple par un programme setuid.',
      fix: 'Écrire `allowPrivilegeEscalation: false` dans le `securityContext` du conteneur ; sur le pod, le champ est sans effet.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { allowPrivilegeEscalation: false } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { allowPrivilegeEscalation: false }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { runAsNonRoot: true } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: attente, image: "ghcr.io/demo/attente:1.0", securityContext: { allowPrivilegeEscalation: true } }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { allowPrivilegeEscalation: false } }]\n',
    ],
  },
  *check(container) {
    if (container.get('securityContext', 'allowPrivilegeEscalation') === false) return
    yield { at: ['securityContext', 'allowPrivilegeEscalation'], data: { container: container.name } }
  },
})
