import { asRecord, isRecord } from '../model/json.ts'
import type { Profile } from '../model/profile.ts'
import type { SchemaFault } from '../model/schema/fault.ts'
import type { ApiState, Schemas } from '../model/schema/schemas.ts'
import type { KubernetesObject } from '../model/subject/kubernetes.ts'
import { isNative, ownState, storedState } from './api.ts'
import { ownKinds } from './custom.ts'
import { minorOf, versionOf } from './minor.ts'
import { type Schema, type SchemaMaker, schemaMaker } from './schema.ts'
import { openStore, type Store, storedKind } from './store.ts'
import { type Walk, walk } from './walk.ts'

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
  const ownOf = ({ group, kind }: KubernetesObject) => own.get(`${group}/${kind}`)

  const states = new Map<string, ApiState>()
  const api = (object: KubernetesObject): ApiState => {
    const key = `${object.apiVersion} ${object.kind}`
    let state = states.get(key)
    if (!state) {
      const versions = ownOf(object)
      // what a cluster no longer serves is told by its real version, whatever the store has
      state = versions ? ownState(versions, object) : storedState(store, minor, object)
      states.set(key, state)
    }
    return state
  }

  const walkOf = (object: KubernetesObject): { schema: Schema; walk: Walk } | undefined => {
    const mine = ownOf(object)
    if (mine) {
      const kind = mine.get(object.version)
      return (
        kind && {
          schema: kind.schema,
          walk: { origin: 'repository', asGo: false, dropsStatus: kind.hasStatus, named: true },
        }
      )
    }
    const group = store.groups.get(object.group)
    const kind = storedKind(group, object.version, object.kind)
    if (!group || kind?.n === undefined || api(object).state !== 'served') return undefined
    const native = isNative(group)
    return {
      schema: makerOf(group.file).line(kind.n),
      walk: {
        origin: native ? 'kubernetes' : 'operator',
        asGo: native,
        dropsStatus: kind.s === 1,
        named: !native || !NAMELESS.test(object.kind),
      },
    }
  }

  const known = new WeakMap<KubernetesObject, readonly SchemaFault[]>()
  return {
    version: versionOf(minor),
    api,
    faults: (object) => {
      let faults = known.get(object)
      if (!faults) {
        const found = isRecord(object.value) ? walkOf(object) : undefined
        faults = found ? walk(asRecord(object.value), found.schema, found.walk) : []
        known.set(object, faults)
      }
      return faults
    },
  }
}
