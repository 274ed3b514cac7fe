import type { Profile } from '../../model/profile.ts'
import type { KubernetesObject, Pod } from '../../model/subject/kubernetes.ts'
import type { ReleaseSubject } from '../../model/subject/release.ts'
import { type GroupKind, type Lookup, MOST_FOUND, type Surroundings } from '../../model/subject/surroundings.ts'
import type { Notes } from '../gather/gathered.ts'
import { createScope, groupKindOf, nameKey, pairKey, type Scope, selectingKey } from './scope.ts'
import { outward, type Placed, type Shelf } from './shelf.ts'

/** Candidates looked at for one question; real ones have some tens. */
const MAX_EXAMINED = 2000

/** Notes behind which there may be objects that nobody has read. */
const GAPS = new Set([
  'chart-not-rendered',
  'kustomization-not-rendered',
  'template-not-rendered',
  'application-not-followed',
  'dependency-missing',
  'release-incomplete',
  'too-large',
  'unreadable',
])

/** Kinds that SOPS encrypts whole, name included. */
const ENCRYPTED_KINDS: ReadonlySet<GroupKind> = new Set<GroupKind>(['/Secret', '/ConfigMap'])

/** What every namespace has without anybody's doing; the last two of OpenShift. */
const GIVEN = [
  '/ServiceAccount default',
  '/ConfigMap kube-root-ca.crt',
  '/ConfigMap openshift-service-ca.crt',
  '/ServiceAccount builder',
  '/ServiceAccount deployer',
]

/** The names of a namespace that nobody has to write: Kubernetes' own, and what the platform puts there. */
const givenBy = ({ reservedObjects }: Profile): ReadonlySet<string> =>
  new Set([...GIVEN, ...reservedObjects.map(({ kind, group = '', name }) => nameKey(`${group}/${kind}`, name))])

/**
 * Lets rules see what an object is deployed with. Nothing is sorted before the first question.
 *
 * `objects`: all of the repository, those of releases included.
 */
export function surveyor(
  objects: readonly KubernetesObject[],
  releases: readonly ReleaseSubject[],
  { problems, unread }: Notes,
  profile: Profile,
): (object: KubernetesObject) => Surroundings {
  const given = givenBy(profile)
  const releaseOf = new Map(releases.flatMap((release) => release.objects.map((object) => [object, release] as const)))
  const scopes = new Map<ReleaseSubject | undefined, Scope>()
  const scopeOf = (object: KubernetesObject): Scope => {
    const release = releaseOf.get(object)
    const known = scopes.get(release)
    if (known) return known
    const scope = createScope(
      release
        ? release.objects.map((item) => ({ place: '', item }))
        : plainPlaces(objects.filter((one) => one.state === 'deployed' && !releaseOf.has(one))),
    )
    scopes.set(release, scope)
    return scope
  }
  let anywhere: Scope | undefined
  const everything = () => {
    anywhere ??= createScope(objects.map((item) => ({ place: '', item })))
    return anywhere
  }
  const incomplete =
    unread.some(({ reason }) => GAPS.has(reason)) || problems.some(({ kind }) => kind === 'yaml-syntax')
  const encrypted = unread.some(({ reason }) => reason === 'encrypted')
  const hasGap = (object: KubernetesObject, kind?: GroupKind) =>
    incomplete ||
    releaseOf.get(object)?.complete === false ||
    (kind !== undefined && encrypted && ENCRYPTED_KINDS.has(kind))

  return (object) =>
    lookAround(object, releaseOf.has(object) ? '' : placeOf(object), scopeOf(object), everything, hasGap, given)
}

const placeOf = ({ document }: KubernetesObject): string => `${document.source.path}/`

const plainPlaces = (objects: readonly KubernetesObject[]): Placed<KubernetesObject>[] =>
  objects
    .map((item) => ({ place: placeOf(item), item }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))

