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

export const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)
