import type { Route } from '../location.ts'
import type { KubernetesObject } from './kubernetes.ts'
import type { Surroundings } from './surroundings.ts'

/** How many pods a workload has. */
export type Scale =
  | { readonly by: 'count'; readonly replicas: number }
  | { readonly by: 'autoscaler'; readonly autoscalers: readonly [KubernetesObject, ...KubernetesObject[]] }
  | { readonly by: 'unknown' }

/**
 * What decides how many pods a workload has: an autoscaler that is deployed with it, else its own `replicas`, one where
 * it gives none. Unknown when an autoscaler may be somewhere else, or when the number cannot be read.
 */
export function scaleOf(object: KubernetesObject, { autoscalers }: Surroundings): Scale {
  if (autoscalers.state === 'found') return { by: 'autoscaler', autoscalers: autoscalers.all }
  const replicas = object.get('spec', 'replicas') ?? 1
  if (autoscalers.state === 'unknown' || !isWhole(replicas)) return { by: 'unknown' }
  return { by: 'count', replicas }
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
    return isWhole(count) ? { count, route: ['spec', 'minReplicas'] } : undefined
  }
  if (object.kind !== 'Deployment' || !object.pod) return undefined
  const scale = scaleOf(object, surroundings())
  return scale.by === 'count' ? { count: scale.replicas, route: ['spec', 'replicas'] } : undefined
}

export const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)
