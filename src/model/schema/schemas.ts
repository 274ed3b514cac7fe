import type { KubernetesObject } from '../subject/kubernetes.ts'
import type { SchemaFault, SchemaOrigin } from './fault.ts'

/** What is known of an object's `apiVersion` and `kind`, in the version of Kubernetes that the profile names. */
export type ApiState =
  | { readonly state: 'served'; readonly origin: SchemaOrigin; readonly deprecated?: Deprecation }
  /** `removedIn` is absent for a version that an operator no longer serves. */
  | { readonly state: 'removed'; readonly removedIn?: string; readonly use?: string }
  /** Served from a later version of Kubernetes on. */
  | { readonly state: 'too-new'; readonly since: string }
  /** Its group is known and never had it; `use` is what may be meant: `apps/v1 Deployment`. */
  | { readonly state: 'never'; readonly origin: SchemaOrigin; readonly use?: string }
  /** Nothing is known of it: neither right nor wrong. */
  | { readonly state: 'unknown' }

export type Scope = 'cluster' | 'namespace'

export interface Deprecation {
  /** Version of Kubernetes; absent for a version that an operator deprecates. */
  readonly since?: string
  readonly removedIn?: string
  /** The API version to move to. */
  readonly use?: string
}

/** What the API server is known to say of objects. */
export interface Schemas {
  /** What it refuses in an object, or drops; nothing for a kind that is not known. Worked out once for each object. */
  faults(object: KubernetesObject): readonly SchemaFault[]
  api(object: KubernetesObject): ApiState
  /** Whether an object belongs to the cluster or to a namespace; undefined for a kind that is not known. */
  scope(object: KubernetesObject): Scope | undefined
}

/** For a run without objects. */
export const NO_SCHEMAS: Schemas = {
  faults: () => [],
  api: () => ({ state: 'unknown' }),
  scope: () => undefined,
}
