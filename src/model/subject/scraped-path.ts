import { engineOf } from '../declared/database.ts'
import { asList, asRecord, asText } from '../json.ts'
import type { KubernetesObject, Pod } from './kubernetes.ts'
import type { Surroundings } from './surroundings.ts'

/** A path that Prometheus is told to read, and where. */
export interface ScrapedPath {
  readonly path: string
  readonly object: KubernetesObject
  readonly route: readonly (string | number)[]
}

/** Services and monitors of a pod that are looked at; real ones have one or two. */
const MOST = 10

const DEFAULT = '/metrics'

/**
 * The paths of a pod's own metrics that Prometheus is told to read, by annotations or monitors; none where nothing is
 * found. Undefined when it is not known: a monitor may be there that was not seen, or the metrics are those of a program
 * that came ready-made.
 */
export function scrapedPaths(
  pod: Pod,
  around: (object: KubernetesObject) => Surroundings,
): readonly ScrapedPath[] | undefined {
  if (pod.containers.some(isReadyMade)) return undefined
  const near = around(pod.object)
  const [services, podMonitors] = [
    near.selecting('/Service', pod.labels),
    near.selecting('monitoring.coreos.com/PodMonitor', pod.labels),
  ]
  const monitors = [podMonitors]
  const paths = annotated(pod, pod.object, [...pod.metadataRoute, 'annotations'])
  if (services.state === 'unknown') return undefined
  if (services.state === 'found')
    for (const service of services.all.slice(0, MOST)) {
      paths.push(...annotated(service, service, ['metadata', 'annotations']))
      monitors.push(around(service).selecting('monitoring.coreos.com/ServiceMonitor', service.labels))
    }
  for (const found of monitors) {
    if (found.state === 'unknown') return undefined
    if (found.state === 'found') paths.push(...found.all.slice(0, MOST).flatMap(endpointsOf))
  }
  return paths
}

/** An exporter beside the application, or a database. */
const isReadyMade = ({ image }: Pod['containers'][number]): boolean => {
  const name = image?.repository.split('/').at(-1) ?? ''
  return /export/i.test(name) || engineOf(name) !== undefined
}

function annotated(
  { annotations }: { readonly annotations: Readonly<Record<string, string>> },
  object: KubernetesObject,
  route: readonly (string | number)[],
): ScrapedPath[] {
  if (annotations['prometheus.io/scrape'] !== 'true') return []
  const path = annotations['prometheus.io/path']
  const key = path === undefined ? 'prometheus.io/scrape' : 'prometheus.io/path'
  return [{ path: path ?? DEFAULT, object, route: [...route, key] }]
}

const ENDPOINTS: Readonly<Record<string, string>> = { ServiceMonitor: 'endpoints', PodMonitor: 'podMetricsEndpoints' }

function endpointsOf(monitor: KubernetesObject): ScrapedPath[] {
  const field = ENDPOINTS[monitor.kind]
  if (field === undefined) return []
  return asList(monitor.get('spec', field)).flatMap((written, index) => {
    const { path, params } = asRecord(written)
    // a prober's address tells the state of something else
    if (params != null) return []
    const route = ['spec', field, index, ...(path === undefined ? [] : ['path'])]
    return [{ path: asText(path) ?? DEFAULT, object: monitor, route }]
  })
}
