import type { Inventory } from '../../discover/inventory.ts'
import { asList, asRecord, asText } from '../../model/json.ts'
import { folderOf, resolveEntry } from '../../model/repository-path.ts'
import { type Notes, type Reader, readDocuments } from './gathered.ts'

/** Fields of a kustomization that name files, and those whose entries name one in `path`. */
const FILES = [
  'resources',
  'bases',
  'components',
  'patchesStrategicMerge',
  'configurations',
  'crds',
  'generators',
  'transformers',
  'validators',
] as const
const PATCHES = ['patches', 'patchesJson6902', 'replacements'] as const

/**
 * The manifests that Kustomize folders use: those beside a kustomization and those it names. Overlays change them before
 * they are deployed.
 */
export function gatherKustomizeBases(inventory: Inventory, reader: Reader, notes: Notes): Set<string> {
  const bases = new Set<string>()
  const folders = new Set(inventory.kustomizations.map(({ folder }) => folder))
  for (const path of inventory.manifests) if (folders.has(folderOf(path))) bases.add(path)
  for (const { folder, file } of inventory.kustomizations) {
    const source = reader.source(file)
    if (!source) continue
    const value = asRecord(readDocuments(source, 'expected', notes)[0]?.value)
    const named = [
      ...FILES.flatMap((field) => asList(value[field])),
      ...PATCHES.flatMap((field) => asList(value[field]).map((entry) => asText(entry) ?? asRecord(entry).path)),
    ]
    for (const name of named) {
      const written = asText(name)
      const path = written && resolveEntry(folder, written)
      if (path) bases.add(path)
    }
  }
  return bases
}
