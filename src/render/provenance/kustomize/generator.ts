import { asList, asRecord, asText, follow } from '../../../model/json.ts'
import type { Location, Route } from '../../../model/location.ts'
import { resolveEntry } from '../../../model/repository-path.ts'
import { wholeLine } from '../line-place.ts'
import type { SourceOf } from '../rendered.ts'
import { type Field, type Layer, placeOf } from './layer.ts'
import type { Kustomization } from './tree.ts'

const MAX_ENTRIES = 2000

/** Fields that generate objects, by the kind that they make. */
const GENERATORS: Readonly<Record<string, string>> = { ConfigMap: 'configMapGenerator', Secret: 'secretGenerator' }

/** An entry of `configMapGenerator` or `secretGenerator`, and where it stands. */
export interface GeneratorEntry {
  readonly kustomization: Kustomization
  readonly route: Route
  readonly name: string
}

/**
 * The entries that make an object: the first that made it, then those that an overlay merges into it. Its name still
 * holds theirs, with prefixes, suffixes and a hash around; of several such names the longest counts.
 */
export function generatorEntries(
  kustomizations: readonly Kustomization[],
  kind: unknown,
  name: string,
): readonly GeneratorEntry[] {
  const field = typeof kind === 'string' && Object.hasOwn(GENERATORS, kind) ? GENERATORS[kind] : undefined
  if (field === undefined) return []
  const found = kustomizations.flatMap((kustomization) =>
    asList(asRecord(kustomization.document.value)[field])
      .slice(0, MAX_ENTRIES)
      .flatMap((entry, index): GeneratorEntry[] => {
        const own = asText(asRecord(entry).name)
        return own !== undefined && name.includes(own) ? [{ kustomization, route: [field, index], name: own }] : []
      }),
  )
  const longest = found.reduce((length, entry) => Math.max(length, entry.name.length), 0)
  return found.filter((entry) => entry.name.length === longest)
}

/** What one entry gives: its name, and the keys of its `literals`, `files` and `envs`. */
export function generatorLayer({ kustomization, route: root }: GeneratorEntry, sourceOf: SourceOf): Layer {
  const { folder, document } = kustomization
  const entry = asRecord(follow(document.value, root))
  const at = (route: Route, on: Field['on'] = 'value') => placeOf(document, [...root, ...route], on)

  const keyPlace = (key: string): Location | undefined => {
    const literal = listOf(entry.literals).findIndex((text) => text.startsWith(`${key}=`))
    if (literal >= 0) return at(['literals', literal])
    const file = listOf(entry.files).findIndex((text) => keyOfFile(text) === key)
    if (file >= 0) return at(['files', file])
    for (const path of [...listOf(entry.envs), ...listOf([entry.env])]) {
      const found = lineOfKey(key, resolveEntry(folder, path), sourceOf)
      if (found) return found
    }
    return undefined
  }
  const holds = ({ route, on }: Field): Location | undefined => {
    const [first, key] = route
    if (first === 'metadata' && key === 'name') return at(['name'], on)
    if (first === 'type' && entry.type !== undefined) return at(['type'], on)
    return DATA.includes(first) && typeof key === 'string' ? keyPlace(key) : undefined
  }
  return { sets: holds, holds }
}

const DATA: readonly unknown[] = ['data', 'stringData', 'binaryData']

const listOf = (value: unknown): readonly string[] =>
  asList(value)
    .slice(0, MAX_ENTRIES)
    .flatMap((item) => asText(item) ?? [])

/** `application.properties`, or `key=path`. */
function keyOfFile(written: string): string {
  const equals = written.indexOf('=')
  return equals > 0 ? written.slice(0, equals) : written.slice(written.lastIndexOf('/') + 1)
}

/** The line `KEY=value` of an env file. */
function lineOfKey(key: string, path: string | undefined, sourceOf: SourceOf): Location | undefined {
  const source = path === undefined ? undefined : sourceOf(path)
  const index = source?.text.split('\n').findIndex((line) => line.trimStart().startsWith(`${key}=`)) ?? -1
  return source && index >= 0 ? wholeLine(source, index + 1) : undefined
}
