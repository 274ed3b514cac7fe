import { basename, resolve } from 'node:path'
import { type Deployment, type Gathered, gather, gatherDeployment } from './check/gather/gather.ts'
import type { Notes, Reader } from './check/gather/gathered.ts'
import { gatherRendered, type RenderedSubjects } from './check/gather/rendered.ts'
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
import type { Rendered, Renderer } from './render/render.ts'

/** What is known of the project when its files are read. */
interface Known {
  readonly tree: Tree
  readonly inventory: Inventory
  readonly profile: Profile
  readonly manifest: ManifestSubject | undefined
  readonly environments: readonly Environment[]
  readonly reader: Reader
  readonly notes: Notes
}

/**
 * Reads the files of a project and renders what it deploys, both at once; what is worth a note of either is noted in one
 * order. `engine`: one that was started before.
 */
export async function gatherAndRender(
  known: Known,
  options: CheckOptions,
  engine?: Engine,
): Promise<{ readonly gathered: Gathered; readonly rendered: RenderedSubjects }> {
  const { tree, inventory, profile, reader, notes } = known
  const renderer = await startRendering(inventory, engine)
  const deployment = gatherDeployment(inventory, reader, notes)
  const rendering = renderProject(renderer, known, deployment, options)
  rendering.catch(() => {}) // it is waited for below, unless the reading fails before
  const gathered = await gather(tree, inventory, deployment, profile, reader, notes)
  return { gathered, rendered: gatherRendered(await rendering, notes) }
}

/** Starts the renderer where there is something to render, so that it compiles while the files are read. */
async function startRendering(
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
 * Plans and renders the releases of the project, and closes the renderer. Undefined for a project that has nothing to
 * render and does not say what is deployed: it loads nothing of it.
 */
async function renderProject(
  started: Renderer | undefined,
  { tree, inventory, profile, manifest, environments, reader }: Known,
  { applications, kustomizeBases }: Deployment,
  options: CheckOptions,
): Promise<Rendered | undefined> {
  if (!started && !manifest && applications.length === 0) return undefined
  const renderer = started ?? (await createRenderer())
  try {
    const paths = new Set(tree.paths)
    const sourceOf = (path: string) => (paths.has(path) ? reader.quietly(path) : undefined)
    return await renderer.render({
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
      bases: [...kustomizeBases],
      fetch: await fetcher(options, profile),
      signal: options.signal,
    })
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
