import type { Delivery } from '../source/delivery.ts'
import type { Reading } from './read-report.ts'

export type ToReader =
  | { readonly type: 'start'; readonly batch: number; readonly deliveries: readonly Delivery[]; readonly now: number }
  | { readonly type: 'read'; readonly batch: number; readonly wanted: readonly number[] }

export type FromReader =
  | { readonly type: 'digests'; readonly batch: number; readonly digests: readonly string[] }
  | { readonly type: 'readings'; readonly batch: number; readonly readings: readonly Reading[] }