function lookAround(
  object: KubernetesObject,
  place: string,
  scope: Scope,
  everything: () => Scope,
  hasGap: (object: KubernetesObject, kind?: GroupKind) => boolean,
  given: ReadonlySet<string>,
): Surroundings {
  /** Looks near the object, then anywhere in the repository. `names`: those that an operator may have made. */
  const look = <Item>(
    shelvesOf: (scope: Scope) => readonly Shelf<Item>[],
    accepts: (item: Item) => KubernetesObject | undefined,
    kind: GroupKind | undefined,
    names: readonly string[],
  ): Lookup<Item> => {
    const wanted = (item: Item) => {
      const found = accepts(item)
      return found !== undefined && shareNamespace(found, object)
    }
    const near = nearest(shelvesOf(scope), place, wanted)
    if (near !== 'none') return near === 'too-many' ? { state: 'unknown' } : { state: 'found', all: near }
    if (hasGap(object, kind)) return { state: 'unknown' }
    const all = everything()
    if (nearest(shelvesOf(all), '', wanted) !== 'none') return { state: 'unknown' }
    if (kind !== undefined && all.unnamed.has(kind)) return { state: 'unknown' }
    if (kind === '/Secret' && names.some((name) => all.told.has(name))) return { state: 'unknown' }
    return { state: names.some((name) => mayBeMade(name, all.openEnded)) ? 'unknown' : 'missing' }
  }
  const asItself = (item: KubernetesObject) => item
  return {
    ofKind: (kind) => look((where) => [where.byKind.get(kind)], asItself, kind, []),
    named: (kind, name) =>
      given.has(nameKey(kind, name))
        ? { state: 'unknown' }
        : look((where) => [where.byName.get(nameKey(kind, name))], asItself, kind, [name]),
    pods: (selector) =>
      look<Pod>(
        (where) => [rarest(selector.pairs.map((pair) => where.pods.get(pairKey(pair)))) ?? where.pods.get('')],
        (pod) => (selector.matches(pod.labels) ? pod.object : undefined),
        undefined,
        selector.pairs.map(([, value]) => value),
      ),
    selecting: (kind, labels) => {
      const found = look(
        (where) => [undefined, ...Object.entries(labels)].map((pair) => where.selecting.get(selectingKey(kind, pair))),
        (item) => (item.selector.matches(labels) ? item.object : undefined),
        kind,
        [],
      )
      if (found.state !== 'found') return found
      const [first, ...others] = found.all
      return { state: 'found', all: [first.object, ...others.map((other) => other.object)] }
    },
    get autoscalers() {
      const key = nameKey(groupKindOf(object), object.name ?? '')
      return look((where) => [where.autoscalers.get(key)], asItself, undefined, [])
    },
  }
}

/** An object that names no namespace is in that of its release, which may be any. */
const shareNamespace = (a: KubernetesObject, b: KubernetesObject): boolean =>
  a.namespace === undefined || b.namespace === undefined || a.namespace === b.namespace

const rarest = <Item>(shelves: readonly Shelf<Item>[]): Shelf<Item> | undefined =>
  shelves.reduce<Shelf<Item> | undefined>(
    (best, shelf) => (best && best.length <= shelf.length ? best : shelf),
    undefined,
  )

function nearest<Item>(
  shelves: readonly Shelf<Item>[],
  place: string,
  accepts: (item: Item) => boolean,
): readonly [Item, ...Item[]] | 'none' | 'too-many' {
  let examined = 0
  for (const level of outward(shelves, place)) {
    const found: Item[] = []
    for (const item of level) {
      if (++examined > MAX_EXAMINED) break
      if (accepts(item)) found.push(item)
      if (found.length === MOST_FOUND) break
    }
    const [first, ...others] = found
    if (first !== undefined) return [first, ...others]
    if (examined > MAX_EXAMINED) return 'too-many'
  }
  return 'none'
}

/** Whether a name is one that an operator derives from one of its objects: the same, or the same and more. */
function mayBeMade(name: string, openEnded: ReadonlySet<string>): boolean {
  if (openEnded.size === 0) return false
  for (let at = 1; at <= name.length; at++)
    if ((at === name.length || /[-.]/.test(name[at] ?? '')) && openEnded.has(name.slice(0, at))) return true
  return false
}
