import type { Route } from '../location.ts'
import type { KubernetesObject } from './kubernetes.ts'
import type { Surroundings } from './surroundings.ts'

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

const numberOr = (value: unknown, otherwise: number): number | undefined =>
  value == null ? otherwise : typeof value === 'number' ? value : undefined

/**
 * The number of pods of a workload: what its autoscaler allows (a HorizontalPodAutoscaler starts at 1, KEDA at 0), else
 * its own `replicas`, 1 unless written. Undefined when an autoscaler may be somewhere out of sight, or what is written
 * is no number.
 */
export function podCountOf(workload: KubernetesObject, around: Surroundings): PodCount | undefined {
  const { autoscalers } = around
  if (autoscalers.state === 'found') {
    const [object] = autoscalers.all
    const keda = object.group === 'keda.sh'
    const route = ['spec', keda ? 'minReplicaCount' : 'minReplicas']
    const least = numberOr(object.get(...route), keda ? 0 : 1)
    const most = numberOr(object.get('spec', keda ? 'maxReplicaCount' : 'maxReplicas'), keda ? 100 : 1)
    return least === undefined || most === undefined ? undefined : { least, most, object, route, autoscaled: true }
  }
  const route = ['spec', 'replicas']
  const written = workload.get(...route)
  if (written == null && autoscalers.state === 'unknown') return undefined
  const least = numberOr(written, 1)
  return least === undefined ? undefined : { least, most: least, object: workload, route, autoscaled: false }
}
