import type { Inventory } from '../../discover/inventory.ts'
import { asList, asRecord, asText } from '../../model/json.ts'
import { type Notes, type Reader, readDocuments } from './gathered.ts'

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.')

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
      const path = asText(name) && resolve(folder, String(name))
      if (path) bases.add(path)
    }
  }
  return bases
}

/** A path relative to a folder, from the root; undefined when it leaves the root or is an address. */
function resolve(folder: string, name: string): string | undefined {
  if (name.includes('://') || name.startsWith('/')) return undefined
  const parts = folder === '.' ? [] : folder.split('/')
  for (const part of name.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined
      parts.pop()
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
