import { defineRule } from '../../src/model/rule.ts'
import { ADMISSION_WEBHOOKS, givenBy, givenFacts } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S204',
  name: 'admission-webhook-role',
  subject: 'object',
  kinds: ['rbac.authorization.k8s.io/v1/ClusterRole'],
  severity: 'info',
  default: false,
  sources: [{ fact: 'CIS Kubernetes Benchmark, section 5.1.12: minimize access to webhook configuration objects' }],
  equivalents: [
    'checkov/CKV_K8S_155',
    'kyverno/restrict-clusterrole-mutating-validating-admission-webhooks/restrict-clusterrole',
  ],
  text: {
    en: {
      title: 'Role that changes admission webhooks',
      message: ({ kind, name, verbs, resources }) =>
        `${kind} "${name}" lets its bearers change admission webhooks (${verbs} on ${resources})`,
      why: 'A webhook sees and may change every object that enters the cluster, secrets included.',
      fix: 'Leave webhook configurations to whoever runs the cluster.',
    },
    fr: {
      title: 'Role qui modifie les webhooks d’admission',
      message: ({ kind, name, verbs, resources }) =>
        `${kind} « ${name} » permet de modifier les webhooks d’admission (${verbs} sur ${resources})`,
      why: 'Un webhook voit, et peut modifier, tout objet qui entre dans le cluster, secrets compris.',
      fix: 'Laisser la configuration des webhooks à qui exploite le cluster.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: lecture }
rules:
  - { apiGroups: [admissionregistration.k8s.io], resources: [validatingwebhookconfigurations], verbs: [get, list, watch] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: un-webhook }
rules:
  - { apiGroups: [admissionregistration.k8s.io], resources: [validatingwebhookconfigurations], verbs: [patch], resourceNames: [portail] }
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: webhooks }
rules:
  - { apiGroups: [admissionregistration.k8s.io], resources: [mutatingwebhookconfigurations], verbs: [create, update] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: webhooks }
rules:
  - { apiGroups: [admissionregistration.k8s.io], resources: ['*'], verbs: ['*'] }
`,
    ],
  },
  *check(role) {
    for (const given of givenBy(role, ADMISSION_WEBHOOKS)) yield { at: given.rule.route, data: givenFacts(role, given) }
  },
})
