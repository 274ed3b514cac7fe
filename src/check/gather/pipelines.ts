import type { Tree } from '../../discover/tree.ts'
import { addTo, type Lists } from '../../model/lists.ts'
import type { Profile } from '../../model/profile.ts'
import type { ImageBuild } from '../../model/subject/dockerfile.ts'
import type { Pipeline } from '../../model/subject/pipeline.ts'
import type { JobBuild } from '../../model/subject/repository.ts'
import { documentsOf } from '../../render/provenance/parsed.ts'
import { createContext } from '../subjects/builds/context.ts'
import { indexFiles } from '../subjects/builds/file-index.ts'
import { madeFiles } from '../subjects/builds/made-files.ts'
import { imageBuilds } from '../subjects/image-builds.ts'
import { pipelineSubject } from '../subjects/pipeline.ts'
import type { BuildsOf } from './dockerfiles.ts'
import { type Notes, type Reader, readDocuments } from './gathered.ts'

/**
 * The CI files at these paths, the one that the platform reads marked as active. A file that another one includes is
 * read with that one, and not alone; an include that cannot be read is noted.
 */
export function gatherPipelines(paths: readonly string[], profile: Profile, reader: Reader, notes: Notes): Pipeline[] {
  const readLocal = (path: string) => {
    const included = reader.quietly(path)
    return included && documentsOf(included).at(-1)
  }
  const pipelines = paths.flatMap((path) => {
    const source = reader.source(path)
    if (!source) return []
    // `spec:` may come first, as a header of its own: the jobs are in the last document
    const document = readDocuments(source, 'refused', notes).at(-1)
    return document ? [pipelineSubject(document, { active: path === profile.pipeline.file, profile, readLocal })] : []
  })
  const included = new Set(
    pipelines
      .flatMap(({ includes }) => includes.flatMap(({ type, files }) => (type === 'local' ? files : [])))
      .map(({ name }) => name),
  )
  const whole = pipelines.filter(({ active, document }) => active || !included.has(document.source.path))
  for (const { includes } of whole.filter(({ active }) => active))
    for (const { known, target, document, route } of includes)
      if (!known) {
        const { path, start } = document.locate(route)
        notes.unread.push({ reason: 'include-not-read', path, line: start.line, message: notRead(target) })
      }
  return whole
}

const notRead = (target: string) => ({
  en: `include "${target}" is not read: what it defines is not known`,
  fr: `l’inclusion « ${target} » n’est pas lue : ce qu’elle définit n’est pas connu`,
})

/** What the CI file of a project builds. */
export interface ProjectBuilds {
  readonly buildsOf: BuildsOf
  readonly builds: readonly JobBuild[]
}

/** Which jobs build which Dockerfile. A project without CI file, or with a job that cannot be read, says nothing. */
export function projectBuilds(pipelines: readonly Pipeline[], tree: Tree, reader: Reader): ProjectBuilds {
  const active = pipelines.find((pipeline) => pipeline.active)
  if (!active) return { buildsOf: () => undefined, builds: [] }
  const read = imageBuilds(active)
  const textOf = (path: string) => reader.quietly(path)?.text
  const files = indexFiles(tree, tree.paths.includes('.gitmodules') ? textOf('.gitmodules') : undefined)
  const madeFor = madeFiles(active)
  const byPath: Lists<string, ImageBuild> = new Map()
  const builds = read.builds.map(({ path, job, build }): JobBuild => {
    const made = madeFor(job)
    const { context: folder } = build
    const inside =
      folder === undefined
        ? undefined
        : createContext({ folder, dockerfile: path, files, made, textOf, bytesOf: tree.bytes })
    const whole = { ...build, files: inside }
    addTo(byPath, path, whole)
    const exists = files.has(path) ? 'yes' : files.maybe(path) || made(path) ? 'unknown' : 'no'
    return { path, job, build: whole, exists }
  })
  return {
    buildsOf: (path) => byPath.get(path) ?? (read.unknown || active.incomplete ? undefined : []),
    builds,
  }
}
