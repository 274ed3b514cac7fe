import { asList, asText, isRecord } from '../json.ts'
import type { Route } from '../location.ts'
import type { Container, Pod } from './kubernetes.ts'

/** A port that a container declares; what a container listens on need not be declared. */
export interface ContainerPort {
  readonly number: number
  readonly name?: string
  readonly protocol: string
  /** From the container. */
  readonly route: Route
}

/** The ports of a container that can be read. */
export const declaredPorts = (container: Container): readonly ContainerPort[] =>
  asList(container.get('ports')).flatMap((port, index) => {
    if (!isRecord(port) || typeof port.containerPort !== 'number') return []
    const protocol = asText(port.protocol) ?? 'TCP'
    return [{ number: port.containerPort, name: asText(port.name), protocol, route: ['ports', index] }]
  })

/** The ports of all containers that run side by side, sidecars included: they share one address. */
export const podPorts = (pod: Pod): readonly ContainerPort[] =>
  pod.containers
    .filter(({ role, get }) => role === 'container' || (role === 'init' && get('restartPolicy') === 'Always'))
    .flatMap(declaredPorts)

/** Ports as a message lists them: `http (8080), 9090`. */
export const listPorts = (ports: readonly ContainerPort[]): string =>
  [...new Set(ports.map(({ name, number }) => (name ? `${name} (${number})` : String(number))))].join(', ')

/** A port by number or by name, where a manifest may write either; `"8080"` is a number too. */
export function readPort(value: unknown): number | string | undefined {
  if (typeof value === 'number') return value
  const text = asText(value)
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : text
}
