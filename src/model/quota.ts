import type { Quota } from './manifest.ts'
import { thousandths, writeQuantity } from './quantity.ts'
import { QUOTA_RESOURCES, type QuotaResource, type Usage } from './subject/pod-resources.ts'

export type QuotaField = keyof Quota & ('cpu' | 'memory' | 'gpu')

/** The field of a quota that limits a resource: the console writes the same number for limits and requests. */
const FIELD_OF: Readonly<Record<QuotaResource, QuotaField>> = {
  'limits.cpu': 'cpu',
  'limits.memory': 'memory',
  'requests.cpu': 'cpu',
  'requests.memory': 'memory',
  'requests.nvidia.com/gpu': 'gpu',
}

/** A field in thousandths, undefined when it is not set. A bare number of memory is in GiB, as in the console. */
export function limitOf(quota: Quota | undefined, field: QuotaField): bigint | undefined {
  const value = quota?.[field]
  return thousandths(field === 'memory' && typeof value === 'number' ? `${value}Gi` : value)
}

/** A resource of which more is asked than a quota has. */
export interface Excess {
  readonly resource: QuotaResource
  readonly asked: bigint
  readonly limit: bigint
}

/** What exceeds a quota; requests only where the limits of the same resource do not. */
export function excess(usage: Usage, limits: (field: QuotaField) => bigint | undefined): readonly Excess[] {
  const over = QUOTA_RESOURCES.flatMap((resource) => {
    const limit = limits(FIELD_OF[resource])
    return limit !== undefined && usage[resource] > limit ? [{ resource, asked: usage[resource], limit }] : []
  })
  const fields = over.map(({ resource }) => FIELD_OF[resource])
  return over.filter((_, index) => fields.indexOf(fields[index] as QuotaField) === index)
}

/** An amount of a resource as Kubernetes writes it. */
export const writeAmount = (amount: bigint, resource: QuotaResource): string =>
  writeQuantity(amount, FIELD_OF[resource] === 'memory' ? 'bytes' : 'pieces')
