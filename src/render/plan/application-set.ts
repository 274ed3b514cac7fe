import { generatorsOf } from '../../model/argocd/generator.ts'
import { isGiven } from '../../model/argocd/source.ts'
import { asList, asRecord, asText, isRecord, type JsonRecord } from '../../model/json.ts'
import type { MatchBudget } from '../../model/path-pattern.ts'
import type { ArgoApplication } from '../../model/subject/kubernetes.ts'
import { folderParameters, matchedFolders } from './git-directories.ts'
import type { RepositoryIdentity } from './input.ts'
import type { Layout } from './layout.ts'
import type { UnplannedReason } from './outcome.ts'
import { placeOf } from './repository-address.ts'
import { type Filling, fillFlat, fillGoTemplate, flatParameters, type Parameters } from './template-text.ts'

/** Applications that one ApplicationSet is followed for. */
const MAX_APPLICATIONS = 1000

/** The Applications that an ApplicationSet makes, as far as this repository tells, and why others are not known. */
export interface Expansion {
  readonly fillings: readonly Filling[]
  readonly skipped: readonly UnplannedReason[]
}

/** What the following of generators needs to know of the repository. */
export interface ExpansionContext {
  readonly layout: Layout
  readonly repository: RepositoryIdentity
  readonly matching: MatchBudget
}

/**
 * Follows the list generators of an ApplicationSet, and the git generators that look for folders of this repository. Any
 * other generator, and one that filters or changes the template, is not followed.
 */
export function expandApplicationSet({ object }: ArgoApplication, context: ExpansionContext): Expansion {
  if (isGiven(object.get('spec', 'templatePatch'))) return { fillings: [], skipped: ['template-patch'] }
  const kind = object.get('spec', 'goTemplate') === true ? 'go' : 'flat'
  const fill = kind === 'go' ? fillGoTemplate : fillFlat
  const skipped = new Set<UnplannedReason>()
  const all: Parameters[] = []
  for (const { value, kinds, parent } of generatorsOf(object)) {
    if (parent) continue // is a part of one that is not followed
    const [only = '', ...others] = kinds
    const generator = asRecord(value[only])
    const changed = isGiven(value.selector) || isRecord(generator.template)
    const found = others.length > 0 || changed ? undefined : generated(only, generator, kind, context)
    if (!found) skipped.add('generator')
    for (const parameters of found ?? []) {
      if (all.length < MAX_APPLICATIONS) all.push(parameters)
      else skipped.add('limit')
    }
  }
  if (context.matching.left <= 0) skipped.add('limit')
  return { fillings: all.map((parameters) => (text) => fill(text, parameters)), skipped: [...skipped] }
}

/** What a generator gives; undefined for one that is not followed. */
function generated(
  generator: string,
  value: JsonRecord,
  kind: 'go' | 'flat',
  context: ExpansionContext,
): readonly Parameters[] | undefined {
  if (generator === 'list') return fromList(value, kind)
  if (generator !== 'git' || asList(value.files).length > 0 || !Array.isArray(value.directories)) return undefined
  if (placeOf(value.repoURL, context.repository) === 'elsewhere') return undefined
  const folders = matchedFolders(value.directories, context.layout.folders(), context.matching)
  const list: Parameters[] = []
  for (const folder of folders.slice(0, MAX_APPLICATIONS + 1)) {
    const parameters = withValues(folderParameters(folder, asText(value.pathParamPrefix), kind), value.values, kind)
    if (!parameters) return undefined
    list.push(parameters)
  }
  return list
}

function fromList({ elements, elementsYaml }: JsonRecord, kind: 'go' | 'flat'): readonly Parameters[] | undefined {
  if (isGiven(elementsYaml)) return undefined
  const list: Parameters[] = []
  for (const element of asList(elements).slice(0, MAX_APPLICATIONS + 1)) {
    if (!isRecord(element)) return undefined
    const parameters = kind === 'go' ? element : flatParameters(element)
    if (!parameters) return undefined
    list.push(parameters)
  }
  return list
}

/** The parameters with the generator's own `values`, which may name them (argo-cd `value_interpolation.go`). */
function withValues(parameters: Parameters, values: unknown, kind: 'go' | 'flat'): Parameters | undefined {
  const filled = new Map<string, string>()
  for (const [key, value] of Object.entries(asRecord(values)).slice(0, MAX_APPLICATIONS)) {
    if (typeof value !== 'string') return undefined
    const { text, complete } = (kind === 'go' ? fillGoTemplate : fillFlat)(value, parameters)
    if (!complete) return undefined
    filled.set(kind === 'go' ? key : `values.${key}`, text)
  }
  if (filled.size === 0) return parameters
  const own = Object.fromEntries(filled)
  return kind === 'go' ? { ...parameters, values: own } : { ...parameters, ...own }
}
