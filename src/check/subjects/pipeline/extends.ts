import { asRecord, isRecord, type JsonRecord } from '../../../model/json.ts'
import type { Profile } from '../../../model/profile.ts'
import type { YamlDocument } from '../../../model/subject/yaml.ts'
import type { Merge } from './merge.ts'
import { overlay, readVariables, type VariableMap } from './variables.ts'

/** Names read of one `extends`, and templates kept of one chain; GitLab follows eleven levels. */
const MAX_NAMES = 50
const MAX_ANCESTORS = 200

/** One place where a job is written, `document` at its root key. */
export interface Layer {
  readonly document: YamlDocument
  readonly value: JsonRecord
}

/** A job with everything it takes from what it extends. */
export interface Chain {
  readonly ancestors: readonly string[]
  readonly resolved: boolean
  readonly effective: JsonRecord
  /** Set by the job and its ancestors; global ones left out. */
  readonly variables: VariableMap
}

const EMPTY: Chain = { ancestors: [], resolved: true, effective: {}, variables: new Map() }

/** The names that `extends` holds: a text, or a list of texts. */
export function extendsNames(value: unknown): { readonly name: string; readonly index?: number }[] {
  if (typeof value === 'string') return [{ name: value }]
  if (!Array.isArray(value)) return []
  return value
    .slice(0, MAX_NAMES)
    .flatMap((name: unknown, index) => (typeof name === 'string' ? [{ name, index }] : []))
}

/**
 * Resolves `extends` as GitLab does: what a job writes is merged over the templates it names, in their order. A job that
 * leads back to itself has its own name among its ancestors. Each job is resolved once.
 *
 * `catalogue`: whether a template of the profile's catalogue is there to be merged under a job of the same name.
 */
export function createResolver(
  jobs: ReadonlyMap<string, readonly Layer[]>,
  profile: Profile,
  { merge }: Merge,
  catalogue: (name: string) => boolean,
): (name: string) => Chain | undefined {
  const done = new Map<string, Chain>()
  const open = new Set<string>()

  const template = (name: string): JsonRecord | undefined => {
    const { templates } = profile.pipeline
    if (!Object.hasOwn(templates, name) || (jobs.has(name) && !catalogue(name))) return undefined
    const { extends: parent, stage, defaults } = templates[name] ?? {}
    return { ...(parent && { extends: parent }), ...(stage && { stage }), ...(defaults && { variables: defaults }) }
  }

  const resolve = (name: string): Chain | undefined => {
    const known = done.get(name)
    if (known) return known
    const below = template(name)
    const layers = jobs.get(name)
    if (!below && !layers) return undefined
    if (open.has(name)) return EMPTY
    open.add(name)
    const chain = build(name, below, layers ?? [])
    open.delete(name)
    done.set(name, chain)
    return chain
  }

  const build = (name: string, below: JsonRecord | undefined, layers: readonly Layer[]): Chain => {
    const written = layers.reduce((so, { value }) => merge(so, value), below ?? {})
    const names = extendsNames(written.extends).map((entry) => entry.name)
    const parents = names.map((parent) => ({ name: parent, chain: resolve(parent) }))
    const found = parents.flatMap(({ chain }) => (chain ? [chain] : []))
    const inherited = found.reduce<JsonRecord>((so, { effective }) => merge(so, effective), {})
    return {
      ancestors: [
        ...new Set([
          ...parents.flatMap((parent) => (parent.chain ? [parent.name] : [])),
          ...found.flatMap(({ ancestors }) => ancestors),
        ]),
      ].slice(0, MAX_ANCESTORS),
      resolved: parents.every(({ chain }) => chain?.resolved),
      effective: merge(inherited, written),
      variables: overlay(
        ...found.map(({ variables }) => variables),
        readVariables(asRecord(below?.variables)),
        ...layers.map(({ document, value }) => readVariables(value.variables, document, [name, 'variables'])),
      ),
    }
  }
  return resolve
}

/** The jobs of some documents under their names, each with the places where it is written, the last one wins. */
export function jobLayers(
  documents: readonly YamlDocument[],
  isJob: (name: string) => boolean,
  limit: number,
): { readonly jobs: ReadonlyMap<string, readonly Layer[]>; readonly complete: boolean } {
  const jobs = new Map<string, Layer[]>()
  let complete = true
  for (const document of documents)
    for (const [name, value] of Object.entries(asRecord(document.value))) {
      if (!isJob(name) || !isRecord(value)) continue
      const layers = jobs.get(name)
      if (layers) layers.push({ document, value })
      else if (jobs.size < limit) jobs.set(name, [{ document, value }])
      else complete = false
    }
  return { jobs, complete }
}
