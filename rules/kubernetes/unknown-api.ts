import { defineRule } from '../../src/model/rule.ts'
import { faultSeverity } from '../../src/model/schema/place.ts'

/** What API discovery says: a kind exists in the versions of its group that serve it, and nowhere else. */
export default defineRule({
  code: 'K8S064',
  name: 'unknown-api',
  subject: 'object',
  severity: 'error',
  sources: [{ fact: 'kubernetes, API discovery: no matches for kind "…" in version "…"' }],
  equivalents: ['kubeconform/schema', 'kube-linter/schema-validation'],
  text: {
    en: {
      title: 'Kind that its API version does not have',
      message: ({ kind, apiVersion, use, since }) =>
        since
          ? `${kind} of ${apiVersion} only exists from Kubernetes ${since} on`
          : `${apiVersion} has no kind ${kind}${use ? `, there is ${use}` : ''}`,
      why: 'The API server does not know this kind in this version, and refuses the object.',
      fix: ({ use, since, version }) =>
        use
          ? `Write \`apiVersion: ${String(use).split(' ')[0]}\` and \`kind: ${String(use).split(' ')[1]}\`.`
          : since
            ? `Use a version that Kubernetes ${version} serves.`
            : 'Correct `apiVersion` and `kind`.',
    },
    fr: {
      title: 'Type d’objet que sa version d’API n’a pas',
      message: ({ kind, apiVersion, use, since }) =>
        since
          ? `${kind} de ${apiVersion} n’existe qu’à partir de Kubernetes ${since}`
          : `${apiVersion} n’a pas de type ${kind}${use ? `, il existe ${use}` : ''}`,
      why: 'L’API ne connaît pas ce type d’objet dans cette version, et refuse l’objet.',
      fix: ({ use, since, version }) =>
        use
          ? `Écrire \`apiVersion: ${String(use).split(' ')[0]}\` et \`kind: ${String(use).split(' ')[1]}\`.`
          : since
            ? `Employer une version que Kubernetes ${version} sert.`
            : 'Corriger `apiVersion` et `kind`.',
    },
  },
  examples: {
    good: [
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: portail }\nspec: { schedule: "0 3 * * *", jobTemplate: { spec: { template: { spec: { containers: [{ name: a, image: "b:1" }] } } } } }\n',
      // a kubeconfig, and a kind of an operator that nobody knows here
      'apiVersion: v1\nkind: Config\nclusters: []\n',
      'apiVersion: demo.example.fr/v1\nkind: Portail\nmetadata: { name: portail }\n',
      // what an API server and `oc process` read
      'apiVersion: audit.k8s.io/v1\nkind: Policy\nrules: [{ level: Metadata }]\n',
      'apiVersion: v1\nkind: Template\nmetadata: { name: portail }\nobjects: []\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Deployment\nmetadata: { name: portail }\nspec: {}\n',
      'apiVersion: apps/v1\nkind: Deployement\nmetadata: { name: portail }\nspec: {}\n',
      'apiVersion: apps/v2\nkind: StatefulSet\nmetadata: { name: portail }\nspec: {}\n',
      'apiVersion: argoproj.io/v1\nkind: Application\nmetadata: { name: portail }\nspec: {}\n',
    ],
  },
  *check(object, { schemas, profile }) {
    const { apiVersion, kind } = object
    const api = schemas.api(object)
    if (api.state !== 'never' && api.state !== 'too-new') return
    // K8S039 tells those that the profile knows to be removed
    if (profile.removedApis.some((removed) => removed.apiVersion === apiVersion && removed.kind === kind)) return
    const { version } = profile.kubernetes
    if (api.state === 'too-new')
      yield {
        at: ['apiVersion'],
        // the cluster's version is not published: it may be newer
        severity: 'warning',
        data: { kind, apiVersion, use: '', since: api.since, version },
      }
    else
      yield {
        at: api.use?.endsWith(` ${kind}`) ? ['apiVersion'] : ['kind'],
        severity: faultSeverity(api.origin),
        data: { kind, apiVersion, use: api.use ?? '', since: '', version },
      }
  },
})
