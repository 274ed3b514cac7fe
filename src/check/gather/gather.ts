import type { Inventory } from '../../discover/inventory.ts'
import { byPath, type Tree } from '../../discover/tree.ts'
import type { Profile } from '../../model/profile.ts'
import type { Dockerfile } from '../../model/subject/dockerfile.ts'
import type { ArgoApplication } from '../../model/subject/kubernetes.ts'
import type { Pipeline } from '../../model/subject/pipeline.ts'
import type { JobBuild, Setting, TextFile } from '../../model/subject/repository.ts'
import { valuesSettings } from '../subjects/settings.ts'
import { gatherDockerfiles } from './dockerfiles.ts'
import { type Notes, type Reader, readDocuments } from './gathered.ts'
import { gatherKustomizeBases } from './kustomizations.ts'
import { findApplications, type GatheredObjects, gatherObjects, type ReadBefore } from './objects.ts'
import { gatherPipelines, projectBuilds } from './pipelines.ts'
import { unread } from './unread.ts'

/** What the files of a project hold, before anything is rendered. */
export interface Gathered extends GatheredObjects {
  readonly dockerfiles: readonly Dockerfile[]
  readonly pipelines: readonly Pipeline[]
  readonly builds: readonly JobBuild[]
  readonly values: readonly Setting[]
  readonly workflows: readonly TextFile[]
  readonly texts: readonly TextFile[]
}

/** What decides which releases there are, and is read before all else, so that they are rendered meanwhile. */
export interface Deployment {
  readonly applications: readonly ArgoApplication[]
  /** Files that kustomizations are made of, wherever they are. */
  readonly kustomizeBases: ReadonlySet<string>
  /** The files of the applications. */
  readonly read: ReadBefore
}

export function gatherDeployment(inventory: Inventory, reader: Reader, notes: Notes): Deployment {
  const kustomizeBases = gatherKustomizeBases(inventory, reader, notes)
  return { kustomizeBases, ...findApplications(inventory.manifests, kustomizeBases, reader) }
}

/** Reads the files of the inventory into what rules look at. */
export async function gather(
  tree: Tree,
  inventory: Inventory,
  { kustomizeBases, read }: Deployment,
  profile: Profile,
  reader: Reader,
  notes: Notes,
): Promise<Gathered> {
  const pipelines = gatherPipelines(inventory.pipelines, profile, reader, notes)
  const { buildsOf, builds } = projectBuilds(pipelines, tree, reader)
  const known = new Set(tree.paths)
  const dockerfiles = [
    ...new Set([...inventory.dockerfiles, ...builds.map(({ path }) => path).filter((path) => known.has(path))]),
  ].sort(byPath)
  noteUnread(tree, inventory, notes)
  return {
    pipelines,
    builds,
    dockerfiles: gatherDockerfiles(dockerfiles, buildsOf, known, reader, notes),
    ...(await gatherObjects(inventory.manifests, kustomizeBases, read, reader, notes)),
    values: gatherValues(inventory.valuesFiles, reader, notes),
    workflows: gatherTexts(inventory.workflows, reader),
    texts: gatherTexts(inventory.texts, reader),
  }
}

/** Texts that can be read: a key may well be binary, which is not worth a word. */
const gatherTexts = (paths: readonly string[], reader: Reader): TextFile[] =>
  paths.flatMap((path) => {
    const source = reader.quietly(path)
    return source ? [{ source }] : []
  })

const gatherValues = (paths: readonly string[], reader: Reader, notes: Notes): Setting[] =>
  paths.flatMap((path) => {
    const source = reader.source(path)
    return source ? readDocuments(source, 'expected', notes).flatMap(valuesSettings) : []
  })

/** Notes what is recognised and not looked into. */
function noteUnread(tree: Tree, { templates, deploymentFolders }: Inventory, notes: Notes): void {
  notes.unread.push(
    ...templates.map((path) => unread('template-not-rendered', path)),
    ...deploymentFolders.map((path) => unread('deployment-folder', path)),
    ...tree.strayLinks.map((path) => unread('stray-link', path)),
  )
}
