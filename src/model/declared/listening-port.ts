import { deferred, type Location } from '../location.ts'
import { isSamplePath } from '../sample.ts'
import { declaredPorts } from '../subject/container-port.ts'
import type { KubernetesObject } from '../subject/kubernetes.ts'
import type { Repository } from '../subject/repository.ts'
import { readPairs } from '../subject/selector.ts'
import { servicePorts } from '../subject/service.ts'
import type { Deployment } from './deployment.ts'

/** A port that something of a component has. */
export interface ListeningPort {
  readonly number: number
  readonly location: Location
}

/** Services that are looked at for one component. */
const MAX_SERVICES = 500

/**
 * The ports of some workloads and of the Services before them. Undefined when one of the workloads lists none: it may
 * listen anywhere.
 */
export function listeningPorts(
  workloads: readonly KubernetesObject[],
  { objects }: Deployment,
  repository: Repository,
): readonly ListeningPort[] | undefined {
  const own = workloads.map(({ pod }) =>
    (pod?.containers ?? [])
      .filter(({ role }) => role === 'container')
      .flatMap((container) =>
        declaredPorts(container).map(({ number, route }) => ({
          number,
          location: deferred(() => repository.locate(container, [...route, 'containerPort'])),
        })),
      ),
  )
  if (own.some((list) => list.length === 0)) return undefined
  const services = objects
    .filter(({ kind, group }) => kind === 'Service' && group === '')
    .slice(0, MAX_SERVICES)
    .filter((service) => {
      const selector = readPairs(service.get('spec', 'selector'))
      return workloads.some(({ pod }) => pod && selector && selector.pairs.length > 0 && selector.matches(pod.labels))
    })
  const before = services.flatMap((service) =>
    servicePorts(service).flatMap(({ number, target, targetRoute }, index) => [
      { number, location: deferred(() => repository.locate(service, ['spec', 'ports', index, 'port'])) },
      ...(typeof target === 'number'
        ? [{ number: target, location: deferred(() => repository.locate(service, targetRoute)) }]
        : []),
    ]),
  )
  return [...own.flat(), ...before]
}

/** The ports that the Dockerfile in the folder of a component exposes; undefined without one, or with several. */
export function exposedPorts({ dockerfiles }: Repository, name: string): readonly ListeningPort[] | undefined {
  const own = dockerfiles.filter(({ source: { path } }) => {
    const parts = path.toLowerCase().split('/')
    return (
      !isSamplePath(path) &&
      (parts.at(-2) === name.toLowerCase() || parts.at(-1) === `dockerfile.${name.toLowerCase()}`)
    )
  })
  const [dockerfile] = own
  if (!dockerfile || own.length > 1) return undefined
  const words = dockerfile.shipped.flatMap(({ instructions }) =>
    instructions.filter(({ keyword }) => keyword === 'EXPOSE').flatMap((instruction) => instruction.words),
  )
  const ports = words.map(({ text, span }) => ({
    number: Number(/^(\d{1,5})(?:\/(?:tcp|udp))?$/i.exec(text)?.[1] ?? Number.NaN),
    location: deferred(() => dockerfile.source.location(span)),
  }))
  return ports.some(({ number }) => Number.isNaN(number)) ? undefined : ports
}
