import { expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

/** Every kind that makes pods, with the fields that lead to the pod's `spec`. */
const KINDS = [
  ['v1', 'Pod', []],
  ['v1', 'PodTemplate', ['template']],
  ['v1', 'ReplicationController', ['spec', 'template']],
  ['apps/v1', 'Deployment', ['spec', 'template']],
  ['apps/v1', 'StatefulSet', ['spec', 'template']],
  ['apps/v1', 'DaemonSet', ['spec', 'template']],
  ['apps/v1', 'ReplicaSet', ['spec', 'template']],
  ['batch/v1', 'Job', ['spec', 'template']],
  ['batch/v1', 'CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
  ['apps.openshift.io/v1', 'DeploymentConfig', ['spec', 'template']],
  ['argoproj.io/v1alpha1', 'Rollout', ['spec', 'template']],
  ['serving.knative.dev/v1', 'Service', ['spec', 'template']],
] as const

const ROLES = ['containers', 'initContainers', 'ephemeralContainers'] as const

/** What each control of the standard refuses, as the `spec` of a pod whose only container is one of a role. */
const CONTROLS: readonly (readonly [rule: string, container: object, pod?: object])[] = [
  ['K8S013', { securityContext: { privileged: true } }],
  ['K8S041', {}, { hostNetwork: true }],
  ['K8S042', { ports: [{ containerPort: 8080, hostPort: 8080 }] }],
  ['K8S043', { securityContext: { allowPrivilegeEscalation: true } }],
  ['K8S044', { securityContext: { capabilities: { add: ['SYS_TIME'] } } }],
  ['K8S045', { securityContext: { procMount: 'Unmasked' } }],
  ['K8S046', { securityContext: { seccompProfile: { type: 'Unconfined' } } }],
  ['K8S047', {}, { securityContext: { sysctls: [{ name: 'kernel.sem', value: '1' }] } }],
  ['K8S048', { securityContext: { runAsUser: 0 } }],
  ['K8S049', { securityContext: { runAsNonRoot: false } }],
  ['K8S050', { securityContext: { seLinuxOptions: { type: 'spc_t' } } }],
  ['K8S051', { securityContext: { appArmorProfile: { type: 'Unconfined' } } }],
  ['K8S052', {}, { volumes: [{ name: 'partage', nfs: { server: 'nfs.demo.fr', path: '/' } }] }],
  ['K8S053', { securityContext: { windowsOptions: { hostProcess: true } } }],
  ['K8S117', { livenessProbe: { tcpSocket: { host: 'base', port: 80 } } }],
  ['K8S112', {}],
  ['K8S114', {}],
  ['K8S115', {}],
  ['K8S116', {}],
]

function manifest(kind: (typeof KINDS)[number], role: string, container: object, pod: object = {}): string {
  const [apiVersion, name, route] = kind
  const spec = { ...pod, [role]: [{ name: 'web', image: 'ghcr.io/demo/web:1.0', ...container }] }
  const body = [...route].reverse().reduce<object>((inner, field) => ({ [field]: inner }), { spec })
  return JSON.stringify({ apiVersion, kind: name, metadata: { name: 'web' }, ...body })
}

test.each(CONTROLS.map(([rule, container, pod = {}]) => [rule, container, pod] as const))(
  '%s looks into every kind and every sort of container',
  async (rule, container, pod) => {
    const files = Object.fromEntries(
      KINDS.flatMap((kind) =>
        ROLES.map((role) => [`${kind[1]}-${kind[0].length}-${role}.yaml`, manifest(kind, role, container, pod)]),
      ),
    )
    const found = await runRule(rule, files)
    const paths = new Set(found.map((line) => line.slice(0, line.indexOf(':'))))
    expect([...paths].sort()).toEqual(Object.keys(files).sort())
  },
)
