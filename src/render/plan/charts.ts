import { asList, asRecord, asText } from '../../model/json.ts'
import { folderOf, foldersAbove, join, resolvePath } from '../../model/repository-path.ts'
import { isSamplePath } from '../../model/sample.ts'
import type { PlanInput } from './input.ts'
import { createUseGraph } from './top-level.ts'

/** The charts of a repository, sorted by what may become of them. */
export interface Charts {
  /** Those that may be deployed on their own. */
  readonly deployable: readonly string[]
  /** Those that others name as local dependencies (`file://`). */
  readonly parts: readonly string[]
  /** Those beside a kustomization, for which Argo CD takes their folder. */
  readonly shadowed: readonly string[]
  /** Charts that only others use (`type: library`), and that no deployable one does. */
  readonly libraries: readonly string[]
  /** In tests, examples and the documentation. */
  readonly samples: readonly string[]
}

const LOCAL = 'file://'

/**
 * Reads every `Chart.yaml` but those of charts that another one holds in its `charts/`, and those that kustomizations
 * inflate: they are rendered with what holds them.
 */
export function readCharts({ inventory, document }: PlanInput, inflated: ReadonlySet<string>): Charts {
  const folders = new Set(inventory.charts)
  const kustomizations = new Set(inventory.kustomizations.map(({ folder }) => folder))
  const own = inventory.charts.filter((folder) => !isVendored(folder, folders) && !inflated.has(folder))
  const isSample = (folder: string) => isSamplePath(join(folder, 'Chart.yaml'))
  const plain = own.filter((folder) => !isSample(folder) && !kustomizations.has(folder))
  const libraries = new Set<string>()
  const graph = createUseGraph(plain, (folder) => {
    const chart = asRecord(document(join(folder, 'Chart.yaml'))?.value)
    if (chart.type === 'library') libraries.add(folder)
    // Helm 2 kept the dependencies in a file of their own, which Helm 3 still reads
    const older = chart.dependencies === undefined ? asRecord(document(join(folder, 'requirements.yaml'))?.value) : {}
    return localDependencies(folder, chart.dependencies ?? older.dependencies)
  })
  const used = graph.reached(graph.topLevel().filter((folder) => !libraries.has(folder)))
  const unused = new Set([...libraries].filter((folder) => !used.has(folder)))
  const deployable = new Set(graph.topLevel(unused).filter((folder) => !libraries.has(folder)))
  return {
    deployable: plain.filter((folder) => deployable.has(folder)),
    parts: plain.filter((folder) => !deployable.has(folder) && !libraries.has(folder)),
    shadowed: own.filter((folder) => !isSample(folder) && kustomizations.has(folder)),
    libraries: [...unused],
    samples: own.filter(isSample),
  }
}

/** Folders of this repository that a chart takes its dependencies from: `repository: file://../common`. */
export function localDependencies(folder: string, dependencies: unknown): string[] {
  return asList(dependencies).flatMap((dependency) => {
    const repository = asText(asRecord(dependency).repository)
    if (!repository?.startsWith(LOCAL)) return []
    return resolvePath(folder, repository.slice(LOCAL.length)) ?? []
  })
}

/** Whether a folder above, called `charts`, belongs to a chart. */
function isVendored(folder: string, charts: ReadonlySet<string>): boolean {
  for (const above of foldersAbove(folder)) {
    const isCharts = above === 'charts' || above.endsWith('/charts')
    if (isCharts && charts.has(folderOf(above))) return true
  }
  return false
}
