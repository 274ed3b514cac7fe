import { asList, asRecord, asText } from '../json.ts'
import type { KubernetesObject, Pod } from './kubernetes.ts'
import type { Surroundings } from './surroundings.ts'
import { PROBES } from './workload.ts'

/** Services of a pod whose monitors are looked for; real ones have one or two. */
const MAX_SERVICES = 10

const METRICS_PORT = /metrics|prometheus|prom$/i

/** `/health` of the CCT, and the names that frameworks give to the same: `/healthz`, `/actuator/health`, `/livez`. */
const HEALTH_PATH = /health|alive|live|ready|readi|status|ping|heartbeat/i

/** A program that asks the same address: `curl -f http://localhost:8080/healthz`. */
const asksAddress = (command: unknown): boolean =>
  asList(command).some((word) => typeof word === 'string' && word.includes('/') && HEALTH_PATH.test(word))

/** Whether a probe asks the application itself how it is. */
export const hasHealthEndpoint = (pod: Pod): boolean =>
  pod.containers.some((container) =>
    PROBES.some(
      (probe) =>
        HEALTH_PATH.test(asText(container.get(probe, 'httpGet', 'path')) ?? '') ||
        container.get(probe, 'grpc') != null ||
        asksAddress(container.get(probe, 'exec', 'command')),
    ),
  )

const isAnnotated = ({ annotations }: { readonly annotations: Readonly<Record<string, string>> }): boolean =>
  Object.entries(annotations).some(([key, value]) => /^prometheus\.io\/scrape$/.test(key) && value === 'true')

/** Whether Prometheus is told to read the metrics of a pod, by any of the ways that there are. */
export function metricsOf(
  pod: Pod,
  around: (object: KubernetesObject) => Surroundings,
): 'found' | 'missing' | 'unknown' {
  const ports = pod.containers.flatMap((container) => asList(container.get('ports')).map(asRecord))
  if (isAnnotated(pod) || ports.some(({ name }) => METRICS_PORT.test(asText(name) ?? ''))) return 'found'
  const near = around(pod.object)
  const services = near.selecting('/Service', pod.labels)
  const states: string[] = [near.selecting('monitoring.coreos.com/PodMonitor', pod.labels).state]
  if (services.state === 'found') {
    if (services.all.some(isAnnotated)) return 'found'
    for (const service of services.all.slice(0, MAX_SERVICES))
      states.push(around(service).selecting('monitoring.coreos.com/ServiceMonitor', service.labels).state)
  } else states.push(services.state)
  if (states.includes('found')) return 'found'
  return states.includes('unknown') ? 'unknown' : 'missing'
}
