import { findComponents } from '../../src/model/declared/component.ts'
import { deploymentOf, workloadsOf } from '../../src/model/declared/deployment.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { scrapedPaths } from '../../src/model/subject/scraped-path.ts'
import { isTemplate } from '../../src/model/template.ts'

const manifest = (metrics: string, component = '{ name: web, image: ghcr.io/demo/web }'): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: dev, stage: dev }]
components: [${component}]
observability: { metrics: ${metrics} }
`

const workload = (annotations = '', name = 'web', image = 'ghcr.io/demo/web:1.0'): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec: { template: { metadata: { labels: { app: ${name} }, annotations: { ${annotations} } }, spec: { containers: [{ name: web, image: "${image}" }] } } }\n`

const scraped = (path: string): string => workload(`prometheus.io/scrape: "true", prometheus.io/path: ${path}`)

const service =
  'apiVersion: v1\nkind: Service\nmetadata: { name: web, labels: { app: web } }\nspec: { selector: { app: web }, ports: [{ name: http, port: 80 }] }\n'

const monitor = (kind: string, field: string, endpoint: string): string =>
  `apiVersion: monitoring.coreos.com/v1\nkind: ${kind}\nmetadata: { name: web }\nspec: { selector: { matchLabels: { app: web } }, ${field}: [${endpoint}] }\n`

/** No path holds it. */
const BETWEEN = '\n'

const listed = (paths: string | number | undefined, open: string, close: string): string =>
  String(paths)
    .split(BETWEEN)
    .map((path) => `${open}${path}${close}`)
    .join(', ')

export default defineRule({
  code: 'ONB077',
  name: 'metrics-path',
  subject: 'manifest',
  severity: 'info',
  sources: [
    { exigence: 'ARCH-12' },
    { fact: 'prometheus-operator API: the path of an endpoint is /metrics unless told otherwise' },
  ],
  text: {
    en: {
      title: 'Declared metrics path that Prometheus does not read',
      message: ({ path, found }) =>
        `Prometheus does not read the declared path "${path}"; it reads ${listed(found, '"', '"')}`,
      why: 'Of the two paths, one is not that of the metrics: either the declaration or the supervision is wrong.',
      fix: 'Declare the path that the monitor or the annotation names, or have it name the declared one.',
    },
    fr: {
      title: 'Chemin de métriques déclaré que Prometheus ne lit pas',
      message: ({ path, found }) =>
        `Prometheus ne lit pas le chemin déclaré « ${path} » ; il lit ${listed(found, '« ', ' »')}`,
      why: 'Des deux chemins, l’un n’est pas celui des métriques : la déclaration ou la supervision se trompe.',
      fix: 'Déclarer le chemin que nomme le moniteur ou l’annotation, ou leur faire nommer celui qui est déclaré.',
    },
  },
  examples: {
    good: [
      { 'accostage.yaml': manifest('/metrics'), 'deploy/web.yaml': workload('prometheus.io/scrape: "true"') },
      { 'accostage.yaml': manifest('/q/metrics/'), 'deploy/web.yaml': scraped('"/q/metrics?format=text"') },
      // the context of the application in front of one of them
      { 'accostage.yaml': manifest('/metrics'), 'deploy/web.yaml': scraped('/api/metrics') },
      { 'accostage.yaml': manifest('/api/metrics'), 'deploy/web.yaml': workload('prometheus.io/scrape: "true"') },
      {
        'accostage.yaml': manifest('/q/metrics'),
        'deploy/web.yaml': `${workload()}---\n${service}---\n${monitor('ServiceMonitor', 'endpoints', '{ port: http, path: /q/metrics }, { port: admin }')}`,
      },
      // nobody says what is read: this may be told to Prometheus elsewhere
      { 'accostage.yaml': manifest('/q/metrics'), 'deploy/web.yaml': workload() },
      // the metrics of the database, which is no component of the project
      {
        'accostage.yaml': manifest('/q/metrics'),
        'deploy/web.yaml': workload(),
        'deploy/base.yaml': workload('prometheus.io/scrape: "true"', 'base', 'docker.io/library/postgres:16.4'),
      },
      // a prober asks the state of something else
      {
        'accostage.yaml': manifest('/q/metrics'),
        'deploy/web.yaml': `${workload()}---\n${monitor('PodMonitor', 'podMetricsEndpoints', '{ port: http, path: /probe, params: { target: [web] } }')}`,
      },
    ],
    bad: [
      {
        'accostage.yaml': manifest('/actuator/prometheus'),
        'deploy/web.yaml': workload('prometheus.io/scrape: "true"'),
      },
      { 'accostage.yaml': manifest('/metrics'), 'deploy/web.yaml': scraped('/actuator/prometheus') },
      {
        'accostage.yaml': manifest('/actuator/prometheus'),
        'deploy/web.yaml': `${workload()}---\n${service}---\n${monitor('ServiceMonitor', 'endpoints', '{ port: http }')}`,
      },
      {
        'accostage.yaml': manifest('/metrics', '{ name: web }'),
        'deploy/web.yaml': `${workload()}---\n${monitor('PodMonitor', 'podMetricsEndpoints', '{ port: http, path: /prometheus }')}`,
      },
    ],
  },
  *check({ manifest }, { repository, around }): Iterable<Match> {
    const metrics = manifest.observability?.metrics
    if (metrics === undefined || isTemplate(metrics) || !metrics.startsWith('/')) return
    const workloads = findComponents(manifest, workloadsOf(deploymentOf(repository))).flatMap(
      (found) => found.workloads,
    )
    const read = [...new Set(workloads)].map(({ pod }) => (pod ? scrapedPaths(pod, around) : []))
    const paths = read.flatMap((each) => each ?? [])
    const [first] = paths
    const wanted = plain(metrics)
    if (!first || read.includes(undefined) || paths.some(({ path }) => isTemplate(path) || isSame(plain(path), wanted)))
      return
    yield {
      at: ['observability', 'metrics'],
      data: { path: metrics, found: [...new Set(paths.map(({ path }) => path))].slice(0, 3).join(BETWEEN) },
      related: [repository.locate(first.object, first.route)],
    }
  },
})

const plain = (path: string): string => path.replace(/[?#].*$/, '').replace(/\/$/, '')

const isSame = (path: string, wanted: string): boolean =>
  path === wanted || path.endsWith(wanted) || wanted.endsWith(path)
