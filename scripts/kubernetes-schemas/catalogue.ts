import type { StoredGroup, StoredKind, StoredNode, StoredRange, StoredRecord } from '../../src/schemas/stored.ts'
import type { Lifecycle } from './lifecycle.ts'
import { type Definition, type Definitions, knownValues, mergedNode } from './native.ts'
import { clusterKinds } from './scopes.ts'
import { KUBERNETES } from './sources.ts'

const FILE = 'kubernetes.jsonl'
const METADATA = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta'

interface NativeKind {
  readonly definition: string
  from: number
  to: number
}

/** Native kinds of every version: the lines of their nodes, and their groups. */
export function nativeStore(
  byMinor: ReadonlyMap<number, Definitions>,
  openshift: Definitions,
  lifecycles: readonly Lifecycle[],
): { lines: readonly StoredRecord[]; groups: readonly StoredGroup[]; range: StoredRange } {
  const kinds = nativeKinds(byMinor)
  const names = reachable([METADATA, ...[...kinds.values()].map(({ definition }) => definition)], byMinor)
  const lineOf = (name: string): StoredNode => {
    const line = names.indexOf(name)
    return line < 0 ? '*' : line
  }
  const values = knownValues(openshift)
  return {
    lines: names.map((name) => mergedNode(name, byMinor, lineOf, values)),
    groups: groupsOf(kinds, names, lifecycles),
    range: { oldest: KUBERNETES.oldest, newest: KUBERNETES.newest, metadata: names.indexOf(METADATA) },
  }
}

/** Every `group/version/kind` that is an object, and the minor versions that have it. */
function nativeKinds(byMinor: ReadonlyMap<number, Definitions>): Map<string, NativeKind> {
  const kinds = new Map<string, NativeKind>()
  for (const [minor, definitions] of byMinor)
    for (const [definition, schema] of Object.entries(definitions)) {
      const [called, ...more] = schema['x-kubernetes-group-version-kind'] ?? []
      const isObject = schema.properties?.metadata?.$ref?.endsWith('ObjectMeta')
      if (!called || more.length > 0 || !isObject || called.kind.endsWith('List')) continue
      const key = `${called.group}|${called.version}|${called.kind}`
      const known = kinds.get(key)
      if (known) known.to = minor
      else kinds.set(key, { definition, from: minor, to: minor })
    }
  return kinds
}

/** The definitions with fields that the given ones lead to, sorted by name. */
function reachable(from: readonly string[], byMinor: ReadonlyMap<number, Definitions>): string[] {
  const found = new Set<string>()
  const visit = (name: string): void => {
    const versions = [...byMinor.values()].flatMap((definitions) => definitions[name] ?? [])
    if (found.has(name) || !versions.some(({ properties }) => properties)) return
    found.add(name)
    for (const schema of versions) for (const ref of refs(schema)) visit(ref)
  }
  for (const name of from) visit(name)
  return [...found].sort()
}

const refs = ({ $ref, properties = {}, items, additionalProperties }: Definition): string[] => [
  ...($ref ? [$ref.split('/').at(-1) ?? ''] : []),
  ...[
    ...Object.values(properties),
    ...(items ? [items] : []),
    ...(additionalProperties ? [additionalProperties] : []),
  ].flatMap(refs),
]

function groupsOf(
  kinds: ReadonlyMap<string, NativeKind>,
  names: readonly string[],
  lifecycles: readonly Lifecycle[],
): StoredGroup[] {
  const isCluster = clusterKinds()
  const groups = new Map<string, Record<string, Record<string, StoredKind>>>()
  const put = (group: string, version: string, kind: string, facts: StoredKind): void => {
    const versions = groups.get(group) ?? {}
    groups.set(group, versions)
    versions[version] ??= {}
    versions[version][kind] = { ...versions[version][kind], ...facts }
  }
  for (const [key, { definition, from, to }] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [group = '', version = '', kind = ''] = key.split('|')
    const cluster = isCluster(kind) ? ({ c: 1 } as const) : {}
    put(group, version, kind, { n: names.indexOf(definition), v: [from, to], ...cluster, s: 1 })
  }
  for (const { apiVersion, kind, deprecatedIn, removedIn, replacement } of lifecycles) {
    const slash = apiVersion.indexOf('/')
    put(slash < 0 ? '' : apiVersion.slice(0, slash), apiVersion.slice(slash + 1), kind, {
      ...(deprecatedIn > 0 && { d: deprecatedIn }),
      ...(removedIn > 0 && { g: removedIn }),
      ...(replacement && { a: replacement }),
    })
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, versions]) => ({ group, file: FILE, versions }))
}
