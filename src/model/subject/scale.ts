import type { Route } from '../location.ts'
import { isWholeNumber } from '../whole-number.ts'
import type { KubernetesObject } from './kubernetes.ts'
import type { Surroundings } from './surroundings.ts'

/** What decides how many pods a workload has. */
export type Scale =
  | { readonly by: 'count'; readonly replicas: number }
  | { readonly by: 'autoscaler'; readonly autoscalers: readonly [KubernetesObject, ...KubernetesObject[]] }
  | { readonly by: 'unknown' }

/**
 * An autoscaler that is deployed with a workload, else its own `replicas`. Unknown when an autoscaler may be somewhere
 * else, or when the number cannot be read.
 */
export function scaleOf(object: KubernetesObject, { autoscalers }: Surroundings): Scale {
  if (autoscalers.state === 'found') return { by: 'autoscaler', autoscalers: autoscalers.all }
  const replicas = replicasOf(object)
  return autoscalers.state === 'unknown' || replicas === undefined ? { by: 'unknown' } : { by: 'count', replicas }
}

/** A whole number; the default when nothing is written, undefined for anything else. */
const wholeOr = (value: unknown, otherwise: number): number | undefined =>
  value == null ? otherwise : isWholeNumber(value) ? value : undefined

/** The `replicas` of a workload, one where it gives none; undefined when they cannot be read. */
export const replicasOf = (workload: KubernetesObject): number | undefined =>
  wholeOr(workload.get('spec', 'replicas'), 1)

/** How many pods an autoscaler keeps; undefined where its number cannot be read. */
export interface Bounds {
  readonly least: number | undefined
  /** When there is nothing to do; the same as `least` for all but KEDA. */
  readonly idle: number | undefined
  readonly most: number | undefined
  /** Where it says `least`, whether it is written there or not. */
  readonly route: Route
}

/** Defaults of a HorizontalPodAutoscaler and of a KEDA ScaledObject, from the reference of each. */
export function boundsOf({ group, get }: KubernetesObject): Bounds {
  const keda = group === 'keda.sh'
  const route = ['spec', keda ? 'minReplicaCount' : 'minReplicas']
  const least = wholeOr(get(...route), keda ? 0 : 1)
  if (!keda) return { least, idle: least, most: wholeOr(get('spec', 'maxReplicas'), 1), route }
  const idle = get('spec', 'idleReplicaCount')
  return {
    least,
    idle: idle == null ? least : wholeOr(idle, 0),
    most: wholeOr(get('spec', 'maxReplicaCount'), 100),
    route,
  }
}

/** How many pods a workload runs. */
export interface PodCount {
  readonly least: number
  readonly most: number
  /** The autoscaler that decides, or the workload itself. */
  readonly object: KubernetesObject
  /** Where the object says how many there are at least, whether it is written there or not. */
  readonly route: Route
  readonly autoscaled: boolean
}

/**
 * The number of pods of a workload: what its autoscaler allows, else its own `replicas`. Undefined when nothing is written
 * and an autoscaler may be somewhere out of sight, or when what is written is no number.
 */
export function podCountOf(workload: KubernetesObject, { autoscalers }: Surroundings): PodCount | undefined {
  if (autoscalers.state === 'found') {
    const [object] = autoscalers.all
    const { least, most, route } = boundsOf(object)
    return least === undefined || most === undefined ? undefined : { least, most, object, route, autoscaled: true }
  }
  const route = ['spec', 'replicas']
  if (workload.get(...route) == null && autoscalers.state === 'unknown') return undefined
  const count = replicasOf(workload)
  return count === undefined ? undefined : { least: count, most: count, object: workload, route, autoscaled: false }
}

/**
 * The fewest pods that a Deployment or a HorizontalPodAutoscaler asks for, and where it says so. Undefined for other
 * kinds, for a Deployment that something else scales, and for an autoscaler that leaves the number to its default.
 */
export function fewestPods(
  object: KubernetesObject,
  surroundings: () => Surroundings,
): { readonly count: number; readonly route: Route } | undefined {
  if (object.kind === 'HorizontalPodAutoscaler' && object.group === 'autoscaling') {
    const count = object.get('spec', 'minReplicas')
    return isWholeNumber(count) ? { count, route: ['spec', 'minReplicas'] } : undefined
  }
  if (object.kind !== 'Deployment' || !object.pod) return undefined
  const scale = scaleOf(object, surroundings())
  return scale.by === 'count' ? { count: scale.replicas, route: ['spec', 'replicas'] } : undefined
}
