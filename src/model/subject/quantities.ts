import type { Route } from '../location.ts'
import { oncePer } from '../once.ts'
import type { KubernetesObject } from './kubernetes.ts'
import { entriesIn, recordsIn } from './records.ts'
import { routeFrom } from './yaml.ts'

/** A quantity that an object asks for, grants or limits. */
export interface WrittenQuantity {
  /** `cpu`, `memory`, `nvidia.com/gpu`; of a quota also `limits.cpu`. */
  readonly resource: string
  readonly value: unknown
  /** From the object. */
  readonly route: Route
  /** True for what one container or pod asks for, false for the sums of a quota and the size of a volume. */
  readonly compute: boolean
}

const BUCKETS = ['max', 'min', 'default', 'defaultRequest'] as const

/** The quantities of the kinds that everybody writes: pods, claims, quotas. */
export const quantitiesOf = oncePer(readQuantities)

function readQuantities(object: KubernetesObject): readonly WrittenQuantity[] {
  const { group, kind, pod } = object
  const found: WrittenQuantity[] = []
  const all = (route: Route, compute = false): void => {
    for (const [resource, value] of entriesIn(object, route))
      found.push({ resource, value, route: [...route, resource], compute })
  }
  const resources = (route: Route, compute = false): void => {
    all([...route, 'requests'], compute)
    all([...route, 'limits'], compute)
  }
  if (pod) {
    const spec = routeFrom(object, pod)
    resources([...spec, 'resources'], true)
    for (const container of pod.containers)
      if (container.get('resources') != null) resources([...routeFrom(object, container), 'resources'], true)
    for (const { value, route } of recordsIn(object, [...spec, 'volumes'])) {
      const limit: Route = [...route, 'emptyDir', 'sizeLimit']
      if (value.emptyDir != null)
        found.push({ resource: 'storage', value: object.get(...limit), route: limit, compute: false })
      if (value.ephemeral != null) resources([...route, 'ephemeral', 'volumeClaimTemplate', 'spec', 'resources'])
    }
  }
  if (group === 'apps' && kind === 'StatefulSet')
    for (const { route } of recordsIn(object, ['spec', 'volumeClaimTemplates']))
      resources([...route, 'spec', 'resources'])
  if (group !== '') return found
  if (kind === 'PersistentVolumeClaim') resources(['spec', 'resources'])
  if (kind === 'PersistentVolume') all(['spec', 'capacity'])
  if (kind === 'ResourceQuota') all(['spec', 'hard'])
  if (kind === 'LimitRange')
    for (const { route } of recordsIn(object, ['spec', 'limits'])) for (const bucket of BUCKETS) all([...route, bucket])
  return found
}

/** A resource without the prefix of a quota: `cpu` of `limits.cpu`. */
export const plainResource = (resource: string): string => resource.replace(/^(?:limits|requests)\./, '')

/** Whether a resource is the cluster's own to share out, such as `nvidia.com/gpu`: whole pieces, never overcommitted. */
export const isExtended = (resource: string): boolean =>
  resource.includes('/') && !resource.includes('kubernetes.io/') && !resource.startsWith('requests.')
