import { asText } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { replaceScalar } from '../../src/model/subject/correction.ts'
import { seccompAnnotation } from '../../src/model/subject/seccomp-annotation.ts'
import { ownerOf, securityContexts } from '../../src/model/subject/security-context.ts'

/** Pod Security Standards, seccomp. The annotations that came before the field do nothing since Kubernetes 1.27. */
export default defineRule({
  code: 'K8S046',
  name: 'seccomp-profile',
  subject: 'pod',
  severity: 'error',
  sources: [
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { exigence: 'ARCH-26' },
  ],
  equivalents: [
    'kyverno/restrict-seccomp/check-seccomp',
    'kyverno/restrict-seccomp-strict/check-seccomp-strict',
    'kyverno/podsecurity-subrule-restricted-seccomp/restricted-exempt-seccomp',
  ],
  text: {
    en: {
      title: 'seccomp profile switched off',
      message: (facts) =>
        facts.annotation
          ? `The annotation "${facts.annotation}" chooses a seccomp profile, and nothing reads it`
          : `${ownerOf.en(facts)} has the seccomp profile "${facts.value}"`,
      why: ({ annotation }) =>
        annotation
          ? 'Kubernetes no longer reads this annotation since version 1.27: the pod runs under the cluster’s own choice.'
          : 'seccomp bars the system calls that containers escape with: the platform refuses the pod in every environment.',
      fix: ({ allowed, annotation }) =>
        annotation
          ? 'Remove it, and write `seccompProfile: { type: RuntimeDefault }` in the `securityContext` of the pod.'
          : `Use one of: ${allowed}.`,
    },
    fr: {
      title: 'Profil seccomp désactivé',
      message: (facts) =>
        facts.annotation
          ? `L’annotation « ${facts.annotation} » choisit un profil seccomp, et rien ne la lit`
          : `${ownerOf.fr(facts)} a le profil seccomp « ${facts.value} »`,
      why: ({ annotation }) =>
        annotation
          ? 'Kubernetes ne lit plus cette annotation depuis la version 1.27 : le pod tourne selon le choix du cluster.'
          : 'seccomp interdit les appels système qui servent à s’échapper d’un conteneur : la plateforme refuse le pod dans tous les environnements.',
      fix: ({ allowed, annotation }) =>
        annotation
          ? 'La retirer, et écrire `seccompProfile: { type: RuntimeDefault }` dans le `securityContext` du pod.'
          : `Employer l’un de : ${allowed}.`,
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seccompProfile: { type: RuntimeDefault } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { seccompProfile: { type: Localhost, localhostProfile: web.json } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seccompProfile: { type: Unconfined } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seccompProfile: { type: RuntimeDefault } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { seccompProfile: { type: Unconfined } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web, annotations: { seccomp.security.alpha.kubernetes.io/pod: runtime/default } }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod, { profile, repository }): Iterable<Match> {
    const allowed = profile.podSecurity.seccompProfiles
    const annotation = seccompAnnotation(pod)
    const isSet = securityContexts(pod).some(({ get }) => get('seccompProfile') != null)
    if (annotation !== undefined && !isSet)
      yield {
        at: repository.locate(pod.object, { key: [...pod.metadataRoute, 'annotations', annotation] }),
        severity: 'warning',
        data: { container: '', value: '', annotation },
      }
    for (const { container, route, get } of securityContexts(pod)) {
      const value = asText(get('seccompProfile', 'type'))
      if (value !== undefined && !allowed.includes(value))
        yield {
          at: [...route, 'seccompProfile', 'type'],
          data: { container, value, allowed: allowed.join(', '), annotation: '' },
          edits:
            value === 'Unconfined'
              ? replaceScalar(pod, [...route, 'seccompProfile', 'type'], 'RuntimeDefault')
              : undefined,
        }
    }
  },
})
