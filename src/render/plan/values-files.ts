import { asList, asRecord } from '../../model/json.ts'
import type { HelmRelease } from '../../model/render.ts'
import { resolvePath } from '../../model/repository-path.ts'
import { expandVariables } from './expand-variables.ts'
import type { PlanProblemKind } from './outcome.ts'
import type { SourceContext, WrittenSource } from './written-source.ts'

/** Nobody gives one release more. */
const MAX_FILES = 200

/** `https://…`, `s3://…`: Go's `url.Parse` finds a scheme. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i

/** The values files of a release; `unknown` are those that cannot be had from this repository, as written. */
export interface ValuesFiles {
  readonly files: readonly string[]
  readonly missing: HelmRelease['missingValuesFiles']
  readonly unknown: readonly string[]
}

/** What one entry of `helm.valueFiles` stands for. */
type Entry =
  | { readonly kind: 'file'; readonly path: string; readonly fromRoot: boolean }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'outside' }
  | {
      readonly kind: 'unknown'
      readonly problem: PlanProblemKind & `values-${string}`
      readonly facts?: { readonly ref: string }
    }

/**
 * Finds `helm.valueFiles` as Argo CD does (`getResolvedValueFiles`): relative to the folder, from the root with a leading
 * `/`, in the source that `$name/` refers to. A file that is only found from the root is taken, and noted, where the
 * source allows it.
 */
export function findValuesFiles(source: WrittenSource, folder: string, { layout, notes }: SourceContext): ValuesFiles {
  const files: string[] = []
  const missing: HelmRelease['missingValuesFiles'][number][] = []
  const unknown: string[] = []
  const helm = asRecord(source.value.helm)
  const entries = asList(helm.valueFiles)
  if (entries.length > MAX_FILES)
    notes.problem('too-large', source.locate(['helm', 'valueFiles']), { field: 'helm.valueFiles' })
  for (const [index, text] of entries.slice(0, MAX_FILES).entries()) {
    if (typeof text !== 'string' || text === '') continue
    const at = source.locate(['helm', 'valueFiles', index])
    const written = source.written(text)
    const entry = readEntry(text, source, folder, layout.has)
    if (entry.kind === 'file') {
      files.push(entry.path)
      if (entry.fromRoot) notes.problem('values-from-root', at, { written, path: entry.path, folder })
    } else if (entry.kind === 'outside') notes.problem('values-outside', at, { written })
    else if (entry.kind === 'unknown') {
      notes.problem(entry.problem, at, { written, ...entry.facts })
      unknown.push(written)
    } else if (helm.ignoreMissingValueFiles !== true) missing.push({ written, path: entry.path, at })
  }
  return { files, missing, unknown }
}

function readEntry(text: string, source: WrittenSource, folder: string, has: (path: string) => boolean): Entry {
  const ref = text.startsWith('$') ? (text.split('/', 1)[0] ?? '').slice(1) : undefined
  const place = ref === undefined ? undefined : source.references?.get(ref)
  if (ref !== undefined && source.references && place === undefined)
    return { kind: 'unknown', problem: 'values-unknown-ref', facts: { ref } }
  if (place === 'elsewhere') return { kind: 'unknown', problem: 'values-other-repository' }
  // Argo CD puts variables in behind the reference; what is left starts with `/`, so at the root
  const expanded = expandVariables(place && ref !== undefined ? text.slice(ref.length + 1) : text, source.variables)
  if (SCHEME.test(expanded)) return { kind: 'unknown', problem: 'values-remote' }
  const path = resolvePath(folder, expanded)
  if (path !== undefined && has(path)) return { kind: 'file', path, fromRoot: false }
  const fromRoot = source.valuesFrom === 'folder-or-root' ? resolvePath('.', expanded) : undefined
  if (fromRoot !== undefined && has(fromRoot)) return { kind: 'file', path: fromRoot, fromRoot: true }
  if (place === 'unknown') return { kind: 'unknown', problem: 'values-other-repository' }
  if (path === undefined) return { kind: 'outside' }
  return /[*?[]/.test(path) ? { kind: 'unknown', problem: 'values-pattern' } : { kind: 'missing', path }
}
