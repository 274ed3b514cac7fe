import { describe, expect, test } from 'vitest'
import { check } from '../../../src/index.ts'
import { runRule } from '../run-rule.ts'

const manifest = (environments: string, repositories = '[{ name: infra, type: infrastructure, deployPath: deploy }]') =>
  `version: 1\nproject: { name: demo }\nenvironments: ${environments}\nrepositories: ${repositories}\n`

const workload = (
  kind: string,
  name: string,
  spec: string,
  limits = '{ cpu: 1, memory: 1Gi }',
  apiVersion = 'apps/v1',
) =>
  `apiVersion: ${apiVersion}
kind: ${kind}
metadata: { name: ${name} }
spec:
  ${spec}
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers: [{ name: ${name}, image: "ghcr.io/demo/${name}:1.0", resources: { limits: ${limits} } }]
`

const run = (quota: string, deploy: string, more: Record<string, string> = {}) =>
  runRule('K8S004', {
    'accostage.yaml': manifest(`[{ name: dev, stage: dev, quota: ${quota} }]`),
    'deploy/all.yaml': deploy,
    ...more,
  })

const AT = 'accostage.yaml:3:41'

describe('K8S004, the quota of an environment', () => {
  test('is an error when what is always there does not fit, and says each resource once', async () => {
    expect(await run('{ cpu: 2, memory: 3, gpu: 0 }', workload('StatefulSet', 'base', 'replicas: 4'))).toEqual([
      `${AT} error Environment "dev" exceeds its quota: limits.cpu 4 > 2, limits.memory 4Gi > 3Gi`,
    ])
  })

  test('is compared with requests where the limits do not say', async () => {
    const gpu = workload('StatefulSet', 'base', 'replicas: 1', '{ cpu: 1, nvidia.com/gpu: 1 }')
    expect(await run('{ cpu: 2, gpu: 0 }', gpu)).toEqual([
      `${AT} error Environment "dev" exceeds its quota: requests.nvidia.com/gpu 1 > 0`,
    ])
    expect(await run('{ cpu: 2 }', gpu)).toEqual([])
  })

  test('is a warning when only an update, an autoscaler or a job exceeds it', async () => {
    expect(await run('{ cpu: 2 }', workload('Deployment', 'web', 'replicas: 2'))).toEqual([
      `${AT} warning Environment "dev" exceeds its quota during an update: limits.cpu 3 > 2`,
    ])
    const autoscaler =
      '---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { minReplicas: 1, maxReplicas: 9, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }\n'
    expect(await run('{ cpu: 2 }', workload('Deployment', 'web', '') + autoscaler)).toEqual([
      `${AT} warning Environment "dev" exceeds its quota once autoscalers add every replica: limits.cpu 9 > 2`,
    ])
    const job = workload('Job', 'reprise', 'parallelism: 3', undefined, 'batch/v1')
    expect(await run('{ cpu: 2 }', job)).toEqual([
      `${AT} warning Environment "dev" exceeds its quota during an update: limits.cpu 3 > 2`,
    ])
    const hook = job.replace('name: reprise }', 'name: reprise, annotations: { argocd.argoproj.io/hook: PreSync } }')
    expect(await run('{ cpu: 2 }', hook)).toEqual([
      `${AT} warning Environment "dev" exceeds its quota while the heaviest job runs: limits.cpu 3 > 2`,
    ])
  })

  test('counts several CronJobs one at a time', async () => {
    const cron = (name: string) =>
      `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: ${name} }\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers: [{ name: ${name}, image: "ghcr.io/demo/cron:1.0", resources: { limits: { cpu: 1 } } }]\n---\n`
    expect(await run('{ cpu: 1 }', cron('un') + cron('deux'))).toEqual([])
    expect(await run('{ cpu: 0.5 }', cron('un') + cron('deux'))).toHaveLength(1)
  })

  test('counts the pods of a database, and says that of a DaemonSet it counts one', async () => {
    const database =
      'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: pg }\nspec: { instances: 3, resources: { limits: { cpu: 1 } } }\n'
    expect(await run('{ cpu: 2 }', database)).toEqual([
      `${AT} error Environment "dev" exceeds its quota: limits.cpu 3 > 2`,
    ])
    expect(await run('{ cpu: 0.5 }', workload('DaemonSet', 'agent', ''))).toEqual([
      `${AT} error Environment "dev" exceeds its quota: limits.cpu 1 > 500m (a DaemonSet counts for one pod, the number of nodes is not known)`,
    ])
  })

  test('adds up every release of the environment, and leaves out what is not deployed', async () => {
    const files = {
      'accostage.yaml': manifest(
        '[{ name: dev, stage: dev, quota: { cpu: 2 } }]',
        '[{ name: web, type: infrastructure, deployPath: web }, { name: base, type: infrastructure, deployPath: base }]',
      ),
      'web/web.yaml': workload('StatefulSet', 'web', 'replicas: 2'),
      'base/base.yaml': workload('StatefulSet', 'base', ''),
      'autre/autre.yaml': workload('StatefulSet', 'autre', 'replicas: 50'),
      'web/plus/profond.yaml': workload('StatefulSet', 'profond', 'replicas: 50'),
    }
    expect(await runRule('K8S004', files)).toEqual([
      `${AT} error Environment "dev" exceeds its quota: limits.cpu 3 > 2`,
    ])
  })

  test('is compared with what the values of each environment give', async () => {
    const report = await check({
      files: {
        'accostage.yaml': `version: 1
project: { name: demo }
environments:
  - { name: dev, stage: dev, quota: { cpu: 2 } }
  - { name: prod, stage: prod, quota: { cpu: 2 } }
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
        'helm/Chart.yaml': 'apiVersion: v2\nname: base\nversion: 1.0.0\n',
        'helm/values-dev.yaml': 'replicas: 1\n',
        'helm/values-prod.yaml': 'replicas: 3\n',
        'helm/templates/base.yaml': workload('StatefulSet', 'base', 'replicas: {{ .Values.replicas }}'),
      },
      rules: ['K8S004'],
    })
    expect(report.findings.map(({ environments, location }) => [environments, location.start.line])).toEqual([
      [['prod'], 5],
    ])
    expect(report.findings[0]?.related.map(({ path }) => path)).toEqual(['helm/templates/base.yaml'])
  })

  test('is that of the class where no environment has its own', async () => {
    const quotas = 'quotas: { nonProduction: { cpu: 3 }, production: { cpu: 1 } }\n'
    const files = (environments: string) => ({
      'accostage.yaml': manifest(environments) + quotas,
      'deploy/base.yaml': workload('StatefulSet', 'base', 'replicas: 2'),
    })
    const several = '[{ name: dev, stage: dev }, { name: recette, stage: staging }, { name: prod, stage: prod }]'
    expect(await runRule('K8S004', files(several), 'fr')).toEqual([
      'accostage.yaml:5:11 error Les environnements hors production dépassent leur quota : limits.cpu 4 > 3',
      'accostage.yaml:5:38 error Les environnements de production dépassent leur quota : limits.cpu 2 > 1',
    ])
    expect(await runRule('K8S004', files('[{ name: dev, stage: dev, quota: { cpu: 4 } }]'))).toEqual([])
  })

  test('says nothing without a quota or of what cannot be read', async () => {
    expect(await run('{}', workload('Deployment', 'web', 'replicas: 400'))).toEqual([])
    expect(await run('{ cpu: 1 }', workload('Deployment', 'web', 'replicas: "400"'))).toEqual([])
    expect(await run('{ cpu: 1 }', workload('Deployment', 'web', 'replicas: 4', '{ cpu: [9] }'))).toEqual([])
  })
})
