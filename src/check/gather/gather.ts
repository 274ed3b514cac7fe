import type { Inventory } from '../../discover/inventory.ts'
import { byPath, type Tree } from '../../discover/tree.ts'
import type { Profile } from '../../model/profile.ts'
import type { Subjects, SubjectType } from '../../model/rule.ts'
import type { ManifestSubject, Repository, Setting, TextFile } from '../../model/subject/repository.ts'
import { argoApplication } from '../subjects/kubernetes.ts'
import { dotenvSettings, objectSettings, pipelineSettings, valuesSettings } from '../subjects/settings.ts'
import { gatherDockerfiles } from './dockerfiles.ts'
import { type Notes, type Reader, readDocuments } from './gathered.ts'
import { gatherKustomizeBases } from './kustomizations.ts'
import { gatherObjects } from './objects.ts'
import { gatherPipelines, projectBuilds } from './pipelines.ts'
import { unread } from './unread.ts'

/** Every subject of a project, by type. */
export type SubjectLists = { readonly [Type in Exclude<SubjectType, 'repository'>]: readonly Subjects[Type][] } & {
  readonly repository: readonly [Repository]
}

/** Reads the files of the inventory into the subjects that rules look at. */
export function gather(
  tree: Tree,
  inventory: Inventory,
  profile: Profile,
  manifest: ManifestSubject | undefined,
  reader: Reader,
  notes: Notes,
): SubjectLists {
  const pipelines = gatherPipelines(inventory.pipelines, profile, reader, notes)
  const { buildsOf, paths } = projectBuilds(pipelines)
  const known = new Set(tree.paths)
  const dockerfiles = gatherDockerfiles(
    [...new Set([...inventory.dockerfiles, ...paths.filter((path) => known.has(path))])].sort(byPath),
    buildsOf,
    reader,
    notes,
  )
  const objects = gatherObjects(inventory.manifests, gatherKustomizeBases(inventory, reader, notes), reader, notes)
  noteUnrendered(tree, inventory, notes)
  const pods = objects.flatMap(({ pod }) => (pod ? [pod] : []))
  const texts = (list: readonly string[]): TextFile[] =>
    list.flatMap((path) => {
      // a key may well be binary, which is not worth a word
      const source = reader.quietly(path)
      return source ? [{ source }] : []
    })
  const workflows = texts(inventory.workflows)
  const files = [...workflows, ...texts(inventory.texts)]
  const repository: Repository = {
    paths: tree.paths,
    has: (path) => known.has(path),
    dockerfiles,
    objects,
    pipelines,
    workflows,
    manifest,
    fileAt: (path) => ({ path, start: { line: 1, column: 1 } }),
    locate: ({ document, route }, place) =>
      document.locate(
        Array.isArray(place) ? [...route, ...place] : 'key' in place ? { key: [...route, ...place.key] } : place,
      ),
  }
  return {
    dockerfile: dockerfiles,
    object: objects,
    pod: pods,
    container: pods.flatMap(({ containers }) => containers),
    application: objects.flatMap((object) => argoApplication(object) ?? []),
    pipeline: pipelines,
    job: pipelines.flatMap(({ jobs }) => jobs),
    setting: [
      ...gatherValues(inventory.valuesFiles, reader, notes),
      ...objects.flatMap(objectSettings),
      ...pipelines.flatMap(pipelineSettings),
      ...files.flatMap(({ source }) => (isDotenv(source.path) ? dotenvSettings(source) : [])),
    ],
    file: files,
    manifest: manifest ? [manifest] : [],
    repository: [repository],
    problem: notes.problems,
  }
}

const isDotenv = (path: string): boolean => /(?:^|\/)\.env(?:\.[^/]+)?$|\.env$/.test(path)

function gatherValues(paths: readonly string[], reader: Reader, notes: Notes): Setting[] {
  return paths.flatMap((path) => {
    const source = reader.source(path)
    return source ? readDocuments(source, 'expected', notes).flatMap(valuesSettings) : []
  })
}

/** Notes what is recognised and not looked into. */
function noteUnrendered(tree: Tree, { charts, templates, deploymentFolders }: Inventory, notes: Notes): void {
  notes.unread.push(
    ...charts.map((folder) => unread('chart-not-rendered', folder === '.' ? 'Chart.yaml' : `${folder}/Chart.yaml`)),
    ...templates.map((path) => unread('template-not-rendered', path)),
    ...deploymentFolders.map((path) => unread('deployment-folder', path)),
    ...tree.strayLinks.map((path) => unread('stray-link', path)),
  )
}
