import type { Release } from '../../model/render.ts'
import { readApplicationReleases } from './application-releases.ts'
import { readChartReleases, valuesFilesByChart, valuesFilesFor } from './chart-releases.ts'
import { type Charts, readCharts } from './charts.ts'
import { createEnvironmentNames, type EnvironmentNames } from './environment-names.ts'
import type { PlanInput } from './input.ts'
import { type Kustomizations, readKustomizations } from './kustomizations.ts'
import { createLayout } from './layout.ts'
import { readManifestReleases } from './manifest-releases.ts'
import { mergeReleases } from './merge-releases.ts'
import { createPlanNotes, type Plan } from './outcome.ts'
import { readOverlayReleases } from './overlay-releases.ts'
import { createReleaseNamer } from './release-names.ts'
import { noteUnplannedFolders, noteUnusedValues } from './unplanned-files.ts'
import type { SourceContext } from './written-source.ts'

/** Releases of one repository; the largest public catalogues hold a few hundred charts. */
const MAX_RELEASES = 10_000

/** Of them, those that declarations give: a manifest or an ApplicationSet multiplies what it names. */
const MAX_DECLARED = 2000

/** Characters that the copies of declared values may take in all. */
const COPYING = 100_000_000

/**
 * Decides what Argo CD deploys from a repository: what the onboarding manifest declares; else what Applications found in
 * it do and, for the charts and Kustomize folders that they leave, what the names of values files and folders tell; else
 * each once with its defaults. Reads through `input.document` alone; never throws.
 */
export function planReleases(input: PlanInput): Plan {
  const notes = createPlanNotes()
  const context: SourceContext = {
    layout: createLayout(input.paths),
    document: input.document,
    notes,
    copying: { left: COPYING },
  }
  const declared = input.manifest?.manifest.environments ?? []
  const names = createEnvironmentNames(input.profile.environmentNames, declared, input.environments)
  const kustomizations = readKustomizations(input)
  const charts = readCharts(input, kustomizations.inflatedCharts)
  const valuesFiles = valuesFilesByChart(input)
  const manifest = readManifestReleases(input, context, MAX_DECLARED, (environment, chart) =>
    valuesFilesFor(environment, chart, valuesFiles.get(chart) ?? [], names),
  )
  const decidedBy = manifest.releases.length > 0 ? 'manifest' : 'files'
  const releases =
    decidedBy === 'manifest' ? manifest.releases : readFromFiles(input, context, names, charts, kustomizations)
  const planned = { input, releases, charts, kustomizations, notes }
  noteUnplannedFolders(planned, decidedBy)
  noteUnusedValues(planned, new Set([...manifest.valuesFiles, ...kustomizations.valuesFiles]), names)
  return {
    releases: mergeReleases(releases),
    problems: notes.problems,
    unplanned: notes.unplanned.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  }
}

/** The releases of a repository whose manifest tells nothing about what is deployed from it. */
function readFromFiles(
  input: PlanInput,
  context: SourceContext,
  names: EnvironmentNames,
  charts: Charts,
  kustomizations: Kustomizations,
): readonly Release[] {
  const releases = readApplicationReleases(input, context, names, MAX_DECLARED)
  const deployed = new Set(releases.map(({ source }) => source.folder))
  const file = (folder: string) => context.layout.kustomizationOf(folder) ?? folder
  for (const folder of charts.shadowed)
    if (!deployed.has(folder))
      context.notes.problem(
        'chart-and-kustomization',
        { path: file(folder), start: { line: 1, column: 1 } },
        { path: folder },
      )
  for (const release of undeclaredReleases(input, names, charts, kustomizations)) {
    if (deployed.has(release.source.folder)) continue
    if (releases.length >= MAX_RELEASES) {
      context.notes.problem('too-many-releases', release.declaredAt, { limit: MAX_RELEASES })
      break
    }
    releases.push(release)
  }
  return releases
}

/** What the files tell, as if no Application deployed anything. */
function* undeclaredReleases(
  input: PlanInput,
  names: EnvironmentNames,
  charts: Charts,
  kustomizations: Kustomizations,
): Generator<Release> {
  const valuesFiles = valuesFilesByChart(input)
  const nameOf = createReleaseNamer(input)
  for (const role of ['deployable', 'parts'] as const)
    for (const chart of charts[role])
      yield* readChartReleases({ chart, role }, valuesFiles.get(chart) ?? [], nameOf, names)
  const overlays = new Set(kustomizations.overlays)
  for (const kustomization of input.inventory.kustomizations)
    if (overlays.has(kustomization.folder)) yield* readOverlayReleases(kustomization, nameOf, names)
}
