import { flavourOf } from '../../src/model/flavour.ts'
import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import type { Container } from '../../src/model/subject/kubernetes.ts'

/** The fields that the restricted standard asks for and that neither the container nor its pod sets to anything. */
function missingFields({ pod, get }: Container): readonly string[] {
  const own = (...route: string[]) => get('securityContext', ...route)
  const ofPod = (...route: string[]) => pod.get('securityContext', ...route)
  return [
    own('runAsNonRoot') == null && ofPod('runAsNonRoot') == null && 'runAsNonRoot: true',
    own('allowPrivilegeEscalation') == null && 'allowPrivilegeEscalation: false',
    !asList(own('capabilities', 'drop')).includes('ALL') && 'capabilities.drop: [ALL]',
    own('seccompProfile', 'type') == null &&
      ofPod('seccompProfile', 'type') == null &&
      'seccompProfile.type: RuntimeDefault',
  ].filter((field): field is string => field !== false)
}

/**
 * OpenShift's SCC and the platform's mutation fill these fields in; on a cluster that a project brings itself nothing
 * does, and Pod Security Admission refuses the pod. Values that contradict the standard have rules of their own.
 */
export default defineRule({
  code: 'K8S014',
  name: 'missing-hardening',
  subject: 'container',
  severity: 'error',
  sources: [
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { fact: 'cpin-external-cluster: no default security context is added there' },
    { exigence: 'ARCH-26' },
  ],
  text: {
    en: {
      title: 'Security context left out',
      message: ({ container, missing }) => `Container "${container}" does not set ${missing}`,
      why: 'On a cluster of the project’s own nothing fills these fields in, and Kubernetes refuses the pod (restricted standard).',
      fix: 'Write them into the `securityContext` of the container; `runAsNonRoot` and `seccompProfile` may stand on the pod.',
    },
    fr: {
      title: 'Contexte de sécurité absent',
      message: ({ container, missing }) => `Le conteneur « ${container} » ne fixe pas ${missing}`,
      why: 'Sur un cluster apporté par le projet, rien ne complète ces champs et Kubernetes refuse le pod (standard restricted).',
      fix: 'Les écrire dans le `securityContext` du conteneur ; `runAsNonRoot` et `seccompProfile` peuvent figurer sur le pod.',
    },
  },
  examples: {
    good: [
      // OpenShift and the platform's Kubernetes fill them in
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nplatform: { flavour: byoc }\n',
        'web.yaml': `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
  containers:
    - name: web
      image: ghcr.io/demo/web:1.0
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
`,
      },
    ],
    bad: [
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nplatform: { flavour: byoc }\n',
        'web.yaml':
          'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      },
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nplatform: { flavour: byoc }\n',
        'web.yaml': `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  securityContext: { runAsNonRoot: true }
  containers:
    - name: web
      image: ghcr.io/demo/web:1.0
      securityContext:
        allowPrivilegeEscalation: false
        capabilities: { drop: [NET_RAW] }
        seccompProfile: { type: RuntimeDefault }
`,
      },
    ],
  },
  *check(container, { manifest }) {
    if (flavourOf(manifest) !== 'byoc') return
    const missing = missingFields(container)
    if (missing.length > 0)
      yield { at: ['securityContext'], data: { container: container.name, missing: missing.join(', ') } }
  },
})
