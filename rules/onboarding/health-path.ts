import { deploymentOf, workloadsOf } from '../../src/model/declared/deployment.ts'
import { asText } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { PROBES } from '../../src/model/subject/workload.ts'
import { isTemplate } from '../../src/model/template.ts'

const manifest = (health: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: dev, stage: dev }]
observability: { health: ${health} }
`

const workload = (probe: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ${probe} }] } } }\n`

export default defineRule({
  code: 'ONB075',
  name: 'health-path',
  subject: 'manifest',
  severity: 'info',
  sources: [
    { page: 'guide/best-practices', says: 'Des sondes de "Readiness"/"Liveness" doivent être implémentées' },
    { exigence: 'ARCH-12' },
  ],
  text: {
    en: {
      title: 'Declared health path that no probe calls',
      message: ({ path, found }) => `No probe calls the declared path "${path}"; they call ${found}`,
      why: 'What tells the Service Team that the application is well should be what tells Kubernetes.',
      fix: 'Declare the path that the probes call, or have them call the declared one.',
    },
    fr: {
      title: 'Chemin de santé déclaré qu’aucune sonde n’interroge',
      message: ({ path, found }) =>
        `Aucune sonde n’interroge le chemin déclaré « ${path} » ; elles interrogent ${found}`,
      why: 'Ce qui dit à la Service Team que l’application va bien devrait être ce qui le dit à Kubernetes.',
      fix: 'Déclarer le chemin que les sondes interrogent, ou leur faire interroger celui qui est déclaré.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('/health/'),
        'deploy/web.yaml': workload('livenessProbe: { httpGet: { path: /health?full=1, port: 8080 } }'),
      },
      // the context of the application in front, or a part of the path behind
      {
        'accostage.yaml': manifest('/health'),
        'deploy/web.yaml': workload('livenessProbe: { httpGet: { path: /api/health, port: 8080 } }'),
      },
      {
        'accostage.yaml': manifest('/actuator/health'),
        'deploy/web.yaml': workload('livenessProbe: { httpGet: { path: /actuator/health/liveness, port: 8080 } }'),
      },
      {
        'accostage.yaml': manifest('/health'),
        'deploy/web.yaml': workload('livenessProbe: { tcpSocket: { port: 1 } }'),
      },
    ],
    bad: [
      {
        'accostage.yaml': manifest('/health'),
        'deploy/web.yaml': workload('livenessProbe: { httpGet: { path: /, port: 8080 } }'),
      },
      {
        'accostage.yaml': manifest('/health'),
        'deploy/web.yaml': workload('readinessProbe: { httpGet: { path: /ready, port: 8080 } }'),
      },
    ],
  },
  *check({ manifest }, { repository }): Iterable<Match> {
    const health = manifest.observability?.health
    if (health === undefined || isTemplate(health) || !health.startsWith('/')) return
    const asked = workloadsOf(deploymentOf(repository)).flatMap(({ pod }) =>
      (pod?.containers ?? []).flatMap((container) =>
        PROBES.flatMap((probe) => {
          const path = asText(container.get(probe, 'httpGet', 'path'))
          return path === undefined ? [] : [{ container, probe, path }]
        }),
      ),
    )
    const [first] = asked
    const wanted = plain(health)
    if (!first || asked.some(({ path }) => isTemplate(path) || isSame(plain(path), wanted))) return
    const found = [...new Set(asked.map(({ path }) => `"${path}"`))].slice(0, 3).join(', ')
    yield {
      at: ['observability', 'health'],
      data: { path: health, found },
      related: [repository.locate(first.container, [first.probe, 'httpGet', 'path'])],
    }
  },
})

const plain = (path: string): string => path.replace(/[?#].*$/, '').replace(/\/$/, '')

const isSame = (path: string, wanted: string): boolean =>
  path === wanted || path.endsWith(wanted) || path.startsWith(`${wanted}/`)
