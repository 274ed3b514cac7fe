import { isRecord } from '../model/json.ts'
import type { Profile } from '../model/profile.ts'
import type { SchemaFault } from '../model/schema/fault.ts'
import type { ApiState, Schemas, Scope } from '../model/schema/schemas.ts'
import type { KubernetesObject } from '../model/subject/kubernetes.ts'
import { isNative, ownState, storedState } from './api.ts'
import { ownKinds } from './custom.ts'
import { minorOf, versionOf } from './minor.ts'
import { type Schema, type SchemaMaker, schemaMaker } from './schema.ts'
import { openStore, type Store, storedKind } from './store.ts'
import { type Walk, walk } from './walk.ts'

interface Known {
  readonly state: ApiState
  readonly scope: Scope | undefined
  /** Absent for what is not walked. */
  readonly schema?: Schema
  readonly walk: Walk
}

/** Kinds that are asked and answered, never kept. */
const NAMELESS = /(?:Review|Request|Binding|Eviction)$/

/** Schemas, and the version of Kubernetes that they are those of. */
export interface OpenSchemas extends Schemas {
  /** Differs from the profile's when the store does not have that one. */
  readonly version: string
}

/** What the API server of the profile's version says of objects, as far as the store and their own definitions know. */
export function createSchemas(
  objects: readonly KubernetesObject[],
  profile: Profile,
  store: Store = openStore(),
): OpenSchemas {
  const wanted = minorOf(profile.kubernetes.version)
  const minor = Math.min(Math.max(wanted, store.range.oldest), store.range.newest)
  const makers = new Map<string, SchemaMaker>()
  const makerOf = (file: string): SchemaMaker => {
    let maker = makers.get(file)
    if (!maker) {
      maker = schemaMaker(store.file(file), minor, metadata)
      makers.set(file, maker)
    }
    return maker
  }
  const metadata = (): Schema => makerOf('kubernetes.jsonl').line(store.range.metadata)
  const own = ownKinds(objects, metadata)

  /** What is known of the kind of an object, and how to walk it. */
  const look = (object: KubernetesObject): Known => {
    const mine = own.get(`${object.group}/${object.kind}`)
    if (mine) {
      const kind = mine.get(object.version)
      return {
        state: ownState(mine, object),
        scope: kind?.scope,
        schema: kind?.schema,
        walk: { origin: 'repository', asGo: false, dropsStatus: kind?.hasStatus === true, named: true },
      }
    }
    const state = storedState(store, wanted, object)
    const group = store.groups.get(object.group)
    const kind = storedKind(group, object.version, object.kind)
    const native = group !== undefined && isNative(group)
    return {
      state,
      scope: kind?.n === undefined ? undefined : kind.c === 1 ? 'cluster' : 'namespace',
      schema: group && kind?.n !== undefined && state.state === 'served' ? makerOf(group.file).line(kind.n) : undefined,
      walk: {
        origin: native ? 'kubernetes' : 'operator',
        asGo: native || kind?.t === 1,
        dropsStatus: kind?.s === 1,
        named: !native || !NAMELESS.test(object.kind),
      },
    }
  }

  const looked = new Map<string, Known>()
  const knownOf = (object: KubernetesObject): Known => {
    const key = `${object.apiVersion} ${object.kind}`
    let known = looked.get(key)
    if (!known) {
      known = look(object)
      looked.set(key, known)
    }
    return known
  }

  const found = new WeakMap<KubernetesObject, readonly SchemaFault[]>()
  return {
    version: versionOf(minor),
    api: (object) => knownOf(object).state,
    scope: (object) => knownOf(object).scope,
    faults: (object) => {
      let faults = found.get(object)
      if (!faults) {
        const { schema, walk: how } = knownOf(object)
        const { value } = object
        faults = schema && isRecord(value) ? walk(value, schema, how) : []
        found.set(object, faults)
      }
      return faults
    },
  }
}
