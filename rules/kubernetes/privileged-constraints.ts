import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'K8S214',
  name: 'privileged-constraints',
  subject: 'object',
  kinds: ['security.openshift.io/v1/SecurityContextConstraints'],
  severity: 'warning',
  default: false,
  sources: [{ fact: 'docs.redhat.com, OpenShift, Managing security context constraints: allowPrivilegedContainer' }],
  equivalents: ['kube-linter/scc-deny-privileged-container'],
  text: {
    en: {
      title: 'Constraints that allow privileged containers',
      message: ({ name }) => `SecurityContextConstraints "${name}" allow privileged containers`,
      why: 'A privileged container has the node: its devices, its files, and every other container on it.',
      fix: 'Set `allowPrivilegedContainer: false`, and allow the capabilities that the program needs.',
    },
    fr: {
      title: 'Contraintes qui admettent des conteneurs privilégiés',
      message: ({ name }) => `Les SecurityContextConstraints « ${name} » admettent des conteneurs privilégiés`,
      why: 'Un conteneur privilégié dispose du nœud : ses périphériques, ses fichiers, et tous les autres conteneurs.',
      fix: 'Mettre `allowPrivilegedContainer: false`, et admettre les capacités dont le programme a besoin.',
    },
  },
  examples: {
    good: [
      `apiVersion: security.openshift.io/v1
kind: SecurityContextConstraints
metadata: { name: portail }
allowPrivilegedContainer: false
runAsUser: { type: MustRunAsRange }
seLinuxContext: { type: MustRunAs }
`,
    ],
    bad: [
      `apiVersion: security.openshift.io/v1
kind: SecurityContextConstraints
metadata: { name: portail }
allowPrivilegedContainer: true
runAsUser: { type: MustRunAsRange }
seLinuxContext: { type: MustRunAs }
`,
    ],
  },
  *check(constraints) {
    if (constraints.get('allowPrivilegedContainer') === true)
      yield { at: ['allowPrivilegedContainer'], data: { name: constraints.displayName } }
  },
})
