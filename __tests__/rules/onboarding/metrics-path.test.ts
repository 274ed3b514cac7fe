import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const FILE = 'accostage.yaml'
const NBSP = '\u00a0'

describe('the path of metrics (ONB077)', () => {
  const declared = (metrics: string) => ({
    [FILE]: `project: { name: demo }\nrepositories: [{ name: infra, type: infrastructure, deployPath: deploy }]\nenvironments: [{ name: dev, stage: dev }]\ncomponents: [{ name: web }]\nobservability: { metrics: "${metrics}" }\n`,
  })
  const pod = (annotations: string, containers = '{ name: web, image: "ghcr.io/demo/web:1.0" }') =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    metadata:\n      labels: { app: web }\n      annotations: { ${annotations} }\n    spec: { containers: [${containers}] }\n`
  const SCRAPED = 'prometheus.io/scrape: "true", prometheus.io/path: /stats'
  const run = (metrics: string, deployed: string, language?: 'en' | 'fr') =>
    runRule('ONB077', { ...declared(metrics), 'deploy/web.yaml': deployed }, language)

  it('is shown with those that are read', async () => {
    expect(await run('/metrics', pod(SCRAPED))).toEqual([
      `${FILE}:5:28 info Prometheus does not read the declared path "/metrics"; it reads "/stats"`,
    ])
    expect(await run('/metrics', pod(SCRAPED), 'fr')).toEqual([
      `${FILE}:5:28 info Prometheus ne lit pas le chemin déclaré «${NBSP}/metrics${NBSP}»${NBSP}; il lit «${NBSP}/stats${NBSP}»`,
    ])
  })

  it('is that of a Service too', async () => {
    const service = (path: string) =>
      `${pod('')}---\napiVersion: v1\nkind: Service\nmetadata: { name: web, annotations: { prometheus.io/scrape: "true", prometheus.io/path: ${path} } }\nspec: { selector: { app: web }, ports: [{ port: 80 }] }\n`
    expect(await run('/metrics', service('/stats'))).toHaveLength(1)
    expect(await run('/metrics', service('/metrics'))).toEqual([])
  })

  it.each([
    [
      'an exporter beside the application',
      '/metrics',
      pod(
        SCRAPED,
        '{ name: web, image: "ghcr.io/demo/web:1.0" }, { name: x, image: "nginx/nginx-prometheus-exporter:1.4" }',
      ),
    ],
    ['a database', '/metrics', pod(SCRAPED, '{ name: web, image: "docker.io/library/redis:7" }')],
    [
      'a path that is still to be filled in',
      '/metrics',
      pod('prometheus.io/scrape: "true", prometheus.io/path: "/${CTX}/stats"'),
    ],
    ['no path but words', 'Prometheus', pod(SCRAPED)],
    ['nothing that is read', '/metrics', pod('prometheus.io/scrape: "false", prometheus.io/path: /stats')],
    [
      'one of several',
      '/metrics',
      `${pod(SCRAPED)}---\napiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata: { name: web }\nspec: { selector: { matchLabels: { app: web } }, podMetricsEndpoints: [{ port: http }] }\n`,
    ],
  ])('says nothing of %s', async (_, metrics, deployed) => {
    expect(await run(metrics, deployed)).toEqual([])
  })

  it('takes whatever a monitor may hold', async () => {
    for (const endpoints of ['7', '[null, 7, { path: 7 }, { path: [] }]', '{}'])
      expect(
        await run(
          '/metrics',
          `${pod('')}---\napiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata: { name: web }\nspec: { selector: { matchLabels: { app: web } }, podMetricsEndpoints: ${endpoints} }\n`,
        ),
      ).toEqual([])
  })
})
