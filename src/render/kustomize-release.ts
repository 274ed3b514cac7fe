import type { KustomizeRelease, Release } from '../model/render.ts'
import { kustomizeProvenance } from './provenance/kustomize/kustomize-provenance.ts'
import { releaseError } from './release-error.ts'
import type { RenderContext } from './render.ts'
import { nothingRendered, type RenderedRelease } from './rendered-release.ts'

/** Builds a kustomization as Argo CD would. */
export async function renderKustomize(
  release: Release,
  { folder, options }: KustomizeRelease,
  context: RenderContext,
): Promise<RenderedRelease> {
  const provenance = kustomizeProvenance(folder, context.sourceOf)
  const kustomizations = provenance.kustomizations.map(({ document }) => document)
  const base = { ...nothingRendered(release), kustomizations }
  const [last] = kustomizations.slice(-1)
  // Argo CD edits the kustomization with the options of the Application before it builds it
  if (!last || options) return { ...base, status: 'skipped', complete: false }
  const folders = provenance.kustomizations.map((kustomization) => kustomization.folder)
  const { files, leftOut } = context.files.of(folders, context.bases)
  const answer = await context.engine.kustomize({ folder }, files, context.signal)
  const known = leftOut.length === 0
  if (!answer.ok) {
    const error = releaseError(answer.error, last.locate([]), context.sourceOf)
    return { ...base, leftOut, status: 'failed', error, complete: known && answer.error.remote.length === 0 }
  }
  const texts = answer.documents.map((document) => provenance.documents(document))
  return {
    ...base,
    leftOut,
    status: 'rendered',
    documents: texts.flatMap((text) => text?.documents ?? []),
    broken: texts.flatMap((text) => text?.problem ?? []),
    complete: known && answer.remote.length === 0 && !answer.helmCharts,
  }
}
