import type { JsonRecord } from '../../model/json.ts'
import type { Location, Route } from '../../model/location.ts'
import type { YamlDocument } from '../../model/subject/yaml.ts'
import type { CopyBudget } from './copy-json.ts'
import type { Layout } from './layout.ts'
import type { PlanNotes } from './outcome.ts'

/** One `source` of an Application, written by hand or by the console for a repository of the manifest. */
export interface WrittenSource {
  /** The mapping: `path`, `helm`, `kustomize`, `directory`. Any field may have any type. */
  readonly value: JsonRecord
  /** Where a field of it is written. */
  locate(route: Route): Location
  /** The Application: its name is the one of Helm's release unless `releaseName` gives another. */
  readonly application: { readonly name: string; readonly namespace?: string }
  /** Variables that Argo CD puts in paths and parameters. */
  readonly variables: Readonly<Record<string, string>>
  /** Names (`ref`) of the other sources; undefined for an Application with one source. */
  readonly references?: ReadonlyMap<string, 'here' | 'elsewhere' | 'unknown'>
  /** Whether values files are looked for from the root too, as the console's pages have it. */
  readonly valuesFrom: 'folder' | 'folder-or-root'
  /** A values file as the author wrote it: `values-<env>.yaml`. */
  written(valuesFile: string): string
}

/** What the reading of a source needs besides. */
export interface SourceContext {
  readonly layout: Layout
  readonly document: (path: string) => YamlDocument | undefined
  readonly notes: PlanNotes
  /** For the copies of everything that is written, together. */
  readonly copying: CopyBudget
}

/** A revision for the variables that hold one: what will be deployed is not known. */
const ANY_REVISION = '0'.repeat(40)

/** The build environment of Argo CD (`reposerver/repository/repository.go` `newEnv`). */
export function sourceVariables(
  { path, repoURL, targetRevision }: JsonRecord,
  application: { readonly name: string; readonly namespace?: string; readonly project?: string },
): Readonly<Record<string, string>> {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    ARGOCD_APP_NAME: application.name,
    ARGOCD_APP_NAMESPACE: application.namespace ?? '',
    ARGOCD_APP_PROJECT_NAME: application.project ?? 'default',
    ARGOCD_APP_REVISION: ANY_REVISION,
    ARGOCD_APP_REVISION_SHORT: ANY_REVISION.slice(0, 7),
    ARGOCD_APP_REVISION_SHORT_8: ANY_REVISION.slice(0, 8),
    ARGOCD_APP_SOURCE_REPO_URL: text(repoURL),
    ARGOCD_APP_SOURCE_PATH: text(path),
    ARGOCD_APP_SOURCE_TARGET_REVISION: text(targetRevision),
  }
}
