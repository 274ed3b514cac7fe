import { isRecord, type JsonRecord } from '../../../model/json.ts'
import type { Route } from '../../../model/location.ts'
import type { PipelineVariable } from '../../../model/subject/pipeline.ts'
import type { YamlDocument } from '../../../model/subject/yaml.ts'

/** Variables read of one `variables`, and kept of all that a job inherits; real files have some tens. */
const MAX_VARIABLES = 500
const MAX_INHERITED = 1000

/** Variables under their names, in the order written. */
export type VariableMap = ReadonlyMap<string, PipelineVariable>

/**
 * What a `variables` mapping sets: texts and numbers, or the `value` of `{ value, description, options }`. Without
 * `document`, the defaults of a catalogue template.
 */
export function readVariables(written: unknown, document?: YamlDocument, route: Route = []): VariableMap {
  const found = new Map<string, PipelineVariable>()
  if (!isRecord(written)) return found
  for (const [name, entry] of Object.entries(written).slice(0, MAX_VARIABLES)) {
    const value = textOf(isRecord(entry) ? entry.value : entry)
    if (value === undefined) continue
    const steps = document ? [...route, name, ...(isRecord(entry) ? ['value'] : [])] : []
    found.set(name, { name, value, document, route: steps })
  }
  return found
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return value === null || value === undefined ? '' : undefined
}

/** The maps laid over each other, the last one wins. */
export function overlay(...maps: readonly VariableMap[]): VariableMap {
  const all = new Map<string, PipelineVariable>()
  for (const map of maps)
    for (const [name, variable] of map) if (all.size < MAX_INHERITED || all.has(name)) all.set(name, variable)
  return all
}

/** The global variables that a job takes over: all, none or some, as its `inherit: variables` says. */
export function inheritedGlobals(globals: VariableMap, job: JsonRecord): VariableMap {
  const { variables } = isRecord(job.inherit) ? job.inherit : {}
  if (variables === false) return new Map()
  if (!Array.isArray(variables)) return globals
  return new Map([...globals].filter(([name]) => variables.includes(name)))
}
