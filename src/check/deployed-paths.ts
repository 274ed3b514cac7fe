import { folderOf, nearestFolder } from '../model/repository-path.ts'
import type { ReleaseSubject } from '../model/subject/release.ts'

/** Whether plain manifests are deployed as they are written, from where a manifest or an Application says so. */
export function deployedPaths(releases: readonly ReleaseSubject[]): (path: string) => boolean {
  const [alone, whole] = [new Set<string>(), new Set<string>()]
  for (const { release } of releases)
    if (release.source.type === 'directory') (release.source.recurse ? whole : alone).add(release.source.folder)
  return (path) => alone.has(folderOf(path)) || nearestFolder(path, whole) !== undefined
}
