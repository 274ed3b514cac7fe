import type { Tree } from '../../discover/tree.ts'
import type { Language } from '../../model/language.ts'
import type { ManifestSubject } from '../../model/subject/repository.ts'
import { manifestSource, type ReadManifest, readManifest } from '../../parse/manifest/read.ts'
import { yamlSubject } from '../subjects/yaml-subject.ts'
import type { Notes, Reader } from './gathered.ts'

/** Reads the manifest given by the caller, else the `accostage.yaml` of the root. */
export function readDeclaration(
  manifest: string | object | undefined,
  tree: Tree,
  reader: Reader,
): Promise<ReadManifest> {
  const source =
    manifest === undefined
      ? tree.paths.includes('accostage.yaml')
        ? reader.source('accostage.yaml')
        : undefined
      : manifestSource(manifest)
  return source ? readManifest(source) : Promise.resolve({ status: 'absent' })
}

/** The manifest as rules look at it, when it is valid. */
export const manifestSubject = (read: ReadManifest): ManifestSubject | undefined =>
  read.status === 'valid' ? { ...yamlSubject(read.document), manifest: read.manifest } : undefined

/** Notes what is wrong with a manifest, where it is written. */
export function noteManifestProblems(read: ReadManifest, language: Language, notes: Notes): void {
  if (read.status === 'not-yaml')
    notes.problems.push({
      kind: 'yaml-syntax',
      location: read.source.location({ start: read.offset, end: read.offset }),
      facts: { reason: read.reason },
      sample: false,
    })
  if (read.status === 'invalid')
    for (const { at, on, message } of read.errors)
      notes.problems.push({
        kind: 'manifest-schema',
        location: read.document.locate(on === 'key' ? { key: at } : at),
        facts: { reason: message[language] },
        sample: false,
      })
}

/** Notes a setting for a rule that does not exist. */
export function noteUnknownRule(name: string, manifest: ManifestSubject, notes: Notes): void {
  const location = manifest.document.locate({ key: ['settings', 'rules', name] })
  notes.problems.push({ kind: 'unknown-rule', location, facts: { name }, sample: false })
}
