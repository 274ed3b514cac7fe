import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../../src/index.ts'

const odd = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(null, true, 0, -1, 1e300, 0.5, '', 'web', '{{ x }}', [], {}, [null], [[]]) },
  fc.jsonValue({ maxDepth: 2 }),
)

const fields = (names: readonly string[], value: fc.Arbitrary<unknown>) =>
  fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(odd, value)])), { requiredKeys: [] })
const lists = (value: fc.Arbitrary<unknown>) => fc.oneof(odd, fc.array(value, { maxLength: 3 }))

const named = fields(['name', 'key', 'optional', 'secretName', 'claimName', 'items', 'sources', 'number'], lists(odd))
const source = fields(['secretKeyRef', 'configMapKeyRef', 'secretRef', 'configMapRef', 'valueFrom'], named)
const resources = fields(['limits', 'requests'], fields(['cpu', 'memory', 'nvidia.com/gpu'], odd))
const container = fc.record(
  {
    name: odd,
    image: fc.constantFrom('demo/web:1', 'harbor.apps.dso.numerique-interieur.com/demo/web:1', 3),
    restartPolicy: fc.constantFrom('Always', 3),
    env: lists(fields(['valueFrom'], source)),
    envFrom: lists(source),
    args: lists(odd),
    ports: lists(fields(['name', 'containerPort', 'protocol'], odd)),
    readinessProbe: fields(['httpGet', 'tcpSocket', 'grpc'], fields(['port'], odd)),
    securityContext: fields(['runAsUser', 'capabilities', 'seLinuxOptions', 'supplementalGroups'], named),
    resources,
  },
  { requiredKeys: [] },
)
const podSpec = fc.record(
  {
    containers: lists(container),
    initContainers: lists(container),
    volumes: lists(fields(['name', 'secret', 'configMap', 'persistentVolumeClaim', 'projected'], named)),
    imagePullSecrets: lists(named),
    serviceAccountName: odd,
    resources,
    overhead: fields(['cpu', 'memory'], odd),
  },
  { requiredKeys: [] },
)
const template = fields(['metadata', 'spec'], podSpec)
const backend = fields(['service', 'resource', 'serviceName', 'servicePort'], fields(['name', 'port'], named))
const spec = fc.record(
  {
    template,
    jobTemplate: fields(['spec'], fields(['template', 'parallelism', 'suspend'], template)),
    replicas: odd,
    parallelism: odd,
    completions: odd,
    instances: odd,
    minReplicas: odd,
    maxReplicas: odd,
    scaleTargetRef: fc.oneof(odd, fc.constant({ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' })),
    strategy: fields(['type', 'rollingUpdate'], fields(['maxSurge', 'maxUnavailable'], odd)),
    selector: fields(['app', 'matchLabels'], odd),
    ports: lists(fields(['name', 'port', 'targetPort', 'protocol'], odd)),
    rules: lists(fields(['http'], fields(['paths'], lists(fields(['backend'], backend))))),
    defaultBackend: backend,
    tls: fc.oneof(odd, lists(named)),
    to: named,
    alternateBackends: lists(named),
    port: fields(['targetPort'], odd),
    volumeClaimTemplates: lists(fields(['metadata'], named)),
  },
  { requiredKeys: [] },
)
const object = fc.record({
  type: fc.constantFrom(
    'apps/v1 Deployment',
    'apps/v1 StatefulSet',
    'apps/v1 DaemonSet',
    'batch/v1 Job',
    'batch/v1 CronJob',
    'autoscaling/v2 HorizontalPodAutoscaler',
    'keda.sh/v1alpha1 ScaledObject',
    'postgresql.cnpg.io/v1 Cluster',
    'v1 Service',
    'v1 ServiceAccount',
    'v1 ConfigMap',
    'networking.k8s.io/v1 Ingress',
    'networking.k8s.io/v1beta1 Ingress',
    'route.openshift.io/v1 Route',
  ),
  metadata: fields(['name', 'labels', 'annotations'], fields(['app', 'dso/x', 'helm.sh/hook'], odd)),
  spec: fc.oneof(odd, spec),
  data: odd,
})

test('no rule fails on odd workloads, services and references', async () => {
  const manifest = `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev, quota: { cpu: 1, memory: 1, gpu: 0 } }]
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
`
  await fc.assert(
    fc.asyncProperty(fc.array(object, { minLength: 1, maxLength: 6 }), async (objects) => {
      const text = objects
        .map(({ type, ...rest }) => {
          const [apiVersion, kind] = type.split(' ')
          return JSON.stringify({ apiVersion, kind, ...rest })
        })
        .join('\n---\n')
      const files = { 'accostage.yaml': manifest, 'deploy/all.yaml': text }
      const report = await check({ files, rules: 'all' })
      expect(report.unverified.filter(({ reason }) => reason === 'rule-failed')).toEqual([])
    }),
    { numRuns: 300 },
  )
}, 60_000)
