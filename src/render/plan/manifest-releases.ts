import type { Release } from '../../model/render.ts'
import { consoleSource, ENVIRONMENT, MAX_LISTED_FILES } from './console-source.ts'
import type { PlanInput } from './input.ts'
import { createPlanNotes } from './outcome.ts'
import { readSource } from './read-source.ts'
import { type DeclaredEntry, deployedHere } from './this-repository.ts'
import type { SourceContext } from './written-source.ts'

export interface ManifestReleases {
  /** Those of the environments to plan for, one for each repository and environment. */
  readonly releases: readonly Release[]
  /** Values files of every declared environment, also of those that are not planned for. */
  readonly valuesFiles: ReadonlySet<string>
}

/**
 * The releases that the onboarding manifest declares: each deployed entry of this repository in each environment, as the
 * console's Applications have it (cloud-pi-native/helm-charts `dso-env`). At most `limit` of them are looked at. An entry
 * that says nothing of values files is given those that are named after the environment: `<env>` cannot write them all.
 */
export function readManifestReleases(
  input: PlanInput,
  context: SourceContext,
  limit: number,
  filesNamedAfter: (environment: string, chart: string) => readonly string[],
): ManifestReleases {
  const { manifest } = input
  const releases: Release[] = []
  const valuesFiles = new Set<string>()
  if (!manifest) return { releases, valuesFiles }
  const { document, route } = manifest
  const declared = new Map((manifest.manifest.environments ?? []).map((environment) => [environment.name, environment]))
  let left = limit
  for (const entry of deployedHere(input, context.layout)) {
    if ((entry.repository.valuesFiles?.length ?? 0) > MAX_LISTED_FILES) {
      const at = document.locate([...route, 'repositories', entry.index, 'valuesFiles'])
      context.notes.problem('too-large', at, { field: 'valuesFiles' })
    }
    for (const environment of environmentsOf(entry, [...declared.keys()])) {
      if (left-- <= 0) {
        context.notes.problem('too-many-releases', document.locate([...route, 'repositories']), { limit })
        return { releases, valuesFiles }
      }
      const chosen = input.environments.find(({ name }) => name === environment)
      const wanted = environment === undefined || chosen !== undefined
      const written = consoleSource(manifest, entry, environment)
      const source = readSource(written, wanted ? context : { ...context, notes: createPlanNotes() })
      const named =
        source?.type === 'helm' && entry.repository.valuesFiles === undefined && environment !== undefined
          ? filesNamedAfter(environment, source.folder)
          : []
      for (const path of named) valuesFiles.add(path)
      if (source?.type === 'helm') for (const path of source.valuesFiles) valuesFiles.add(path)
      if (!source || !wanted) continue
      releases.push({
        environments: chosen ? [chosen] : [],
        decidedBy: named.length > 0 ? 'values-files' : 'manifest',
        declaredAt: written.locate([]),
        // the console's Applications prune, heal and may become empty, or are not synchronised at all
        autosync: environment === undefined ? undefined : declared.get(environment)?.autosync,
        applications: [{ name: written.application.name, ...(environment !== undefined && { environment }) }],
        source: source.type === 'helm' && named.length > 0 ? { ...source, valuesFiles: named } : source,
      })
    }
  }
  return { releases, valuesFiles }
}

/** The declared environments; without any, one without name, unless the values files need it. */
function environmentsOf({ repository }: DeclaredEntry, declared: readonly string[]): readonly (string | undefined)[] {
  if (declared.length > 0) return declared
  return repository.valuesFiles?.some((path) => path.includes(ENVIRONMENT)) ? [] : [undefined]
}
