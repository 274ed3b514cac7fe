import type { V1Container, V1PodSpec } from '@kubernetes/client-node'
import type { Environment } from '../environment.ts'
import type { Route } from '../location.ts'
import type { ImageReference } from './image.ts'
import type { YamlSubject } from './yaml.ts'

/** One Kubernetes object; its routes are counted from the object, also inside a `kind: List`. */
export interface KubernetesObject extends YamlSubject {
  readonly apiVersion: string
  /** `apps` of `apps/v1`, empty for the core group. */
  readonly group: string
  readonly version: string
  readonly kind: string
  /** Undefined with `generateName`. */
  readonly name?: string
  /** Its name, else the prefix that `generateName` gives, else `?`: for messages. */
  readonly displayName: string
  readonly namespace?: string
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
  /** The pod that this object is or creates. */
  readonly pod?: Pod
  /** `base`: a source of a Kustomize folder, which overlays may still change. */
  readonly state: 'deployed' | 'base'
  /** The environments it was rendered for; undefined for a text that is deployed as it is written. */
  readonly environments?: readonly Environment[]
}

/** The pod of a Pod, or the pod template of a workload. Its routes are counted from the pod's `spec`. */
export interface Pod extends YamlSubject {
  readonly object: KubernetesObject
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
  /** Route of the pod's metadata, from the object: `['spec', 'template', 'metadata']`. */
  readonly metadataRoute: Route
  /** Init containers, containers and ephemeral containers, in this order. */
  readonly containers: readonly Container[]
  get(field: keyof V1PodSpec & string, ...route: Route): unknown
}

export interface Container extends YamlSubject {
  readonly pod: Pod
  readonly role: 'container' | 'init' | 'ephemeral'
  /** Its name, or `#1` for the first without one. */
  readonly name: string
  /** Undefined when there is no image or it cannot be read. */
  readonly image?: ImageReference
  get(field: keyof V1Container & string, ...route: Route): unknown
}

/**
 * The specification of an Argo CD Application: of an Application, or of the template of an ApplicationSet. Its routes
 * are counted from the `spec`.
 */
export interface ArgoApplication extends YamlSubject {
  readonly object: KubernetesObject
  /** True for an ApplicationSet, whose values may hold `{{ }}`. */
  readonly templated: boolean
}
