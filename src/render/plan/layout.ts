import { folderOf, join, MAX_PATH } from '../../model/repository-path.ts'

/** The files and folders of a repository, for questions about them. */
export interface Layout {
  has(path: string): boolean
  /** Whether a folder, `.` for the root, holds anything. */
  hasFolder(folder: string): boolean
  /** Every folder but the root, each before those below it. */
  folders(): readonly string[]
  hasChart(folder: string): boolean
  /** The file that makes a Kustomize folder of this one. */
  kustomizationOf(folder: string): string | undefined
  /** What Argo CD takes the folder for when no option says it. */
  sourceType(folder: string): 'helm' | 'kustomize' | 'directory'
}

/** In the order in which Kustomize and Argo CD look for them (argo-cd `util/kustomize/kustomize.go`). */
export const KUSTOMIZATIONS = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

export function createLayout(paths: readonly string[]): Layout {
  const files = new Set(paths)
  const folders = new Set<string>(['.'])
  for (const path of paths) {
    if (path.length > MAX_PATH) continue
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder)
  }
  const hasChart = (folder: string) => files.has(join(folder, 'Chart.yaml'))
  const kustomizationOf = (folder: string) =>
    KUSTOMIZATIONS.map((name) => join(folder, name)).find((path) => files.has(path))
  return {
    has: (path) => files.has(path),
    hasFolder: (folder) => folders.has(folder),
    folders: () => [...folders].filter((folder) => folder !== '.').sort(),
    hasChart,
    kustomizationOf,
    // argo-cd `util/app/discovery/discovery.go` walks the files in alphabetical order and the last one found decides:
    // a kustomization wins over the `Chart.yaml` beside it
    sourceType: (folder) =>
      kustomizationOf(folder) !== undefined ? 'kustomize' : hasChart(folder) ? 'helm' : 'directory',
  }
}
