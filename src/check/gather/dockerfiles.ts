import { type IgnoreFile, readIgnoreFile } from '../../model/docker-ignore.ts'
import { folderOf, join } from '../../model/repository-path.ts'
import type { Dockerfile, ImageBuild } from '../../model/subject/dockerfile.ts'
import { dockerfileSubject } from '../subjects/dockerfile.ts'
import type { Notes, Reader } from './gathered.ts'

/** What the CI of the project builds; undefined when there is no CI file, or when a job's Dockerfile is unknown. */
export type BuildsOf = (path: string) => readonly ImageBuild[] | undefined

/** The Dockerfiles at these paths. One that BuildKit refuses is a problem; what can be read of it is still linted. */
export function gatherDockerfiles(
  paths: readonly string[],
  buildsOf: BuildsOf,
  known: ReadonlySet<string>,
  reader: Reader,
  notes: Notes,
): Dockerfile[] {
  return paths.flatMap((path) => {
    const source = reader.source(path)
    if (!source) return []
    const { dockerfile, error } = dockerfileSubject(source, buildsOf(path))
    if (error)
      notes.problems.push({
        kind: 'dockerfile-syntax',
        location: error.location,
        facts: { reason: error.message },
        sample: buildsOf(path)?.length === 0,
      })
    const ignoreFile = ignoreFileOf(path, buildsOf(path), known, reader)
    return [ignoreFile ? { ...dockerfile, ignoreFile } : dockerfile]
  })
}

/**
 * The `.dockerignore` that the builds of a Dockerfile read: the one that is named after it, else that of the context.
 * Without a CI file, the context is taken for the folder of the Dockerfile when there is one in it.
 */
function ignoreFileOf(
  path: string,
  builds: readonly ImageBuild[] | undefined,
  known: ReadonlySet<string>,
  reader: Reader,
): IgnoreFile | undefined {
  const contexts = new Set(builds?.map(({ context }) => context) ?? [folderOf(path)])
  const [context] = contexts
  if (contexts.size !== 1 || context === undefined) return undefined
  const found = [`${path}.dockerignore`, join(context, '.dockerignore')].find((each) => known.has(each))
  const source = found === undefined ? undefined : reader.quietly(found)
  return source && readIgnoreFile(source.path, source.text)
}
