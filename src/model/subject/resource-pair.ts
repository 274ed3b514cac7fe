import { quantity } from '../quantity.ts'
import type { Container } from './kubernetes.ts'

/** A request and a limit that differ, as they are written; an empty text for a limit that is missing. */
export interface ResourcePair {
  readonly request: string
  readonly limit: string
}

/**
 * The request and the limit of a container where they differ. A limit alone is no difference, since Kubernetes takes it
 * for the request; neither is what cannot be read.
 */
export function unequalPair(container: Container, resource: string): ResourcePair | undefined {
  const request = container.get('resources', 'requests', resource)
  const limit = container.get('resources', 'limits', resource)
  const asked = quantity(request)
  if (asked === undefined || (limit != null && quantity(limit) === undefined)) return undefined
  if (limit != null && asked === quantity(limit)) return undefined
  return { request: String(request), limit: limit == null ? '' : String(limit) }
}
