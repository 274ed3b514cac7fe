import { type ArgoSource, isGiven, sourcesInForce } from '../../model/argocd/source.ts'
import { asText, isRecord, type JsonRecord } from '../../model/json.ts'
import { resolvePath } from '../../model/repository-path.ts'
import type { ArgoApplication } from '../../model/subject/kubernetes.ts'
import { type CopyBudget, copyJson } from './copy-json.ts'
import type { RepositoryIdentity } from './input.ts'
import type { Layout } from './layout.ts'
import type { UnplannedReason } from './outcome.ts'
import { placeOf } from './repository-address.ts'
import type { Filling } from './template-text.ts'
import { sourceVariables, type WrittenSource } from './written-source.ts'

/** One Application, after an ApplicationSet's template was filled. */
export interface FilledApplication {
  readonly name: string
  readonly sources: readonly WrittenSource[]
  /** Why sources of it are not read. */
  readonly skipped: readonly UnplannedReason[]
}

/** What tells whether a source is in this repository. */
export interface SourcePlace {
  readonly repository: RepositoryIdentity
  readonly layout: Layout
  readonly copying: CopyBudget
}

const asWritten: Filling = (text) => ({ text, complete: true })

/** Reads the sources of an Application that are in this repository. */
export function readApplication(
  application: ArgoApplication,
  filling: Filling | undefined,
  place: SourcePlace,
): FilledApplication {
  const fill = filling ?? asWritten
  const text = (value: unknown): string | undefined => asText(value) && fill(String(value)).text
  const { object, templated } = application
  const name = text(object.get(...(templated ? ['spec', 'template'] : []), 'metadata', 'name')) ?? object.displayName
  const about = {
    name: name === '' ? 'application' : name,
    namespace: text(application.get('destination', 'namespace')),
    project: text(application.get('project')),
  }
  const skipped = new Set<UnplannedReason>()
  const filled = sourcesInForce(application).flatMap((source) => {
    const value = filling ? fillSource(source.value, filling, place.copying) : source.value
    if (typeof value !== 'string') return [{ ...source, value }]
    skipped.add(value)
    return []
  })
  const references = referencesOf(filled, place.repository)
  const sources = filled.flatMap(({ value, route }): WrittenSource[] => {
    const reason = strangeness(value, place)
    if (reason) skipped.add(reason)
    if (reason || !isGiven(value.path)) return []
    return [
      {
        value,
        locate: (steps) => application.document.locate([...application.route, ...route, ...steps]),
        application: about,
        variables: sourceVariables(value, about),
        references,
        valuesFrom: 'folder',
        written: (valuesFile) => valuesFile,
      },
    ]
  })
  return { name: about.name, sources, skipped: [...skipped] }
}

/** The source with its texts filled, or why that cannot be done. */
function fillSource(source: JsonRecord, filling: Filling, copying: CopyBudget): JsonRecord | UnplannedReason {
  let complete = true
  const copy = copyJson(source, copying, (text) => {
    const filled = filling(text)
    if (!filled.complete) complete = false
    return filled.text
  })
  if (!copy || !isRecord(copy.value)) return 'limit'
  return complete ? copy.value : 'template'
}

/** Why a source is not deployed from this repository; undefined for one that is, or that only lends its files. */
function strangeness(
  { chart, path, ref, repoURL }: JsonRecord,
  { repository, layout }: SourcePlace,
): UnplannedReason | undefined {
  if (isGiven(chart)) return 'remote-chart'
  if (!isGiven(path)) return isGiven(ref) ? undefined : 'no-path'
  if (typeof path === 'string' && path.includes('{{')) return 'template'
  const place = placeOf(repoURL, repository)
  if (place !== 'unknown') return place === 'elsewhere' ? 'other-repository' : undefined
  const folder = resolvePath('.', asText(path) ?? '')
  // every repository has a root: it tells something when it is a chart or a Kustomize folder
  const found =
    folder === '.' ? layout.sourceType('.') !== 'directory' : folder !== undefined && layout.hasFolder(folder)
  return found ? undefined : 'other-repository'
}

/** The sources by their `ref`, for an Application with a list of them. */
function referencesOf(sources: readonly ArgoSource[], repository: RepositoryIdentity): WrittenSource['references'] {
  if (!sources.some(({ listed }) => listed)) return undefined
  return new Map(
    sources.flatMap(({ value }) => {
      const ref = asText(value.ref)
      return ref === undefined ? [] : [[ref, placeOf(value.repoURL, repository)] as const]
    }),
  )
}
