import type { Release } from '../../model/render.ts'
import { join, nearestFolder } from '../../model/repository-path.ts'
import type { Charts } from './charts.ts'
import type { EnvironmentNames } from './environment-names.ts'
import type { PlanInput } from './input.ts'
import type { Kustomizations } from './kustomizations.ts'
import type { PlanNotes } from './outcome.ts'
import { readValuesFileName } from './values-file-name.ts'

/** What is known of the repository once its releases are. */
export interface Planned {
  readonly input: PlanInput
  readonly releases: readonly Release[]
  readonly charts: Charts
  readonly kustomizations: Kustomizations
  readonly notes: PlanNotes
}

const foldersOf = (releases: readonly Release[], type: Release['source']['type']): ReadonlySet<string> =>
  new Set(releases.flatMap(({ source }) => (source.type === type ? [source.folder] : [])))

/**
 * Notes the charts and Kustomize folders that no release renders: samples, what cannot be deployed alone and, where the
 * manifest decides, what it does not name.
 */
export function noteUnplannedFolders(
  { input, releases, charts, kustomizations, notes }: Planned,
  decidedBy: 'manifest' | 'files',
): void {
  const rendered = foldersOf(releases, 'helm')
  const built = kustomizations.reached(foldersOf(releases, 'kustomize'))
  const chart = (folder: string) => join(folder, 'Chart.yaml')
  const files = new Map(input.inventory.kustomizations.map(({ folder, file }) => [folder, file]))
  const kustomization = (folder: string) => files.get(folder) ?? folder
  const isRendered = (folder: string) => rendered.has(folder) || built.has(folder)
  for (const folder of charts.libraries) notes.skip(chart(folder), 'library')
  for (const folder of charts.samples) if (!isRendered(folder)) notes.skip(chart(folder), 'sample')
  for (const folder of kustomizations.components) if (!built.has(folder)) notes.skip(kustomization(folder), 'component')
  for (const folder of kustomizations.samples) if (!isRendered(folder)) notes.skip(kustomization(folder), 'sample')
  if (decidedBy === 'files') return
  for (const folder of charts.deployable) if (!isRendered(folder)) notes.skip(chart(folder), 'not-declared')
  for (const folder of kustomizations.overlays)
    if (!isRendered(folder)) notes.skip(kustomization(folder), 'not-declared')
}

/**
 * Notes the values files that no release reads, `usedElsewhere` left out. Those of a chart that is noted as a whole, and
 * those of a declared environment that is not planned for, are not worth a word of their own.
 */
export function noteUnusedValues(
  { input, releases, notes }: Planned,
  usedElsewhere: ReadonlySet<string>,
  names: EnvironmentNames,
): void {
  const used = new Set(usedElsewhere)
  for (const { source } of releases) if (source.type === 'helm') for (const path of source.valuesFiles) used.add(path)
  const charts = new Set(input.inventory.charts)
  const noted = new Set(notes.unplanned.map(({ path }) => path))
  for (const path of input.inventory.valuesFiles) {
    if (used.has(path)) continue
    const chart = nearestFolder(path, charts)
    if (chart !== undefined && (noted.has(join(chart, 'Chart.yaml')) || path === join(chart, 'values.yaml'))) continue
    const name = readValuesFileName(chart === undefined || chart === '.' ? path : path.slice(chart.length + 1))
    if (name.sample) notes.skip(path, 'sample-values')
    else if (names.find(name.environment ?? '')?.wanted !== false) notes.skip(path, 'unused-values')
  }
}
