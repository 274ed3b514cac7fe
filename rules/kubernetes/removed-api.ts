import { defineRule } from '../../src/model/rule.ts'
import { hasSameFields } from '../../src/model/same-fields.ts'
import { type Correction, replaceScalar } from '../../src/model/subject/correction.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'

/** `1.25` as a number that sorts: minors stay under a thousand. */
const rank = (version: string): number => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major * 1000 + minor
}

/** Kubernetes' deprecation guide. The clusters' version is a parameter of the profile: the platform does not publish it. */
export default defineRule({
  code: 'K8S039',
  name: 'removed-api',
  subject: 'object',
  severity: 'error',
  sources: [{ fact: 'kubernetes.io, deprecated API migration guide' }],
  equivalents: [
    'kyverno/check-deprecated-apis/validate-v1-25-removals',
    'kyverno/check-deprecated-apis/validate-v1-26-removals',
    'kyverno/check-deprecated-apis/validate-v1-27-removals',
    'kyverno/check-deprecated-apis/validate-v1-29-removals',
    'kube-linter/no-extensions-v1beta',
    'kube-score/Stable version',
    'datree/K8S_DEPRECATED_APIVERSION_1.16',
    'datree/K8S_DEPRECATED_APIVERSION_1.17',
    'datree/K8S_DEPRECATED_APIVERSION_1.19',
    'datree/K8S_DEPRECATED_APIVERSION_1.21',
    'datree/K8S_DEPRECATED_APIVERSION_1.22',
    'datree/K8S_DEPRECATED_APIVERSION_1.23',
    'datree/K8S_DEPRECATED_APIVERSION_1.24',
    'datree/K8S_REMOVED_APIVERSION_1.23',
    'datree/K8S_REMOVED_APIVERSION_1.25',
    'datree/K8S_REMOVED_APIVERSION_1.26',
    'datree/K8S_REMOVED_APIVERSION_1.27',
  ],
  text: {
    en: {
      title: 'API version that Kubernetes no longer serves',
      message: ({ kind, apiVersion, removedIn }) =>
        removedIn
          ? `${kind} of ${apiVersion} was removed in Kubernetes ${removedIn}`
          : `${kind} of ${apiVersion} is no longer served by its operator`,
      why: 'The API server does not know this version any more and refuses the object.',
      fix: ({ use }) => (use ? `Move to ${use}, whose fields may differ.` : 'Look for what replaces it.'),
    },
    fr: {
      title: 'Version d’API que Kubernetes ne sert plus',
      message: ({ kind, apiVersion, removedIn }) =>
        removedIn
          ? `${kind} de ${apiVersion} a été retiré de Kubernetes ${removedIn}`
          : `${kind} de ${apiVersion} n’est plus servi par son opérateur`,
      why: 'L’API ne connaît plus cette version et refuse l’objet.',
      fix: ({ use }) => (use ? `Passer à ${use}, dont les champs peuvent différer.` : 'Chercher ce qui le remplace.'),
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: {}\n',
      'apiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\nmetadata: { name: portail }\nspec: {}\n',
    ],
    bad: [
      'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: { name: purge }\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: purge, image: "ghcr.io/demo/purge:1.0" }] } } } }\n',
      'apiVersion: networking.k8s.io/v1beta1\nkind: Ingress\nmetadata: { name: portail }\nspec: {}\n',
      'apiVersion: v1\nkind: List\nitems:\n  - { apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: { name: portail }, spec: {} }\n',
    ],
  },
  *check(object, { profile, schemas }) {
    const { apiVersion, kind } = object
    const removed = profile.removedApis.find((api) => api.apiVersion === apiVersion && api.kind === kind)
    if (removed && rank(removed.removedIn) <= rank(profile.kubernetes.version)) {
      yield {
        at: ['apiVersion'],
        data: { kind, apiVersion, removedIn: removed.removedIn, use: removed.use },
        edits: moved(object, removed.use),
      }
      return
    }
    const api = schemas.api(object)
    if (api.state !== 'removed') return
    const { removedIn = '', use = '' } = api
    // an operator that no longer serves a version may be a newer one than the cluster's
    yield {
      at: ['apiVersion'],
      severity: removedIn ? 'error' : 'warning',
      data: { kind, apiVersion, removedIn, use },
      edits: moved(object, use),
    }
  },
})

const moved = (object: KubernetesObject, use: string): Correction | undefined =>
  hasSameFields(object.kind, object.apiVersion, use) ? replaceScalar(object, ['apiVersion'], use) : undefined
