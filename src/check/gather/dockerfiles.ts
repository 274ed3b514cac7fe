import type { Dockerfile, ImageBuild } from '../../model/subject/dockerfile.ts'
import { dockerfileSubject } from '../subjects/dockerfile.ts'
import type { Notes, Reader } from './gathered.ts'

/** What the CI of the project builds; undefined when there is no CI file, or when a job's Dockerfile is unknown. */
export type BuildsOf = (path: string) => readonly ImageBuild[] | undefined

/** The Dockerfiles at these paths. One that BuildKit refuses is a problem; what can be read of it is still linted. */
export function gatherDockerfiles(
  paths: readonly string[],
  buildsOf: BuildsOf,
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
    return [dockerfile]
  })
}
