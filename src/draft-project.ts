import { basename, resolve } from 'node:path'
import { assemble } from './check/gather/assemble.ts'
import { createReader, type Notes } from './check/gather/gathered.ts'
import { surveyor } from './check/surroundings/surroundings.ts'
import { withConsole } from './comparing.ts'
import { openDirectory } from './discover/directory.ts'
import { takeInventory } from './discover/inventory.ts'
import { leavingOut, memoryTree, type Tree } from './discover/tree.ts'
import type { Draft } from './init/draft.ts'
import { draftManifest } from './init/draft-manifest.ts'
import { guessProjectName } from './init/guess/project.ts'
import { withKnown } from './init/known.ts'
import { type DraftConsole, readKnown } from './known-project.ts'
import type { OnboardingManifest } from './model/manifest.ts'
import type { Profile } from './model/profile.ts'
import type { CheckOptions } from './options.ts'
import { readProfile } from './parse/profile/read.ts'
import { createEnvironmentNames } from './render/plan/environment-names.ts'
import { gatherAndRender } from './rendering.ts'

export interface DraftOptions extends Pick<CheckOptions, 'root' | 'files' | 'profile'> {
  /** Address of the remote repository as git has it. */
  readonly remote?: string
  /** The manifest that the draft completes: its names of environments are known, what it ignores is left alone. */
  readonly manifest?: OnboardingManifest
  /** The platform's console, what it knows takes the place of guesses; it is not asked unless given. */
  readonly console?: DraftConsole
}

/**
 * Drafts the manifest of a project: discover, parse, render as a check does, then guess. What the project's manifest
 * declares is not taken for what the repository shows.
 */
export async function draftProject(options: DraftOptions): Promise<Draft> {
  const { root, files, profile: given, remote, manifest } = options
  const own = readProfile(given)
  const folderName = root === undefined ? 'project' : basename(resolve(root))
  const project = manifest?.project ?? { name: guessProjectName({ remote, folderName, profile: own }).guessed }
  const there = options.console && (await readKnown(options.console, project.slug ?? project.name))
  const profile = knowing(withConsole(own, there?.facts), manifest, there?.known)
  const notes: Notes = { problems: [], unread: [] }
  const tree = withoutManifest(files ? memoryTree(files) : openDirectory(root ?? '.'), manifest?.settings?.ignore ?? [])
  const reader = createReader(tree, notes)
  const inventory = takeInventory(tree.paths, profile)
  const repository = { name: folderName, urls: remote === undefined ? [] : [remote] }
  const known = { tree, inventory, profile, manifest: undefined, environments: [], reader, notes }
  const { gathered, rendered } = await gatherAndRender(known, { root, files, repository })
  const subjects = assemble(tree, gathered, rendered, {}, notes)
  const names = createEnvironmentNames(profile.environmentNames, [], [])
  const draft = draftManifest({
    repository: subjects.repository[0],
    settings: subjects.setting,
    profile,
    around: surveyor(subjects.object, rendered.releases, notes, profile),
    folderName,
    remote,
    textOf: (path) => reader.quietly(path)?.text,
    environmentIn: (texts) => names.findIn(texts)?.name,
  })
  return { ...(there?.known ? withKnown(draft, there.known) : draft), unknown: there?.unknown }
}

/** The profile with the environments that manifests declare among those that it knows by name. */
const knowing = (profile: Profile, ...manifests: readonly (OnboardingManifest | undefined)[]): Profile => ({
  ...profile,
  environmentNames: [
    ...profile.environmentNames,
    ...manifests.flatMap((manifest) =>
      (manifest?.environments ?? []).flatMap(({ name, label }) => (label ? [name, label] : [name])),
    ),
  ],
})

function withoutManifest(tree: Tree, patterns: readonly string[]): Tree {
  const left = leavingOut(tree, patterns)
  return { ...left, paths: left.paths.filter((path) => path !== 'accostage.yaml') }
}
