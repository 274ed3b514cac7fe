import { asRecord, follow } from '../../../model/json.ts'
import { type Location, placeAt, type Route } from '../../../model/location.ts'
import { createSource } from '../../../model/source.ts'
import type { YamlDocument } from '../../../model/subject/yaml.ts'
import { parseYaml } from '../../../parse/yaml/parse.ts'
import type { KustomizeDocument } from '../../engine/contract.ts'
import { documentsOf } from '../parsed.ts'
import type { RenderedDocuments, SourceOf } from '../rendered.ts'
import { generatorEntries, generatorLayer } from './generator.ts'
import { isJsonPatch, jsonPatchLayer } from './json-patch.ts'
import { fieldsLayer } from './kustomization-fields.ts'
import { type Field, type Layer, mergedLayer, resourceLayer } from './layer.ts'
import { type Patch, patchesOf, speaksOf } from './patch.ts'
import { nameOf, resourceOf } from './resource.ts'
import { type Kustomization, kustomizationTree } from './tree.ts'

/** What turns the objects built from one folder into documents with the author's places. */
export interface KustomizeProvenance {
  /** The kustomizations of the repository that take part; that of the folder comes last. */
  readonly kustomizations: readonly Kustomization[]
  /**
   * The documents of a built text. A field is shown in the patch that gives it its value, else in the resource, else in
   * the field of the kustomization that changed it. Undefined for a folder without a readable kustomization.
   */
  documents(kustomized: KustomizeDocument): RenderedDocuments | undefined
}

export function kustomizeProvenance(folder: string, sourceOf: SourceOf): KustomizeProvenance {
  const kustomizations = kustomizationTree(folder, sourceOf)
  const last = kustomizations.at(-1)
  let patches: readonly Patch[] | undefined // read when a finding asks for a position
  const written = (): readonly Patch[] => {
    patches ??= kustomizations.flatMap((kustomization) => patchesOf(kustomization, sourceOf))
    return patches
  }
  return {
    kustomizations,
    documents: (kustomized) => {
      if (!last) return undefined
      const { documents, problem } = parseYaml(createSource(last.document.source.path, kustomized.text))
      if (problem) return { documents: [], problem: { reason: problem.reason, location: last.document.locate([]) } }
      return {
        documents: documents.map((document) =>
          authored(document, originOf(kustomized, document.value, { kustomizations, last, written, sourceOf })),
        ),
      }
    },
  }
}

interface Folder {
  readonly kustomizations: readonly Kustomization[]
  readonly last: Kustomization
  written(): readonly Patch[]
  readonly sourceOf: SourceOf
}

/** Where an object comes from. */
interface Origin {
  /** The text that holds it, and the place of the whole object there. */
  readonly document: YamlDocument
  readonly root: Route
  /** Everything of the author's that takes part, the last word first. */
  layers(): readonly Layer[]
}

function originOf(kustomized: KustomizeDocument, object: unknown, folder: Folder): Origin {
  const { kustomizations, last, sourceOf } = folder
  const resource = resourceOf(kustomized, object, sourceOf)
  const { kind } = asRecord(object)
  const entries = resource ? [] : generatorEntries(kustomizations, kind, nameOf(object))
  const [entry] = entries
  const { document, root } = resource ??
    (entry && { document: entry.kustomization.document, root: entry.route }) ?? { document: last.document, root: [] }
  const original = resource ? nameOf(follow(document.value, root)) : (entry?.name ?? nameOf(object))
  const identity = { kind, original, name: nameOf(object) }
  return {
    document,
    root,
    layers: () => [
      ...patchesOn(kustomized, folder)
        .filter((patch) => speaksOf(patch, identity))
        .map((patch) => patchLayer(patch, object))
        .reverse(),
      ...(resource ? [resourceLayer(document, root, object)] : []),
      ...entries.map((each) => generatorLayer(each, sourceOf)).reverse(),
      ...kustomizations.map((each) => fieldsLayer(each, identity)).reverse(),
    ],
  }
}

const patchLayer = ({ document }: Patch, object: unknown): Layer =>
  isJsonPatch(document) ? jsonPatchLayer(document) : mergedLayer(document, object)

/** The patches that changed an object: those that its kustomizations name, then those of other transformers. */
function patchesOn({ patches }: KustomizeDocument, { kustomizations, written, sourceOf }: Folder): readonly Patch[] {
  const own = new Set(kustomizations.map(({ document }) => document.source.path))
  const inline = new Set(patches.flatMap(({ path, kind }) => (kind === 'inline' ? [path] : [])))
  const applied = new Set(patches.map(({ path }) => path))
  const named = written().filter(({ document: { source } }) =>
    (own.has(source.path) ? inline : applied).has(source.path),
  )
  const known = new Set([...own, ...named.map(({ document }) => document.source.path)])
  const others = patches.flatMap(({ path, index }): Patch[] => {
    const source = known.has(path) ? undefined : sourceOf(path)
    const document = source && documentsOf(source)[index]
    return document ? [{ document }] : []
  })
  return [...named, ...others]
}

function authored(document: YamlDocument, origin: Origin): YamlDocument {
  let layers: readonly Layer[] | undefined
  const whole = (): Location => origin.document.locate(origin.root)
  return {
    value: document.value,
    source: origin.document.source,
    locate: (place) =>
      placeAt(place, {
        span: whole,
        route: (route, on) => {
          layers ??= origin.layers()
          return placeIn(layers, document.value, route, on) ?? whole()
        },
      }),
  }
}

/** The place of a field, or of the nearest parent that exists. */
function placeIn(layers: readonly Layer[], object: unknown, route: Route, on: Field['on']): Location | undefined {
  for (let length = route.length; length > 0; length--) {
    const part = route.slice(0, length)
    const value = follow(object, part)
    if (value === undefined) continue
    const field: Field = { route: part, value, on: length === route.length ? on : 'value' }
    const found = first(layers, (layer) => layer.sets(field)) ?? first(layers, (layer) => layer.holds(field))
    if (found) return found
  }
  return undefined
}

function first<Found>(layers: readonly Layer[], look: (layer: Layer) => Found | undefined): Found | undefined {
  for (const layer of layers) {
    const found = look(layer)
    if (found !== undefined) return found
  }
  return undefined
}
