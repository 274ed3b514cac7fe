import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../../src/index.ts'

const odd = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(null, true, false, 0, -1, 1e300, '', 'true', '{{ x }}', [], {}, [null], [[]]),
  },
  fc.jsonValue({ maxDepth: 2 }),
)

const fields = (names: readonly string[], value: fc.Arbitrary<unknown>) =>
  fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(odd, value)])), { requiredKeys: [] })

const securityContext = fields(
  [
    'privileged',
    'capabilities',
    'seccompProfile',
    'seLinuxOptions',
    'appArmorProfile',
    'windowsOptions',
    'sysctls',
    'runAsUser',
  ],
  fields(['add', 'type', 'user', 'role', 'hostProcess', 'name'], odd),
)
const container = fc.record(
  {
    image: fc.oneof(fc.constant('ghcr.io/demo/web:1.0'), odd),
    name: odd,
    securityContext,
    ports: fc.oneof(odd, fc.array(fields(['containerPort', 'hostPort'], odd), { maxLength: 3 })),
    resources: fields(['limits', 'requests'], fields(['cpu', 'memory'], odd)),
    livenessProbe: fields(['httpGet', 'tcpSocket'], fields(['port'], odd)),
    volumeMounts: fc.oneof(odd, fc.array(fields(['name', 'mountPath', 'readOnly'], odd), { maxLength: 3 })),
    imagePullPolicy: odd,
  },
  { requiredKeys: [] },
)
const podSpec = fc.record(
  {
    containers: fc.oneof(odd, fc.array(container, { maxLength: 3 })),
    initContainers: fc.oneof(odd, fc.array(container, { maxLength: 2 })),
    volumes: fc.oneof(
      odd,
      fc.array(fields(['name', 'hostPath', 'nfs', 'emptyDir', 'ephemeral'], odd), { maxLength: 3 }),
    ),
    securityContext,
    restartPolicy: odd,
    hostNetwork: odd,
  },
  { requiredKeys: [] },
)
const metadata = fields(
  ['name', 'namespace', 'labels', 'annotations'],
  fields(['app', 'env', 'tier', 'criticality'], odd),
)

const object = fc.record({
  apiVersion: fc.constantFrom('v1', 'apps/v1', 'batch/v1', 'postgresql.cnpg.io/v1', 'argoproj.io/v1alpha1'),
  kind: fc.constantFrom(
    'Pod',
    'Deployment',
    'StatefulSet',
    'CronJob',
    'Cluster',
    'PersistentVolumeClaim',
    'ConfigMap',
    'Application',
  ),
  metadata,
  data: fc.oneof(odd, fields(['password', 'DB_PASSWORD', 'a'], odd)),
  spec: fc.oneof(
    podSpec,
    fc.record({
      template: fc.record({ metadata, spec: podSpec }),
      volumeClaimTemplates: odd,
      storage: odd,
      resources: odd,
    }),
  ),
})

test('no rule about Kubernetes objects fails, whatever the fields hold', async () => {
  await fc.assert(
    fc.asyncProperty(object, async (value) => {
      const report = await check({ files: { 'a.json': JSON.stringify(value) }, rules: 'all' })
      expect(report.unverified.filter(({ reason }) => reason === 'rule-failed')).toEqual([])
    }),
    { numRuns: 300 },
  )
})
