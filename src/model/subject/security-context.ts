import type { Facts } from '../facts.ts'
import type { Translated } from '../language.ts'
import type { Route } from '../location.ts'
import { oncePer } from '../once.ts'
import type { Container, Pod } from './kubernetes.ts'
import { routeFrom } from './yaml.ts'

/** The `securityContext` of a pod or of one of its containers. */
export interface SecurityContext {
  /** Name of the container; empty for the pod's own. */
  readonly container: string
  /** From the pod's `spec`. */
  readonly route: Route
  /** The value of a field, undefined when it or the whole `securityContext` is missing. */
  get(...route: Route): unknown
}

/** The pod's own security context, then those of its containers: each is checked for itself, as the standard does. */
export const securityContexts = oncePer((pod: Pod): readonly SecurityContext[] => [
  { container: '', route: ['securityContext'], get: (...route) => pod.get('securityContext', ...route) },
  ...pod.containers.map((container) => ({
    container: container.name,
    route: [...routeFrom(pod, container), 'securityContext'],
    get: (...route: Route) => container.get('securityContext', ...route),
  })),
])

/** The value that holds for a container: its own, else the pod's. */
export const settingOf = (container: Container, ...route: Route): unknown =>
  container.get('securityContext', ...route) ?? container.pod.get('securityContext', ...route)

/** Names the pod or the container of `facts.container` at the start of a sentence. */
export const ownerOf: Translated<(facts: Facts) => string> = {
  en: ({ container }) => (container === '' ? 'The pod' : `Container "${container}"`),
  fr: ({ container }) => (container === '' ? 'Le pod' : `Le conteneur « ${container} »`),
}
