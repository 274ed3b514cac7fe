import { asList, asRecord } from '../json.ts'
import type { Route } from '../location.ts'
import type { Size } from '../manifest.ts'
import { quantity } from '../quantity.ts'
import type { KubernetesObject } from '../subject/kubernetes.ts'
import { claims } from '../subject/volume-claim.ts'
import type { Deployment } from './deployment.ts'

export const GIB = 2 ** 30

/** A declared size in bytes; a bare number is in GiB. */
export const bytesOf = (size: Size | undefined): number | undefined =>
  typeof size === 'number' ? size * GIB : quantity(size)

/** What one object asks of the storage. */
export interface ClaimedStorage {
  readonly object: KubernetesObject
  readonly route: Route
  /** Of one copy, in bytes. */
  readonly each: number
  /** Pods that have one of their own. */
  readonly copies: number
}

/** The storage that a deployment claims; undefined when the size of one of the claims cannot be read. */
export function claimedStorage({ objects }: Deployment): readonly ClaimedStorage[] | undefined {
  const found = objects.flatMap((object): (ClaimedStorage | undefined)[] => {
    const { group, kind, get } = object
    if (group === 'postgresql.cnpg.io' && kind === 'Cluster') {
      const route = ['spec', 'storage', 'size']
      return [claimed(object, route, get(...route), get('spec', 'instances'))]
    }
    if (kind !== 'PersistentVolumeClaim' && kind !== 'StatefulSet') return []
    return claims(object).map(({ route, value }) => {
      const size = asRecord(asRecord(value.resources).requests).storage
      return claimed(object, [...route, 'resources', 'requests', 'storage'], size, get('spec', 'replicas'))
    })
  })
  return found.includes(undefined) ? undefined : found.flatMap((one) => one ?? [])
}

function claimed(object: KubernetesObject, route: Route, size: unknown, copies: unknown): ClaimedStorage | undefined {
  const each = quantity(size)
  const count = copies ?? 1
  return each === undefined || typeof count !== 'number' ? undefined : { object, route, each, copies: count }
}

/** Where a workload keeps what it writes: a claim of its own, or one that it mounts and may write. From the object. */
export function keptAt({ pod, route, get }: KubernetesObject): Route | undefined {
  if (asList(get('spec', 'volumeClaimTemplates')).length > 0) return ['spec', 'volumeClaimTemplates', 0]
  if (!pod) return undefined
  const index = asList(pod.get('volumes')).findIndex((volume) => {
    const { persistentVolumeClaim: claim, name } = asRecord(volume)
    return claim != null && asRecord(claim).readOnly !== true && pod.containers.some(writes(name))
  })
  return index < 0 ? undefined : [...pod.route.slice(route.length), 'volumes', index]
}

const writes =
  (name: unknown) =>
  ({ get }: { get(field: 'volumeMounts'): unknown }): boolean =>
    asList(get('volumeMounts'))
      .map(asRecord)
      .some((mount) => mount.name === name && mount.readOnly !== true)
