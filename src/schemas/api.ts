import type { ApiState, Deprecation } from '../model/schema/schemas.ts'
import type { OwnKind } from './custom.ts'
import { meantName } from './meant.ts'
import { versionOf } from './minor.ts'
import { type Store, storedKind } from './store.ts'
import type { StoredGroup, StoredKind } from './stored.ts'

/** What an object calls itself. */
export interface Called {
  readonly apiVersion: string
  readonly group: string
  readonly version: string
  readonly kind: string
}

const NATIVE_FILE = 'kubernetes.jsonl'

export const isNative = (group: StoredGroup): boolean => group.file === NATIVE_FILE

/** What the store knows of an API version and kind, for one minor version of Kubernetes. */
export function storedState(store: Store, minor: number, called: Called): ApiState {
  const group = store.groups.get(called.group)
  if (!group) return { state: 'unknown' }
  const kind = storedKind(group, called.version, called.kind)
  if (!isNative(group)) return kind ? operatorState(group, kind, called) : neverServed(store, minor, group, called)
  if (!kind) return neverServed(store, minor, group, called)
  const announced = kind.g !== undefined && (!kind.v || kind.g > store.range.newest) ? kind.g : undefined
  const removedIn = kind.v && kind.v[1] < store.range.newest ? kind.v[1] + 1 : announced
  if (kind.v && isServed(kind, minor, store))
    return { state: 'served', origin: 'kubernetes', deprecated: deprecation(kind, removedIn, minor) }
  if (removedIn !== undefined && removedIn <= minor)
    return { state: 'removed', removedIn: versionOf(removedIn), use: kind.a ?? served(store, minor, called) }
  if (kind.v && kind.v[0] > minor) return { state: 'too-new', since: versionOf(kind.v[0]) }
  return { state: 'unknown' }
}

const isServed = ({ v }: StoredKind, minor: number, { range }: Store): boolean =>
  v !== undefined && (v[0] <= minor || v[0] === range.oldest) && (minor <= v[1] || v[1] === range.newest)

/** Deprecated versions that are still served; the version to move to must be served too. */
function deprecation({ d, a }: StoredKind, removedIn: number | undefined, minor: number): Deprecation | undefined {
  if (d === undefined || d > minor) return undefined
  return { since: versionOf(d), removedIn: removedIn === undefined ? undefined : versionOf(removedIn), use: a }
}

function operatorState(group: StoredGroup, { old, off }: StoredKind, { kind, version }: Called): ApiState {
  const use = Object.entries(group.versions)
    .filter(([name, kinds]) => name !== version && Object.hasOwn(kinds, kind) && !kinds[kind]?.off && !kinds[kind]?.old)
    .map(([name]) => `${group.group}/${name}`)
    .at(-1)
  if (off) return { state: 'removed', use }
  return { state: 'served', origin: 'operator', deprecated: old && { use } }
}

/** Files of tools say `v1` too, a kubeconfig first of all: what looks like no kind of the core group is theirs. */
const isToolFile = ({ group }: Called): boolean => group === ''

/** Files that programs read and no API serves: a kubeconfig, what `oc process` fills in, the policy of an API server. */
const isReadFile = ({ group, kind }: Called): boolean =>
  group === 'audit.k8s.io' || (group === '' && READ_KINDS.has(kind))

const READ_KINDS: ReadonlySet<string> = new Set(['Config', 'Template'])

/** A kind that its group does not have in this version, and what may be meant. */
function neverServed(store: Store, minor: number, group: StoredGroup, called: Called): ApiState {
  if (isReadFile(called)) return { state: 'unknown' }
  const origin = isNative(group) ? 'kubernetes' : 'operator'
  const elsewhere = served(store, minor, called)
  if (elsewhere) return { state: 'never', origin, use: `${elsewhere} ${called.kind}` }
  const names = Object.entries(group.versions).flatMap(([version, kinds]) =>
    Object.entries(kinds).flatMap(([kind, facts]) =>
      facts.off || (facts.v && !isServed(facts, minor, store)) || !('n' in facts) ? [] : [{ version, kind }],
    ),
  )
  const near = meantName(
    called.kind,
    names.filter(({ version }) => version === called.version).map(({ kind }) => kind),
  )
  const meant =
    near ??
    meantName(
      called.kind,
      names.map(({ kind }) => kind),
    )
  if (meant !== undefined && meant !== called.kind) {
    const version = near === undefined ? names.find(({ kind }) => kind === meant)?.version : called.version
    return { state: 'never', origin, use: `${group.group ? `${group.group}/` : ''}${version} ${meant}` }
  }
  // operators add kinds in each release: what the store lacks may well be there
  if (origin === 'operator' || isToolFile(called)) return { state: 'unknown' }
  return { state: 'never', origin }
}

/** The API version that serves a kind: the newest of its own group, else the one of a group that alone has it. */
function served(store: Store, minor: number, { group, kind }: Called): string | undefined {
  const own = store.groups.get(group)
  const here = own && versionServing(own, kind, store, minor)
  if (here !== undefined) return here
  if (own && !isNative(own)) return undefined
  const others = [...store.groups.values()].flatMap((other) => versionServing(other, kind, store, minor) ?? [])
  const native = others.filter((apiVersion) => isNativeVersion(store, apiVersion))
  return native.length > 0 ? native[0] : others.length === 1 ? others[0] : undefined
}

const isNativeVersion = (store: Store, apiVersion: string): boolean => {
  const group = store.groups.get(apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '')
  return group !== undefined && isNative(group)
}

function versionServing(group: StoredGroup, kind: string, store: Store, minor: number): string | undefined {
  const versions = Object.entries(group.versions)
    .filter(([, kinds]) => {
      const facts = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
      if (!facts || facts.n === undefined || facts.off) return false
      return !facts.v || isServed(facts, minor, store)
    })
    .map(([version]) => version)
  const stable = versions.filter((version) => /^v\d+$/.test(version))
  const newest = (stable.length > 0 ? stable : versions).sort().at(-1)
  return newest === undefined ? undefined : group.group ? `${group.group}/${newest}` : newest
}

/** What a definition of the repository says of one of its versions. */
export function ownState(versions: ReadonlyMap<string, OwnKind>, { group, version, kind }: Called): ApiState {
  const own = versions.get(version)
  const use = [...versions]
    .filter(([name, { served }]) => served && name !== version)
    .map(([name]) => `${group}/${name}`)
    .at(-1)
  if (!own) return { state: 'never', origin: 'repository', use: use === undefined ? undefined : `${use} ${kind}` }
  if (!own.served) return { state: 'removed', use }
  return { state: 'served', origin: 'repository', deprecated: own.deprecated ? { use } : undefined }
}
