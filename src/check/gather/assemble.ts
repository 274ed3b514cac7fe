import type { Tree } from '../../discover/tree.ts'
import type { ConsoleFacts } from '../../model/console.ts'
import { commandLine } from '../../model/control-plane/arguments.ts'
import type { HadolintSettings } from '../../model/hadolint.ts'
import { deferred } from '../../model/location.ts'
import type { Subjects, SubjectType } from '../../model/rule.ts'
import type { ManifestSubject, Repository } from '../../model/subject/repository.ts'
import { fromRoot } from '../about.ts'
import { argoApplication } from '../subjects/kubernetes.ts'
import { dotenvSettings, objectSettings, pipelineSettings } from '../subjects/settings.ts'
import type { Gathered } from './gather.ts'
import type { Notes } from './gathered.ts'
import type { RenderedSubjects } from './rendered.ts'

/** Every subject of a project, by type. */
export type SubjectLists = { readonly [Type in Exclude<SubjectType, 'repository'>]: readonly Subjects[Type][] } & {
  readonly repository: readonly [Repository]
}

/** Puts together what was gathered and what was rendered. */
export function assemble(
  tree: Tree,
  { dockerfiles, pipelines, builds, objects: written, encrypted, values, workflows, texts }: Gathered,
  rendered: RenderedSubjects,
  {
    manifest,
    hadolint,
    facts,
  }: { readonly manifest?: ManifestSubject; readonly hadolint?: HadolintSettings; readonly facts?: ConsoleFacts },
  notes: Notes,
): SubjectLists {
  const objects = [...written, ...rendered.objects]
  const pods = objects.flatMap(({ pod }) => (pod ? [pod] : []))
  const containers = pods.flatMap(({ containers: all }) => all)
  const known = new Set(tree.paths)
  const repository: Repository = {
    paths: tree.paths,
    has: (path) => known.has(path),
    dockerfiles,
    objects,
    pods,
    releases: rendered.releases,
    pipelines,
    builds,
    workflows,
    encrypted,
    manifest,
    hadolint,
    fileAt: (path) => ({ path, start: { line: 1, column: 1 } }),
    locate: ({ document, route }, place) => deferred(() => document.locate(fromRoot(route, place))),
  }
  return {
    dockerfile: dockerfiles,
    object: objects,
    pod: pods,
    container: containers,
    program: containers.flatMap((container) => {
      const line = commandLine(container)
      return line ? [{ ...line, container }] : []
    }),
    application: objects.flatMap((object) => argoApplication(object) ?? []),
    pipeline: pipelines,
    job: pipelines.flatMap(({ jobs }) => jobs),
    setting: [
      ...values,
      ...objects.flatMap(objectSettings),
      ...pipelines.flatMap(pipelineSettings),
      ...texts.flatMap(({ source }) => (isDotenv(source.path) ? dotenvSettings(source) : [])),
    ],
    file: [...workflows, ...texts],
    manifest: manifest ? [manifest] : [],
    console: manifest && facts ? [{ ...manifest, facts }] : [],
    release: rendered.releases,
    repository: [repository],
    problem: notes.problems,
  }
}

const isDotenv = (path: string): boolean => /(?:^|\/)\.env(?:\.[^/]+)?$|\.env$/.test(path)
