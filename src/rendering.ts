import { basename, resolve } from 'node:path'
import type { Gathered } from './check/gather/gather.ts'
import type { Notes, Reader } from './check/gather/gathered.ts'
import { gatherRendered, NOTHING_RENDERED, type RenderedSubjects } from './check/gather/rendered.ts'
import { argoApplication } from './check/subjects/kubernetes.ts'
import type { Inventory } from './discover/inventory.ts'
import type { Tree } from './discover/tree.ts'
import type { Environment } from './model/environment.ts'
import type { Profile } from './model/profile.ts'
import { environmentsOf } from './model/render.ts'
import type { ReportedRelease } from './model/report.ts'
import type { ReleaseSubject } from './model/subject/release.ts'
import type { ManifestSubject } from './model/subject/repository.ts'
import type { CheckOptions } from './options.ts'
import type { Engine } from './render/engine/engine.ts'
import { documentsOf } from './render/provenance/parsed.ts'
import type { Renderer } from './render/render.ts'

/** What is known of the project when its releases are rendered. */
interface Known {
  readonly tree: Tree
  readonly inventory: Inventory
  readonly profile: Profile
  readonly manifest: ManifestSubject | undefined
  readonly environments: readonly Environment[]
  readonly reader: Reader
  readonly notes: Notes
  readonly gathered: Gathered
}

/** Starts the renderer where there is something to render, so that it compiles while the files are read. */
export async function startRendering(
  { charts, kustomizations }: Inventory,
  engine: Engine | undefined,
): Promise<Renderer | undefined> {
  if (charts.length === 0 && kustomizations.length === 0) return undefined
  const renderer = await createRenderer(engine)
  renderer.start()
  return renderer
}

async function createRenderer(engine?: Engine): Promise<Renderer> {
  const { createRenderer: create } = await import('./render/render.ts')
  return create(engine)
}

/**
 * Plans and renders the releases of the project, and closes the renderer. A project that has nothing to render and does
 * not say what is deployed loads nothing of it.
 */
export async function renderProject(
  started: Renderer | undefined,
  { tree, inventory, profile, manifest, environments, reader, notes, gathered }: Known,
  options: CheckOptions,
): Promise<RenderedSubjects> {
  const applications = gathered.objects.flatMap((object) => argoApplication(object) ?? [])
  if (!started && !manifest && applications.length === 0) return NOTHING_RENDERED
  const renderer = started ?? (await createRenderer())
  try {
    const paths = new Set(tree.paths)
    const sourceOf = (path: string) => (paths.has(path) ? reader.quietly(path) : undefined)
    const rendered = await renderer.render({
      tree,
      paths: tree.paths,
      inventory,
      profile,
      manifest,
      environments,
      applications,
      repository: options.repository ?? { name: options.root && basename(resolve(options.root)), urls: [] },
      document: (path) => {
        const source = sourceOf(path)
        return source && documentsOf(source)[0]
      },
      sourceOf,
      bases: gathered.kustomizeBases,
      fetch: await fetcher(options, profile),
      signal: options.signal,
    })
    return gatherRendered(rendered.results, rendered, notes)
  } finally {
    void renderer.close() // never fails; the worker ends while the rules run
  }
}

async function fetcher({ dependencies, signal, cacheFolder }: CheckOptions, { dependencyHosts }: Profile) {
  if (dependencies !== 'fetch') return undefined
  const { createDependencyFetcher } = await import('./render/dependency-fetcher.ts')
  return createDependencyFetcher({ allowedHosts: dependencyHosts, cacheFolder, signal })
}

/** A release as the report tells it. */
export const summarise = ({ release, status, objects, complete }: ReleaseSubject): ReportedRelease => ({
  type: release.source.type,
  folder: release.source.folder,
  environments: environmentsOf(release).map(({ name }) => name),
  decidedBy: release.decidedBy,
  status,
  complete,
  objects: objects.length,
})
