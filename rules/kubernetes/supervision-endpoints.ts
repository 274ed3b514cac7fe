import { asList } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Pod } from '../../src/model/subject/kubernetes.ts'
import { hasHealthEndpoint, metricsOf } from '../../src/model/subject/supervision.ts'

/** Ready-made services that speak no HTTP: how they are watched is their image's own affair. */
const NO_HTTP =
  /(?:^|[/-])(?:postgres|postgresql|postgis|pgbouncer|mariadb|mysql|mongo|mongodb|redis|valkey|memcached|rabbitmq|kafka|zookeeper|cassandra|etcd|cockroach|influxdb|clamav|openldap|postfix|mailhog|mailpit|maildev|busybox)[a-z]*(?:$|-)|-db$/

/** They serve files: they have no figures of their own to tell. */
const STATIC_SERVER = /(?:^|[/-])(?:nginx|httpd|apache|caddy|lighttpd)(?:$|-)/

const DATA_TIERS = new Set(['db', 'cache'])

/** CCT ARCH-12: `/health` and `/metrics`, compulsory under Kubernetes. What no manifest says cannot be seen. */
export default defineRule({
  code: 'K8S035',
  name: 'supervision-endpoints',
  subject: 'pod',
  severity: 'warning',
  sources: [{ exigence: 'ARCH-12' }, { exigence: 'ARCH-24' }],
  text: {
    en: {
      title: 'Application that cannot be supervised',
      message: ({ kind, name, health, metrics }) =>
        `${kind} "${name}" shows ${[health && 'no /health in its probes', metrics && 'no /metrics to Prometheus'].filter(Boolean).join(' and ')}`,
      why: 'Both are compulsory: `/health` lets the platform see whether the application works, `/metrics` what it does.',
      fix: 'Ask `/health` in an `httpGet` probe; declare `/metrics` with a ServiceMonitor or a PodMonitor.',
    },
    fr: {
      title: 'Application qui ne peut pas être supervisée',
      message: ({ kind, name, health, metrics }) =>
        health && metrics
          ? `${kind} « ${name} » ne montre ni /health dans ses sondes, ni /metrics à Prometheus`
          : `${kind} « ${name} » ne montre pas ${health ? '/health dans ses sondes' : '/metrics à Prometheus'}`,
      why: 'Les deux sont obligatoires : `/health` permet à la plateforme de voir si l’application fonctionne, `/metrics` ce qu’elle fait.',
      fix: 'Interroger `/health` dans une sonde `httpGet` ; déclarer `/metrics` par un ServiceMonitor ou un PodMonitor.',
    },
  },
  examples: {
    good: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  template:
    metadata: { labels: { app: portail } }
    spec:
      containers:
        - name: portail
          image: ghcr.io/demo/portail:1.0.0
          ports: [{ containerPort: 8080, name: http }]
          livenessProbe: { httpGet: { path: /actuator/health, port: http } }
---
apiVersion: v1
kind: Service
metadata: { name: portail, labels: { app: portail } }
spec: { selector: { app: portail }, ports: [{ name: http, port: 80 }] }
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: portail }
spec: { selector: { matchLabels: { app: portail } }, endpoints: [{ port: http }] }
`,
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: site }
spec:
  template:
    metadata: { labels: { app: site } }
    spec:
      containers:
        - name: site
          image: docker.io/nginxinc/nginx-unprivileged:1.27.5
          ports: [{ containerPort: 8080 }]
          readinessProbe: { httpGet: { path: /healthz, port: 8080 } }
`,
      `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: base }
spec:
  template:
    spec:
      containers:
        - { name: base, image: "docker.io/library/postgres:16.4", ports: [{ containerPort: 5432 }] }
`,
      // nothing is asked of it over the network
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: courrier }
spec:
  template:
    spec:
      containers: [{ name: courrier, image: ghcr.io/demo/courrier:1.0.0 }]
`,
      `apiVersion: batch/v1
kind: Job
metadata: { name: reprise }
spec: { template: { spec: { containers: [{ name: reprise, ports: [{ containerPort: 8080 }] }] } } }
`,
    ],
    bad: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  template:
    metadata: { labels: { app: portail } }
    spec:
      containers:
        - name: portail
          image: ghcr.io/demo/portail:1.0.0
          ports: [{ containerPort: 8080 }]
          livenessProbe: { tcpSocket: { port: 8080 } }
`,
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  template:
    metadata: { labels: { app: portail } }
    spec:
      containers:
        - name: portail
          image: ghcr.io/demo/portail:1.0.0
          ports: [{ containerPort: 8080 }, { containerPort: 9090, name: metrics }]
          livenessProbe: { httpGet: { path: /, port: 8080 } }
`,
    ],
  },
  *check(pod, { around }): Iterable<Match> {
    const { kind, displayName, labels } = pod.object
    if (!LONG_RUNNING.has(kind) || pod.object.get('spec', 'replicas') === 0) return
    const images = pod.containers.filter(({ role }) => role === 'container').map(({ image }) => image?.repository ?? '')
    if (DATA_TIERS.has(labels.tier ?? pod.labels.tier ?? '') || images.some((image) => NO_HTTP.test(image))) return
    if (!isServed(pod)) return
    const health = !hasHealthEndpoint(pod)
    const metrics = isStatic(pod, images) ? 'found' : metricsOf(pod, around)
    if (!health && metrics !== 'missing') return
    yield {
      at: [],
      severity: health && metrics === 'missing' ? 'warning' : 'info',
      data: { kind, name: displayName, health: health ? 'no' : '', metrics: metrics === 'missing' ? 'no' : '' },
    }
  },
})

/** A frontend of an image of its own may be a static server: what it is, only a label says. */
const isStatic = ({ object, labels }: Pod, images: readonly string[]): boolean =>
  images.some((image) => STATIC_SERVER.test(image)) ||
  [object.labels, labels].some(
    ({ tier = '', component = '' }) => tier === 'frontend' || ['nginx', 'apache', 'caddy'].includes(component),
  )

const LONG_RUNNING = new Set(['Deployment', 'StatefulSet'])

/** Whether something is asked of the pod over the network. */
const isServed = (pod: Pod): boolean =>
  pod.containers.some(({ role, get }) => role === 'container' && asList(get('ports')).length > 0)
