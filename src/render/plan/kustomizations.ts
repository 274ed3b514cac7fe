import { asList, asRecord, asText, type JsonRecord } from '../../model/json.ts'
import { join, resolveEntry } from '../../model/repository-path.ts'
import { isSamplePath } from '../../model/sample.ts'
import type { PlanInput } from './input.ts'
import { createUseGraph } from './top-level.ts'

/** The Kustomize folders of a repository, sorted by what may become of them. */
export interface Kustomizations {
  /** Those that no other one uses. */
  readonly overlays: readonly string[]
  /** `kind: Component` that no overlay uses: cannot be built alone. */
  readonly components: readonly string[]
  /** In tests, examples and the documentation. */
  readonly samples: readonly string[]
  /** Folders of the charts that a kustomization inflates (`helmCharts`). */
  readonly inflatedCharts: ReadonlySet<string>
  /** Values files that it gives them. */
  readonly valuesFiles: ReadonlySet<string>
  /** The folders that one of these uses, itself included. */
  reached(folders: Iterable<string>): ReadonlySet<string>
}

/** Fields that name other Kustomize folders (kustomize `api/types/kustomization.go`). */
const FIELDS = ['resources', 'bases', 'components', 'generators', 'transformers', 'validators'] as const

export function readKustomizations({ inventory, document }: PlanInput): Kustomizations {
  const files = new Map(inventory.kustomizations.map(({ folder, file }) => [folder, file]))
  const isSample = (folder: string) => isSamplePath(files.get(folder) ?? folder)
  const components = new Set<string>()
  const inflatedCharts = new Set<string>()
  const valuesFiles = new Set<string>()
  const graph = createUseGraph(
    [...files.keys()].filter((folder) => !isSample(folder)),
    (folder) => {
      const value = asRecord(document(files.get(folder) ?? folder)?.value)
      if (value.kind === 'Component') components.add(folder)
      readInflations(folder, value, inflatedCharts, valuesFiles)
      return FIELDS.flatMap((field) => asList(value[field])).flatMap((name) => inside(folder, name))
    },
  )
  const used = graph.reached(graph.topLevel().filter((folder) => !components.has(folder)))
  const unused = new Set([...components].filter((folder) => !used.has(folder)))
  return {
    overlays: graph.topLevel(unused).filter((folder) => !components.has(folder)),
    components: [...unused],
    samples: [...files.keys()].filter(isSample),
    inflatedCharts,
    valuesFiles,
    reached: graph.reached,
  }
}

/** The path that an entry names in the repository; none for an address. */
function inside(folder: string, name: unknown): string[] {
  const text = asText(name)
  const path = text && resolveEntry(folder, text)
  return path ? [path] : []
}

function readInflations(folder: string, value: JsonRecord, charts: Set<string>, valuesFiles: Set<string>): void {
  const home = asText(asRecord(value.helmGlobals).chartHome) ?? 'charts'
  for (const entry of asList(value.helmCharts)) {
    const { name, valuesFile, additionalValuesFiles } = asRecord(entry)
    for (const chart of inside(folder, asText(name) && join(home, String(name)))) charts.add(chart)
    for (const file of [valuesFile, ...asList(additionalValuesFiles)])
      for (const path of inside(folder, file)) valuesFiles.add(path)
  }
}
