import type { KubernetesObject, Pod } from './kubernetes.ts'
import type { Selector } from './selector.ts'

/**
 * What an object was looked for and found to be.
 * - `found`: the nearest ones, at least one and at most `MOST_FOUND`;
 * - `missing`: nothing that is known has it, and everything that takes part is known;
 * - `unknown`: something else of the repository has it, or may have it: a part that was not rendered, an operator.
 */
export type Lookup<Found> =
  | { readonly state: 'found'; readonly all: readonly [Found, ...Found[]] }
  | { readonly state: 'missing' | 'unknown' }

/** More are not enumerated for one question, so that no rule compares everything with everything. */
export const MOST_FOUND = 50

/** A group and a kind without version: `apps/Deployment`, `/Service` for the core group. */
export type GroupKind = `${string}/${string}`

/**
 * What is deployed together with an object, seen from it: the objects of its release, else those of the plain manifests,
 * the nearest first (same file, same folder, the folders above). An object that names another namespace is not seen.
 */
export interface Surroundings {
  /** The objects of a group and kind, the object itself included; of the nearest place that has some. */
  ofKind(kind: GroupKind): Lookup<KubernetesObject>
  /** The objects of a name, also those that make an operator create it: a VaultStaticSecret for its Secret. */
  named(kind: GroupKind, name: string): Lookup<KubernetesObject>
  /** The pods that a selector of this object chooses; `namespace` where it is another one. */
  pods(selector: Selector): Lookup<Pod>
  /** The objects of a kind whose selector (`SELECTOR_OF`) chooses these labels. */
  selecting(kind: GroupKind, labels: Readonly<Record<string, string>>): Lookup<KubernetesObject>
  /** The autoscalers that scale this object. */
  readonly autoscalers: Lookup<KubernetesObject>
}
