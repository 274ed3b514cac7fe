import { asText } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { ownerOf, securityContexts } from '../../src/model/subject/security-context.ts'

/** One annotation a container, behind this prefix: the form before Kubernetes 1.30, which the standard still reads. */
const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/'
const ALLOWED_ANNOTATION = /^(?:$|runtime\/default$|localhost\/)/

/** Pod Security Standards, AppArmor. */
export default defineRule({
  code: 'K8S051',
  name: 'apparmor-profile',
  subject: 'pod',
  severity: 'error',
  sources: [
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { exigence: 'ARCH-26' },
  ],
  equivalents: ['kyverno/restrict-apparmor-profiles/app-armor'],
  text: {
    en: {
      title: 'AppArmor profile switched off',
      message: (facts) => `${ownerOf.en(facts)} has the AppArmor profile "${facts.value}"`,
      why: 'The default profile keeps a container away from its node: the platform refuses the pod in every environment.',
      fix: 'Remove it: the default profile applies.',
    },
    fr: {
      title: 'Profil AppArmor désactivé',
      message: (facts) => `${ownerOf.fr(facts)} a le profil AppArmor « ${facts.value} »`,
      why: 'Le profil par défaut tient un conteneur à l’écart de son nœud : la plateforme refuse le pod dans tous les environnements.',
      fix: 'Le retirer : le profil par défaut s’applique.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations:
    container.apparmor.security.beta.kubernetes.io/web: localhost/web
    container.apparmor.security.beta.kubernetes.io/app: runtime/default
spec:
  containers:
    - { name: web, image: "ghcr.io/demo/web:1.0", securityContext: { appArmorProfile: { type: RuntimeDefault } } }
    - { name: app, image: "ghcr.io/demo/app:1.0" }
`,
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations: { container.apparmor.security.beta.kubernetes.io/web: unconfined }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { appArmorProfile: { type: Unconfined } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod, { profile, repository }): Iterable<Match> {
    for (const [name, value] of Object.entries(pod.annotations)) {
      if (!name.startsWith(ANNOTATION) || ALLOWED_ANNOTATION.test(value)) continue
      const at = repository.locate(pod.object, [...pod.metadataRoute, 'annotations', name])
      yield { at, data: { container: name.slice(ANNOTATION.length), value } }
    }
    for (const { container, route, get } of securityContexts(pod)) {
      const value = asText(get('appArmorProfile', 'type'))
      if (value !== undefined && !profile.podSecurity.appArmorProfiles.includes(value))
        yield { at: [...route, 'appArmorProfile', 'type'], data: { container, value } }
    }
  },
})
