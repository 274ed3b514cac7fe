import { asList, asRecord } from '../../../model/json.ts'
import { join, resolveEntry } from '../../../model/repository-path.ts'
import type { YamlDocument } from '../../../model/subject/yaml.ts'
import { KUSTOMIZATIONS } from '../../plan/layout.ts'
import { documentsOf } from '../parsed.ts'
import type { SourceOf } from '../rendered.ts'

/** One kustomization of the repository. */
export interface Kustomization {
  /** Its folder, `.` for the root. */
  readonly folder: string
  /** The first document of its file, the only one that Kustomize reads. */
  readonly document: YamlDocument
}

/** Fields that name folders of other kustomizations, in the order in which they are built. */
const FOLDERS = ['resources', 'bases', 'components'] as const

/** More kustomizations, or more deeply nested ones, are the work of an attacker. */
const MAX_KUSTOMIZATIONS = 500
const MAX_DEPTH = 50
const MAX_ENTRIES = 5000

/**
 * The kustomization of a folder and those of the repository that it is built on, in the order in which they change the
 * objects: that of the folder comes last. Empty for a folder without a readable kustomization.
 */
export function kustomizationTree(folder: string, sourceOf: SourceOf): readonly Kustomization[] {
  const found = new Map<string, Kustomization>()
  const seen = new Set<string>()
  const visit = (at: string, depth: number): void => {
    if (seen.has(at) || seen.size >= MAX_KUSTOMIZATIONS || depth > MAX_DEPTH) return
    seen.add(at)
    const document = readKustomization(at, sourceOf)
    if (!document) return
    for (const field of FOLDERS)
      for (const entry of asList(asRecord(document.value)[field]).slice(0, MAX_ENTRIES)) {
        const path = typeof entry === 'string' ? resolveEntry(at, entry) : undefined
        if (path !== undefined) visit(path, depth + 1)
      }
    found.set(at, { folder: at, document })
  }
  visit(folder === '' ? '.' : folder, 0)
  return [...found.values()]
}

function readKustomization(folder: string, sourceOf: SourceOf): YamlDocument | undefined {
  for (const name of KUSTOMIZATIONS) {
    const source = sourceOf(join(folder, name))
    if (source) return documentsOf(source)[0]
  }
  return undefined
}
