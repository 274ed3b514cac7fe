import { asList, asRecord, asText, isRecord } from '../json.ts'
import type { Route } from '../location.ts'
import { podPorts, readPort } from './container-port.ts'
import type { KubernetesObject, Pod } from './kubernetes.ts'

/** One port of a Service. */
export interface ServicePort {
  readonly number: number
  readonly name?: string
  readonly protocol: string
  /** Where it leads to: a number or a name of the pods; the same number when it is not written. */
  readonly target: number | string
  /** What says so, from the object. */
  readonly targetRoute: Route
}

/** The ports of a Service that can be read. */
export const servicePorts = (service: KubernetesObject): readonly ServicePort[] =>
  asList(service.get('spec', 'ports')).flatMap((entry, index) => {
    const { port, name, protocol, targetPort } = asRecord(entry)
    if (typeof port !== 'number') return []
    // the API server takes 0 and an empty name for nothing
    const written = readPort(targetPort) || undefined
    return [
      {
        number: port,
        name: asText(name),
        protocol: asText(protocol) ?? 'TCP',
        target: written ?? port,
        targetRoute: ['spec', 'ports', index, written === undefined ? 'port' : 'targetPort'],
      },
    ]
  })

/** Whether a Service sends its traffic to pods that it selects. */
export const selectsPods = ({ get }: KubernetesObject): boolean =>
  isRecord(get('spec', 'selector')) &&
  Object.keys(asRecord(get('spec', 'selector'))).length > 0 &&
  get('spec', 'type') !== 'ExternalName'

/**
 * Whether pods listen where a port of a Service leads to. A number that they do not declare may be listened on by those
 * that declare none at all.
 */
export function reaches({ target, protocol }: ServicePort, pods: readonly Pod[]): 'yes' | 'no' | 'unknown' {
  const ports = pods.map(podPorts)
  const matches = ports.some((list) =>
    list.some((port) =>
      typeof target === 'number' ? port.number === target : port.name === target && port.protocol === protocol,
    ),
  )
  if (matches) return 'yes'
  return typeof target === 'number' && ports.some((list) => list.length === 0) ? 'unknown' : 'no'
}
