import { asRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { capabilities } from '../../src/model/subject/capabilities.ts'
import type { Container } from '../../src/model/subject/kubernetes.ts'
import { settingOf } from '../../src/model/subject/security-context.ts'

const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/'

/** One of the kernel's own fences is enough here; each has a rule of its own. */
export default defineRule({
  code: 'K8S120',
  name: 'container-hardening',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Configure a Security Context for a Pod or Container' }],
  equivalents: [
    'polaris/linuxHardening',
    'checkov/CKV_K8S_29',
    'checkov/CKV_K8S_30',
    'datree/CIS_MISSING_KEY_SECURITYCONTEXT',
  ],
  text: {
    en: {
      title: 'Container without any hardening',
      message: ({ container }) =>
        `Container "${container}" has no seccomp, AppArmor or SELinux setting and drops no capability`,
      why: 'Each of them keeps a program that was taken over away from the node; unless the cluster adds one, there is none.',
      fix: 'Write `seccompProfile: { type: RuntimeDefault }` on the pod and `capabilities: { drop: [ALL] }` on the container.',
    },
    fr: {
      title: 'Conteneur sans aucun durcissement',
      message: ({ container }) =>
        `Le conteneur « ${container} » ne règle ni seccomp, ni AppArmor, ni SELinux, et ne retire aucune capacité`,
      why: 'Chacun d’eux tient à l’écart du nœud un programme compromis ; si le cluster n’en ajoute pas, il n’y en a aucun.',
      fix: 'Écrire `seccompProfile: { type: RuntimeDefault }` sur le pod et `capabilities: { drop: [ALL] }` sur le conteneur.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seccompProfile: { type: RuntimeDefault } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { seLinuxOptions: { level: "s0:c1,c2" } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { drop: [ALL] } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web, annotations: { container.apparmor.security.beta.kubernetes.io/web: runtime/default } }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { appArmorProfile: { type: RuntimeDefault } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seccompProfile: { type: Unconfined }, seLinuxOptions: }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { capabilities: { drop: [ALL], add: [all] } } }]\n',
    ],
  },
  *check(container) {
    if (!isHardened(container)) yield { at: ['securityContext'], data: { container: container.name } }
  },
})

function isHardened(container: Container): boolean {
  const confines = (profile: string) => {
    const type = settingOf(container, profile, 'type')
    return typeof type === 'string' && type !== '' && type !== 'Unconfined'
  }
  return (
    confines('seccompProfile') ||
    confines('appArmorProfile') ||
    container.pod.annotations[`${APPARMOR}${container.name}`] !== undefined ||
    Object.keys(asRecord(settingOf(container, 'seLinuxOptions'))).length > 0 ||
    (capabilities(container, 'drop').length > 0 && !capabilities(container, 'add').some(({ name }) => name === 'ALL'))
  )
}
