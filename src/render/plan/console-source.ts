import type { DeclaredRepository } from '../../model/manifest.ts'
import type { ManifestSubject } from '../../model/subject/repository.ts'
import { argoNames } from './argo-names.ts'
import { plainName } from './release-names.ts'
import type { DeclaredEntry } from './this-repository.ts'
import { sourceVariables, type WrittenSource } from './written-source.ts'

/** Written for the environment's name in the console's list of values files. */
export const ENVIRONMENT = '<env>'

/** Nobody gives one release more values files, nor longer paths. */
export const MAX_LISTED_FILES = 50
const MAX_PATH = 512

/** A label of DNS, which the console's names are parts of. */
const MAX_NAME = 63

/** One values file of the manifest's list: as it is written, and the index of its text. */
interface ListedFile {
  readonly written: string
  readonly index: number
}

/** The console keeps the list as one text and splits it at its commas. */
function listedFiles({ valuesFiles = [] }: DeclaredRepository): readonly ListedFile[] {
  return valuesFiles
    .slice(0, MAX_LISTED_FILES)
    .flatMap((text, index) => text.split(',', MAX_LISTED_FILES).map((part) => ({ written: part.trim(), index })))
    .filter(({ written }) => written !== '')
    .slice(0, MAX_LISTED_FILES)
    .map(({ written, index }) => ({ written: written.slice(0, MAX_PATH), index }))
}

/**
 * The source that the console writes for one repository of the manifest in one environment. Without an environment, for
 * a manifest that declares none, it has the name of any.
 */
export function consoleSource(
  manifest: ManifestSubject,
  { index, repository }: DeclaredEntry,
  environment: string | undefined,
): WrittenSource {
  const name = (environment ?? ENVIRONMENT).slice(0, MAX_NAME)
  const files = listedFiles(repository).map((file) => ({
    ...file,
    path: file.written.replaceAll(ENVIRONMENT, () => name),
  }))
  const names = argoNames({
    project: plainName(manifest.manifest.project.name),
    environment: plainName(environment ?? 'dev'),
    repository: plainName(repository.name),
  })
  const value = {
    path: repository.deployPath,
    targetRevision: repository.deployRevision ?? 'HEAD',
    ...(files.length > 0 && { helm: { valueFiles: files.map(({ path }) => path) } }),
  }
  const route = [...manifest.route, 'repositories', index]
  const { locate } = manifest.document
  const writtenAs = new Map(files.map(({ path, written }) => [path, written]))
  return {
    value,
    locate: ([field, , position]) => {
      if (field === 'path') return locate([...route, 'deployPath'])
      if (field !== 'helm') return locate(route)
      const file = typeof position === 'number' ? files[position] : undefined
      return locate([...route, 'valuesFiles', ...(file ? [file.index] : [])])
    },
    application: { name: names.application },
    variables: sourceVariables(value, { name: names.application }),
    valuesFrom: 'folder-or-root',
    written: (valuesFile) => writtenAs.get(valuesFile) ?? valuesFile,
  }
}
