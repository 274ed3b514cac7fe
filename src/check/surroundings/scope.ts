import { asList, asText } from '../../model/json.ts'
import type { Route } from '../../model/location.ts'
import type { KubernetesObject, Pod } from '../../model/subject/kubernetes.ts'
import { readPairs, readSelector, type Selector } from '../../model/subject/selector.ts'
import type { GroupKind } from '../../model/subject/surroundings.ts'
import { createdBy, isOpenEnded } from './created.ts'
import { createShelves, type Placed, type Shelves } from './shelf.ts'

/** Objects that are seen together, by what others ask of them. */
export interface Scope {
  readonly byKind: Shelves<KubernetesObject>
  /** By kind and name, also under what an operator makes of them. */
  readonly byName: Shelves<KubernetesObject>
  /** By each of their labels, and all of them under the empty key. */
  readonly pods: Shelves<Pod>
  /** By kind and the first pair of their selector, or by kind alone. */
  readonly selecting: Shelves<{ readonly object: KubernetesObject; readonly selector: Selector }>
  /** By kind and name of what they scale. */
  readonly autoscalers: Shelves<KubernetesObject>
  /** Kinds of which an operator makes one whose name cannot be read. */
  readonly unnamed: ReadonlySet<GroupKind>
  /** Names of objects of which an operator may make more that bear this name. */
  readonly openEnded: ReadonlySet<string>
  /** Words of the command lines of containers: a program may make what it is told the name of. */
  readonly told: ReadonlySet<string>
}

/** Where the kinds that choose pods, or the objects of pods, keep their selector. */
const SELECTOR_OF: Readonly<Record<string, { readonly route: Route; readonly read: typeof readSelector }>> = {
  '/Service': { route: ['spec', 'selector'], read: readPairs },
  'networking.k8s.io/NetworkPolicy': { route: ['spec', 'podSelector'], read: readSelector },
  'policy/PodDisruptionBudget': { route: ['spec', 'selector'], read: readSelector },
  'monitoring.coreos.com/ServiceMonitor': { route: ['spec', 'selector'], read: readSelector },
  'monitoring.coreos.com/PodMonitor': { route: ['spec', 'selector'], read: readSelector },
}

/** Puts objects on their shelves; they come sorted by place. */
export function createScope(objects: readonly Placed<KubernetesObject>[]): Scope {
  const scope = {
    byKind: createShelves<KubernetesObject>(),
    byName: createShelves<KubernetesObject>(),
    pods: createShelves<Pod>(),
    selecting: createShelves<{ object: KubernetesObject; selector: Selector }>(),
    autoscalers: createShelves<KubernetesObject>(),
    unnamed: new Set<GroupKind>(),
    openEnded: new Set<string>(),
    told: new Set<string>(),
  }
  for (const { place, item: object } of objects) {
    const kind = groupKindOf(object)
    const placed = { place, item: object }
    scope.byKind.add(kind, placed)
    if (object.name !== undefined) scope.byName.add(nameKey(kind, object.name), placed)
    for (const created of createdBy(object))
      if (created.name === undefined) scope.unnamed.add(created.kind)
      else scope.byName.add(nameKey(created.kind, created.name), placed)
    if (object.name !== undefined && isOpenEnded(object)) scope.openEnded.add(object.name)
    if (object.pod) {
      addPod(scope, place, object.pod)
      for (const word of wordsOf(object.pod)) scope.told.add(word)
    }
    const kept = SELECTOR_OF[kind]
    const selector = kept?.read(object.get(...kept.route))
    if (selector) scope.selecting.add(selectingKey(kind, selector.pairs[0]), { place, item: { object, selector } })
    const target = scaledBy(object)
    if (target !== undefined) scope.autoscalers.add(target, placed)
  }
  return scope
}

function addPod(scope: Scope, place: string, pod: Pod): void {
  scope.pods.add('', { place, item: pod })
  for (const pair of Object.entries(pod.labels)) scope.pods.add(pairKey(pair), { place, item: pod })
}

/** Longer ones are scripts or hostile, not a list of options. */
const MAX_ARGUMENT = 2000

/** The words of a pod's command lines: `--secret-name=web-tls` has `web-tls`. */
const wordsOf = ({ containers }: Pod): readonly string[] =>
  containers
    .flatMap(({ get }) => [...asList(get('command')), ...asList(get('args'))])
    .flatMap((text) => (typeof text === 'string' && text.length <= MAX_ARGUMENT ? text.split(/[\s=,:/"']+/) : []))

export const groupKindOf = ({ group, kind }: KubernetesObject): GroupKind => `${group}/${kind}`

export const nameKey = (kind: GroupKind, name: string): string => `${kind} ${name}`

export const pairKey = ([key, value]: readonly [string, string]): string => `${key}=${value}`

export const selectingKey = (kind: GroupKind, pair: readonly [string, string] | undefined): string =>
  pair ? `${kind} ${pairKey(pair)}` : kind

/** Kind and name of what a HorizontalPodAutoscaler or a KEDA ScaledObject scales. */
function scaledBy(object: KubernetesObject): string | undefined {
  const isKeda = object.group === 'keda.sh' && object.kind === 'ScaledObject'
  if (!isKeda && !(object.group === 'autoscaling' && object.kind === 'HorizontalPodAutoscaler')) return undefined
  const target = (field: string) => asText(object.get('spec', 'scaleTargetRef', field))
  const name = target('name')
  if (name === undefined) return undefined
  const kind = target('kind') ?? (isKeda ? 'Deployment' : '')
  const apiVersion = target('apiVersion') ?? (isKeda ? 'apps/v1' : '')
  return nameKey(`${apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : ''}/${kind}`, name)
}
