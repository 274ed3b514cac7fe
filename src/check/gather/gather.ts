import type { Inventory } from '../../discover/inventory.ts'
import { byPath, type Tree } from '../../discover/tree.ts'
import type { Profile } from '../../model/profile.ts'
import type { Subjects, SubjectType } from '../../model/rule.ts'
import { isSamplePath } from '../../model/sample.ts'
import type { ManifestSubject, Repository, TextFile } from '../../model/subject/repository.ts'
import { parseYaml } from '../../parse/yaml/parse.ts'
import { argoApplication } from '../subjects/kubernetes.ts'
import { dotenvSettings, objectSettings, pipelineSettings, valuesSettings } from '../subjects/settings.ts'
import { gatherDockerfiles } from './dockerfiles.ts'
import type { Notes, Reader } from './gathered.ts'
import { gatherKustomizeBases } from './kustomizations.ts'
import { gatherObjects } from './objects.ts'
import { gatherPipelines, projectBuilds } from './pipelines.ts'

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
  noteWhatIsNotRendered(tree, inventory, notes)
  const pods = objects.flatMap(({ pod }) => (pod ? [pod] : []))
  const texts = (list: readonly string[]): TextFile[] =>
    list.flatMap((path) => {
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
      ...valuesOf(inventory, reader, notes),
      ...objects.flatMap((object) => objectSettings(object, isSamplePath(object.document.source.path))),
      ...pipelines.flatMap((pipeline) => pipelineSettings(pipeline, isSamplePath(pipeline.document.source.path))),
      ...files.flatMap(({ source }) =>
        /(?:^|\/)\.env(?:\.[^/]+)?$|\.env$/.test(source.path) ? dotenvSettings(source, isSamplePath(source.path)) : [],
      ),
    ],
    file: files,
    manifest: manifest ? [manifest] : [],
    repository: [repository],
    problem: notes.problems,
  }
}

function valuesOf(inventory: Inventory, reader: Reader, notes: Notes) {
  return inventory.valuesFiles.flatMap((path) => {
    const source = reader.source(path)
    if (!source) return []
    const { documents, problem } = parseYaml(source)
    if (problem?.kind === 'syntax')
      notes.problems.push({
        kind: 'yaml-syntax',
        location: source.location(problem.span),
        facts: { reason: problem.reason },
        sample: isSamplePath(path),
      })
    else if (problem) notes.unread.push({ reason: 'template-not-rendered', path, message: TEMPLATE })
    return documents.flatMap((document) => valuesSettings(document, isSamplePath(path)))
  })
}

function noteWhatIsNotRendered(tree: Tree, inventory: Inventory, notes: Notes): void {
  const folder = (path: string, name: string) => (path === '.' ? name : `${path}/${name}`)
  for (const chart of inventory.charts)
    notes.unread.push({ reason: 'chart-not-rendered', path: folder(chart, 'Chart.yaml'), message: CHART })
  for (const path of inventory.templates)
    notes.unread.push({ reason: 'template-not-rendered', path, message: TEMPLATE })
  for (const path of inventory.deploymentFolders)
    notes.unread.push({ reason: 'deployment-folder', path, message: OTHER_TOOL })
  for (const path of tree.strayLinks) notes.unread.push({ reason: 'unreadable', path, message: LINK })
}

const CHART = {
  en: 'Helm chart, not rendered: its objects are not verified',
  fr: 'chart Helm, non rendu : ses objets ne sont pas vérifiés',
}
const TEMPLATE = {
  en: 'a template that another tool fills, not rendered here',
  fr: 'un gabarit qu’un autre outil remplit, non rendu ici',
}
const OTHER_TOOL = {
  en: 'folder of another deployment tool: Argo CD does not deploy it',
  fr: 'dossier d’un autre outil de déploiement : Argo CD ne le déploie pas',
}
const LINK = {
  en: 'symbolic link that leaves the repository or leads nowhere, not followed',
  fr: 'lien symbolique qui sort du dépôt ou ne mène nulle part, non suivi',
}
