import type { Tree } from '../discover/tree.ts'
import type { Profile } from '../model/profile.ts'
import type { DirectoryRelease, Release } from '../model/render.ts'
import type { DependencyFetcher } from './dependency-fetcher.ts'
import { createEngine, type Engine } from './engine/engine.ts'
import { createEngineFileReader, type EngineFileReader } from './files.ts'
import { renderHelm } from './helm-release.ts'
import { renderKustomize } from './kustomize-release.ts'
import type { PlanInput } from './plan/input.ts'
import type { Plan } from './plan/outcome.ts'
import { planReleases } from './plan/plan-releases.ts'
import type { SourceOf } from './provenance/rendered.ts'
import { nothingRendered, type RenderedRelease } from './rendered-release.ts'

/** What the rendering of one release may use. */
export interface RenderContext {
  readonly engine: Engine
  readonly files: EngineFileReader
  readonly sourceOf: SourceOf
  readonly profile: Profile
  /** Files that kustomizations name, wherever they are. */
  readonly bases: readonly string[]
  /** Absent: what is not in the repository is missing. */
  readonly fetch?: DependencyFetcher
  readonly signal?: AbortSignal
}

export interface RenderInput extends PlanInput {
  readonly tree: Tree
  readonly sourceOf: SourceOf
  readonly bases: readonly string[]
  readonly fetch?: DependencyFetcher
  readonly signal?: AbortSignal
}

export interface Rendered extends Plan {
  readonly results: readonly RenderedRelease[]
}

/** The renderer of one run. */
export interface Renderer {
  /** Has the engine compile, so that it is done when the first release comes; a release alone starts it too. */
  start(): void
  /** Plans and renders every release. Rejects only with the UserError `cancelled`. */
  render(input: RenderInput): Promise<Rendered>
  close(): Promise<void>
}

/** With an engine that was created before, which it closes as its own; else with a new one. */
export function createRenderer(engine: Engine = createEngine()): Renderer {
  return {
    start: engine.start,
    close: engine.close,
    render: async (input) => {
      const plan = planReleases(input)
      const { sourceOf, profile, bases, fetch, signal } = input
      const files = createEngineFileReader(input.tree)
      const context: RenderContext = { engine, files, sourceOf, profile, bases, fetch, signal }
      const results = await Promise.all(plan.releases.map((release) => renderRelease(release, context)))
      return { ...plan, results }
    },
  }
}

function renderRelease(release: Release, context: RenderContext): Promise<RenderedRelease> {
  const { source } = release
  switch (source.type) {
    case 'helm':
      return renderHelm(release, source, context)
    case 'kustomize':
      return renderKustomize(release, source, context)
    case 'directory':
      return Promise.resolve(readDirectory(release, source, context))
  }
}

/** Its manifests are read as they are written, wherever they are; Jsonnet alone would have to be evaluated. */
function readDirectory(
  release: Release,
  { folder, recurse, include, exclude }: DirectoryRelease,
  { files }: RenderContext,
): RenderedRelease {
  const every = include === undefined && exclude === undefined
  const leftOut = (every ? files.below(folder, recurse) : [])
    .filter((path) => path.endsWith('.jsonnet'))
    .map((path) => ({ path, why: 'jsonnet' as const }))
  return { ...nothingRendered(release), status: 'rendered', leftOut, complete: leftOut.length === 0 }
}
