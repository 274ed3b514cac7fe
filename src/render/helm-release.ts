import { basename } from 'node:path'
import { asList, asRecord } from '../model/json.ts'
import type { Translated } from '../model/language.ts'
import type { HelmRelease, Release } from '../model/render.ts'
import { join } from '../model/repository-path.ts'
import type { YamlDocument } from '../model/subject/yaml.ts'
import type { ChartReference, HelmAnswer, HelmRequest } from './engine/contract.ts'
import type { ReadFiles } from './files.ts'
import { localDependencies } from './plan/charts.ts'
import { renderedDocuments } from './provenance/helm/rendered-documents.ts'
import { documentsOf } from './provenance/parsed.ts'
import { releaseError } from './release-error.ts'
import type { RenderContext } from './render.ts'
import { nothingRendered, type RenderedRelease } from './rendered-release.ts'

/** Renders a chart as Argo CD would for some environments. */
export async function renderHelm(
  release: Release,
  helm: HelmRelease,
  context: RenderContext,
): Promise<RenderedRelease> {
  const chart = chartFiles(helm.folder, context)
  if (!chart) return { ...nothingRendered(release), status: 'skipped' }
  const request = helmRequest(helm, context)
  const { files, leftOut } = filesOf(helm, chart.file, context)
  let answer = await context.engine.helm(request, files, context.signal)
  const asks = asList(asRecord(chart.file.value).dependencies).length > 0
  const missingOf = async (given: HelmAnswer, all: ReadFiles['files']): Promise<readonly ChartReference[]> => {
    if (given.ok) return given.missing
    return asks ? missingFrom(request, all, context) : []
  }
  let missing = await missingOf(answer, files)
  let refused: readonly Translated[] = []
  if (missing.length > 0 && context.fetch) {
    const fetched = await context.fetch({ folder: helm.folder, dependencies: missing, lock: chart.lock?.value })
    refused = fetched.refused
    if (fetched.archives.size > 0) {
      const all = new Map([...files, ...fetched.archives])
      answer = await context.engine.helm(request, all, context.signal)
      missing = await missingOf(answer, all)
    }
  }
  const known = (helm.unknown ?? []).length === 0 && leftOut.length === 0
  if (!answer.ok)
    return {
      ...nothingRendered(release),
      leftOut,
      chart,
      status: 'failed',
      error: releaseError(answer.error, chart.file.locate([]), context.sourceOf),
      missing,
      refused,
      complete: known && missing.length === 0,
    }
  const texts = answer.documents
    .filter(({ crd }) => !(crd && helm.skipCrds))
    .map((document) => renderedDocuments(document, context.sourceOf))
  return {
    ...nothingRendered(release),
    leftOut,
    chart,
    status: 'rendered',
    documents: texts.flatMap((text) => text?.documents ?? []),
    broken: texts.flatMap((text) => text?.problem ?? []),
    repeated: texts.flatMap((text) => text?.repeated ?? []),
    missing,
    refused,
    complete: known && missing.length === 0,
  }
}

/**
 * The dependencies that a chart which failed does not have: a template that uses theirs, or their values, fails for want
 * of them. Only the refusal to do without says which they are; it comes before any template.
 */
async function missingFrom(
  request: HelmRequest,
  files: ReadFiles['files'],
  { engine, signal }: RenderContext,
): Promise<readonly ChartReference[]> {
  const answer = await engine.helm({ ...request, allowMissing: false }, files, signal)
  return answer.ok ? [] : answer.error.missing
}

function chartFiles(
  folder: string,
  { sourceOf }: RenderContext,
): { file: YamlDocument; lock?: YamlDocument } | undefined {
  const read = (path: string): readonly YamlDocument[] => {
    const source = sourceOf(path)
    return source ? documentsOf(source) : []
  }
  const [file] = read(join(folder, 'Chart.yaml'))
  const [lock] = read(join(folder, 'Chart.lock'))
  return file && { file, lock }
}

function helmRequest(helm: HelmRelease, { profile }: RenderContext): HelmRequest {
  return {
    chart: helm.folder,
    release: { name: helm.name, namespace: helm.namespace ?? PLATFORM_NAMESPACE },
    kubeVersion: helm.kubeVersion ?? `${profile.kubernetes.version}.0`,
    apiVersions: helm.apiVersions ?? profile.kubernetes.apiVersions,
    valuesFiles: helm.valuesFiles,
    values: helm.values,
    parameters: helm.parameters,
    allowMissing: true,
  }
}

/** The form of the namespaces that the console makes: the project knows none of them in advance. */
const PLATFORM_NAMESPACE = `${'0'.repeat(24)}e--${'0'.repeat(24)}p`

function filesOf(helm: HelmRelease, chart: YamlDocument, { files }: RenderContext): ReadFiles {
  const folders = [helm.folder, ...localDependencies(helm.folder, asRecord(chart.value).dependencies)]
  const read = files.of(folders, helm.valuesFiles)
  if (!helm.skipSchemaValidation) return read
  return { ...read, files: new Map([...read.files].filter(([path]) => basename(path) !== 'values.schema.json')) }
}
