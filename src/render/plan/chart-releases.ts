import { addTo, type Lists } from '../../model/lists.ts'
import type { Release } from '../../model/render.ts'
import { join, nearestFolder } from '../../model/repository-path.ts'
import type { EnvironmentNames, NamedEnvironment } from './environment-names.ts'
import type { PlanInput } from './input.ts'
import { guessedFields, type ReleaseNamer } from './release-names.ts'
import { readValuesFileName } from './values-file-name.ts'

/** The values files below each chart, those of a chart inside another one not counted for the outer one. */
export function valuesFilesByChart({ inventory }: PlanInput): ReadonlyMap<string, readonly string[]> {
  const charts = new Set(inventory.charts)
  const found: Lists<string, string> = new Map()
  for (const path of inventory.valuesFiles) {
    const chart = nearestFolder(path, charts)
    if (chart !== undefined) addTo(found, chart, path)
  }
  return found
}

/**
 * The releases of a chart that nothing declares: one for each environment that the values files beside it name; else one
 * with the chart's own values, unless it is a part of others and deployed with them.
 */
export function readChartReleases(
  { chart, role }: { readonly chart: string; readonly role: 'deployable' | 'parts' },
  valuesFiles: readonly string[],
  nameOf: ReleaseNamer,
  names: EnvironmentNames,
): Release[] {
  const groups = groupByEnvironment(chart, valuesFiles, names)
  if (groups.length === 0) return role === 'parts' ? [] : [release(chart, [], undefined, nameOf)]
  return groups.flatMap(({ environment, files }) =>
    environment.wanted ? [release(chart, files, environment, nameOf)] : [],
  )
}

/** The values files beside a chart that are named after a declared environment. */
export function valuesFilesFor(
  environment: string,
  chart: string,
  valuesFiles: readonly string[],
  names: EnvironmentNames,
): readonly string[] {
  const groups = groupByEnvironment(chart, valuesFiles, names)
  return groups.find((group) => group.environment.environments.some(({ name }) => name === environment))?.files ?? []
}

const isShared = (chart: string, path: string): boolean =>
  readValuesFileName(chart === '.' ? path : path.slice(chart.length + 1)).shared

interface Group {
  readonly environment: NamedEnvironment
  readonly files: readonly string[]
}

/** Files that name the same environment, behind those common to all; those that complete others come last. */
function groupByEnvironment(chart: string, valuesFiles: readonly string[], names: EnvironmentNames): readonly Group[] {
  const groups = new Map<string, { environment: NamedEnvironment; own: string[]; additions: string[] }>()
  const shared: string[] = []
  for (const path of valuesFiles) {
    const name = readValuesFileName(chart === '.' ? path : path.slice(chart.length + 1))
    if (name.shared) shared.push(path)
    const environment = name.sample ? undefined : names.find(name.environment ?? '')
    if (!environment) continue
    const key = environment.environments.map((declared) => declared.name).join(' ') || environment.name
    const group = groups.get(key) ?? { environment, own: [], additions: [] }
    groups.set(key, group)
    if (name.addition) group.additions.push(path)
    else group.own.push(path)
  }
  return [...groups.values()].map(({ environment, own, additions }) => ({
    environment,
    files: [...shared, ...own, ...additions],
  }))
}

function release(
  chart: string,
  valuesFiles: readonly string[],
  environment: NamedEnvironment | undefined,
  nameOf: ReleaseNamer,
): Release {
  const fields = guessedFields(environment, nameOf)
  const [at] = valuesFiles.filter((path) => !isShared(chart, path))
  return {
    ...fields,
    decidedBy: environment ? 'values-files' : 'defaults',
    declaredAt: { path: at ?? join(chart, 'Chart.yaml'), start: { line: 1, column: 1 } },
    autosync: undefined,
    source: {
      type: 'helm',
      folder: chart,
      name: fields.applications[0]?.name ?? '',
      valuesFiles,
      missingValuesFiles: [],
      parameters: [],
    },
  }
}
