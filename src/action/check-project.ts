import { readOptionFile } from '../cli/files.ts'
import { openDirectory } from '../discover/directory.ts'
import type { OnboardingManifest } from '../model/manifest.ts'
import type { Report } from '../model/report.ts'
import { createSource } from '../model/source.ts'
import { readManifest } from '../parse/manifest/read.ts'
import { check } from '../run.ts'
import type { RunEvent } from './event.ts'
import type { Inputs } from './inputs.ts'
import { placeOf } from './place.ts'

/** The project of a run: its folder, and its manifest when it is not the one of the folder. */
export interface Project {
  /** Absolute. */
  readonly root: string
  /** Text of the file that the input names. */
  readonly manifest?: string
}

export const openProject = ({ path, manifest }: Inputs, workspace: string): Project => ({
  root: placeOf('path', workspace, path),
  manifest: manifest === undefined ? undefined : textOf('manifest', workspace, manifest),
})

const textOf = (input: string, workspace: string, path: string): string =>
  readOptionFile(`input "${input}"`, placeOf(input, workspace, path))

/** Checks the project as the inputs say. Throws what `check` throws. */
export const checkProject = (
  { root, manifest }: Project,
  inputs: Inputs,
  event: Pick<RunEvent, 'serverUrl' | 'repository'>,
  workspace: string,
  signal?: AbortSignal,
): Promise<Report> =>
  check({
    root,
    manifest,
    profile: inputs.profile === undefined ? undefined : textOf('profile', workspace, inputs.profile),
    rules: inputs.rules,
    dependencies: inputs.dependencies,
    console: consoleOf(inputs.console),
    repository: { name: event.repository.split('/').at(-1), urls: [`${event.serverUrl}/${event.repository}`] },
    environments: inputs.environments,
    failOn: inputs.failOn,
    language: inputs.language,
    signal,
  })

/** Undefined, so not asked, unless both are given: secrets are empty in runs started by forks and by Dependabot. */
const consoleOf = ({ url, token }: Inputs['console']) =>
  url !== undefined && token !== undefined ? { url, token } : undefined

/** What the manifest declares, undefined when there is none or it is not valid. */
export async function declaredBy({ root, manifest }: Project): Promise<OnboardingManifest | undefined> {
  const text = manifest ?? rootManifest(root)
  const read = text === undefined ? undefined : await readManifest(createSource('accostage.yaml', text))
  return read?.status === 'valid' ? read.manifest : undefined
}

/** Read as `check` reads it: not through a symbolic link, and not when git ignores it. */
function rootManifest(root: string): string | undefined {
  const tree = openDirectory(root)
  const read = tree.paths.includes('accostage.yaml') ? tree.read('accostage.yaml') : undefined
  return read && 'text' in read ? read.text : undefined
}
