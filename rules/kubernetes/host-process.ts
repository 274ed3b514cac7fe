import { defineRule } from '../../src/model/rule.ts'
import { replaceScalar } from '../../src/model/subject/correction.ts'
import { ownerOf, securityContexts } from '../../src/model/subject/security-context.ts'

/** Pod Security Standards, HostProcess: Windows containers with the rights of their node. */
export default defineRule({
  code: 'K8S053',
  name: 'host-process',
  subject: 'pod',
  severity: 'error',
  sources: [
    {
      page: 'platform/compatibility',
      says: 'Les applications nécessitant un OS Windows ne sont pas éligibles à l’offre',
    },
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
  ],
  equivalents: [
    'kyverno/disallow-host-process/host-process-containers',
    'polaris/hostProcess',
    'datree/EKS_INVALID_HOSTPROCESS_VALUE',
  ],
  text: {
    en: {
      title: 'Windows HostProcess container',
      message: (facts) => `${ownerOf.en(facts)} sets windowsOptions.hostProcess`,
      why: 'The platform runs Linux containers only, and refuses containers with the rights of their node.',
      fix: 'Remove `windowsOptions.hostProcess`.',
    },
    fr: {
      title: 'Conteneur Windows HostProcess',
      message: (facts) => `${ownerOf.fr(facts)} active windowsOptions.hostProcess`,
      why: 'La plateforme n’exécute que des conteneurs Linux et refuse ceux qui ont les droits de leur nœud.',
      fix: 'Retirer `windowsOptions.hostProcess`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { windowsOptions: { hostProcess: false } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { windowsOptions: { hostProcess: true } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod) {
    for (const { container, route, get } of securityContexts(pod))
      if (get('windowsOptions', 'hostProcess') === true)
        yield {
          at: [...route, 'windowsOptions', 'hostProcess'],
          data: { container },
          edits: replaceScalar(pod, [...route, 'windowsOptions', 'hostProcess'], false),
        }
  },
})
