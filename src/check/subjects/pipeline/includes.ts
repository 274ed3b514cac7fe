import { plainReference } from '../../../model/gitlab-variables.ts'
import { isRecord, type JsonRecord } from '../../../model/json.ts'
import type { Route } from '../../../model/location.ts'
import type { Profile } from '../../../model/profile.ts'
import type { PipelineInclude } from '../../../model/subject/pipeline.ts'
import type { YamlDocument } from '../../../model/subject/yaml.ts'

/** GitLab reads at most this many files for one pipeline (`ci_max_includes`). */
const MAX_INCLUDES = 150

export interface IncludeOptions {
  readonly profile: Profile
  /** The last document of a file of the repository; undefined when there is none or it cannot be read. */
  readonly readLocal: (path: string) => YamlDocument | undefined
}

export interface PipelineFiles {
  /** In GitLab's order: a file wins over those before it, and the first file of all stands last. */
  readonly documents: readonly YamlDocument[]
  readonly includes: readonly PipelineInclude[]
  /** False when something may come from a file that is not in `documents` nor in the catalogue. */
  readonly complete: boolean
}

/** Follows the local includes of a CI file. An include that leads back to a file already read adds nothing. */
export function readIncludes(root: YamlDocument, { profile, readLocal }: IncludeOptions): PipelineFiles {
  const documents: YamlDocument[] = []
  const includes: PipelineInclude[] = []
  const read = new Set([root.source.path])
  let count = 0
  const visit = (document: YamlDocument): void => {
    for (const { written, route } of entries(document.value)) {
      count++
      if (count > MAX_INCLUDES) return
      const found = classify(written, document, route)
      const [path] = found.files
      let known = found.type === 'project' && isCatalogue(found, profile)
      if (found.type === 'local' && path) {
        known = read.has(path.name)
        if (!known && isPlain(path.name)) {
          const next = readLocal(path.name)
          known = isRecord(next?.value)
          if (next && known) {
            read.add(path.name)
            visit(next)
          }
        }
      }
      includes.push({ ...found, known })
    }
    documents.push(document)
  }
  visit(root)
  return { documents, includes, complete: count <= MAX_INCLUDES && includes.every(({ known }) => known) }
}

function entries(root: unknown): { written: unknown; route: Route }[] {
  const include = isRecord(root) ? root.include : undefined
  if (include === undefined || include === null) return []
  if (!Array.isArray(include)) return [{ written: include, route: ['include'] }]
  return include.slice(0, MAX_INCLUDES + 1).map((written: unknown, index) => ({ written, route: ['include', index] }))
}

/** What cannot be made out is a local include without files: unknown, and judged by nobody. */
function classify(written: unknown, document: YamlDocument, route: Route): Omit<PipelineInclude, 'known'> {
  const entry: JsonRecord = isRecord(written) ? written : { local: written }
  const text = (key: string): string => (typeof entry[key] === 'string' ? entry[key] : '')
  const at = (key: string): Route => (isRecord(written) ? [...route, key] : route)
  const ref = text('ref') || undefined
  const one = (type: PipelineInclude['type'], key: string) => ({
    type,
    target: text(key),
    files: [],
    ref,
    document,
    route: at(key),
  })
  if (entry.project !== undefined) return { ...one('project', 'project'), files: projectFiles(entry.file, at('file')) }
  if (entry.remote !== undefined) return one('remote', 'remote')
  if (entry.template !== undefined) return one('template', 'template')
  if (entry.component !== undefined) return one('component', 'component')
  const local = text('local')
  if (/^https?:\/\//i.test(local)) return { ...one('remote', 'local'), route: at('local') }
  const path = localPath(local)
  return { ...one('local', 'local'), files: path === '' ? [] : [{ name: path, route: at('local') }] }
}

function projectFiles(written: unknown, route: Route): PipelineInclude['files'] {
  const list: readonly unknown[] = Array.isArray(written) ? written.slice(0, MAX_INCLUDES) : [written]
  return list.flatMap((file, index) =>
    typeof file === 'string' && file !== ''
      ? [{ name: file.replace(/^\/+/, ''), route: Array.isArray(written) ? [...route, index] : route }]
      : [],
  )
}

/** From the root of the repository, whether `/` is written before it or not. */
const localPath = (text: string): string =>
  text
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')

/** Whether a path names one file: no wildcard, no variable, not outside the repository. */
const isPlain = (path: string): boolean => !/[*$]/.test(path) && !path.split('/').includes('..')

/** Whether an include brings the catalogue as the profile describes it. */
function isCatalogue(include: Omit<PipelineInclude, 'known'>, { pipeline }: Profile): boolean {
  const { target, ref = pipeline.catalogRef, files } = include
  return (
    plainReference(target) === plainReference(pipeline.catalog) &&
    ref === pipeline.catalogRef &&
    files.length > 0 &&
    files.every(({ name }) => pipeline.catalogFiles.includes(name))
  )
}
