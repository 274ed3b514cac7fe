import { openBaseline } from '../cli/baseline.ts'
import type { Project } from '../cli/declared.ts'
import { readOptionFile } from '../cli/files.ts'
import type { Report } from '../model/report.ts'
import type { CheckOptions } from '../options.ts'
import { check } from '../run.ts'
import type { RunEvent } from './event.ts'
import type { Inputs } from './inputs.ts'
import { placeOf } from './place.ts'

export const openProject = ({ path, manifest }: Inputs, workspace: string): Project => ({
  root: placeOf('path', workspace, path),
  manifest: manifest === undefined ? undefined : textOf('manifest', workspace, manifest),
})

const textOf = (input: string, workspace: string, path: string): string =>
  readOptionFile(`input "${input}"`, placeOf(input, workspace, path))

/** Checks the project as the inputs say. Throws what `check` throws. */
export const checkProject = (
  project: Project,
  inputs: Inputs,
  event: Pick<RunEvent, 'serverUrl' | 'repository' | 'sha' | 'ref'>,
  workspace: string,
  signal?: AbortSignal,
): Promise<Report> => check(checkOptions(project, inputs, event, workspace, signal))

/** What `check` is asked for. */
export const checkOptions = (
  { root, manifest }: Project,
  inputs: Inputs,
  event: Pick<RunEvent, 'serverUrl' | 'repository' | 'sha' | 'ref'>,
  workspace: string,
  signal?: AbortSignal,
) =>
  ({
    root,
    manifest,
    profile: inputs.profile === undefined ? undefined : textOf('profile', workspace, inputs.profile),
    rules: inputs.rules,
    dependencies: inputs.dependencies,
    shellcheck: inputs.shellcheck,
    console: consoleOf(inputs.console),
    repository: { name: event.repository.split('/').at(-1), urls: [`${event.serverUrl}/${event.repository}`] },
    source: sourceOf(event),
    environments: inputs.environments,
    failOn: inputs.failOn,
    baseline:
      inputs.baseline === undefined
        ? undefined
        : openBaseline('input "baseline"', placeOf('baseline', workspace, inputs.baseline)).entries,
    language: inputs.language,
    signal,
  }) satisfies CheckOptions

/** Undefined, so not asked, unless both are given: secrets are empty in runs started by forks and by Dependabot. */
const consoleOf = ({ url, token }: Inputs['console']) =>
  url !== undefined && token !== undefined ? { url, token } : undefined

/** What the runner says of the place that was checked; nothing outside of a workflow. */
function sourceOf({ serverUrl, repository, sha, ref }: Pick<RunEvent, 'serverUrl' | 'repository' | 'sha' | 'ref'>) {
  if (repository === '') return undefined
  const branch = ref.replace(/^refs\/heads\//, '')
  return { repository: `${serverUrl}/${repository}`, commit: sha || undefined, branch: branch || undefined }
}
