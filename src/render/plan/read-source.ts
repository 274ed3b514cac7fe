import { asRecord, asText, isRecord } from '../../model/json.ts'
import type { DirectoryRelease, KustomizeRelease, Release } from '../../model/render.ts'
import { resolvePath } from '../../model/repository-path.ts'
import { copyJson } from './copy-json.ts'
import { readHelmSource } from './helm-source.ts'
import { withOverrides } from './source-override.ts'
import type { SourceContext, WrittenSource } from './written-source.ts'

/** The options that make Argo CD take a source for one of a tool, whatever its folder holds. */
const TOOLS = ['helm', 'kustomize', 'directory', 'plugin'] as const

/**
 * Reads what a source of this repository deploys. Undefined, with the reason noted, for what Argo CD refuses or another
 * tool makes.
 */
export function readSource(written: WrittenSource, context: SourceContext): Release['source'] | undefined {
  const { layout, notes } = context
  const folder = readFolder(written, context)
  if (folder === undefined) return undefined
  const source = withOverrides(written, folder, context)
  // argo-cd `ExplicitType`, behind `NormalizeSource` which takes options that say nothing for absent
  const tools = TOOLS.filter((tool) => Object.values(asRecord(source.value[tool])).some(saysSomething))
  if (tools.length > 1) {
    notes.problem('several-source-types', source.locate([]), { types: tools.join(', ') })
    return undefined
  }
  const [tool] = tools
  if (tool === 'plugin') {
    notes.skip(source.locate([]).path, 'plugin')
    return undefined
  }
  const place = () => source.locate(['path'])
  if (tool === 'helm' && !layout.hasChart(folder)) notes.problem('chart-missing', place(), { path: folder })
  else if (tool === 'kustomize' && !layout.kustomizationOf(folder))
    notes.problem('kustomization-missing', place(), { path: folder })
  else if (tool === 'helm') return readHelmSource(source, folder, context)
  else if (tool === 'kustomize') return readKustomizeSource(source, folder, context)
  else if (tool === 'directory') return readDirectorySource(source, folder, context)
  const type = layout.sourceType(folder)
  if (type === 'kustomize' && layout.hasChart(folder))
    notes.problem('chart-and-kustomization', place(), { path: folder })
  if (type === 'helm') return readHelmSource(source, folder, context)
  return type === 'kustomize' ? { type, folder } : { type, folder, recurse: false }
}

/** The folder of a source; undefined, and noted, when Argo CD would not find it. */
function readFolder(source: WrittenSource, { layout, notes }: SourceContext): string | undefined {
  const path = asText(source.value.path) ?? '.'
  const folder = path.startsWith('/') ? undefined : resolvePath('.', path)
  if (folder === undefined) notes.problem('deploy-path-outside', source.locate(['path']), { path: path.slice(0, 200) })
  else if (layout.hasFolder(folder)) return folder
  else notes.problem('deploy-path-missing', source.locate(['path']), { path: folder })
  return undefined
}

/** Whether a field has more than the zero value of its type in Go. */
function saysSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (isRecord(value)) return Object.keys(value).length > 0
  return value !== undefined && value !== null && value !== '' && value !== false
}

function readKustomizeSource(
  source: WrittenSource,
  folder: string,
  { notes, copying }: SourceContext,
): KustomizeRelease {
  const { version: _, ...written } = asRecord(source.value.kustomize)
  const fields = Object.keys(written).filter((field) => saysSomething(written[field]))
  if (fields.length === 0) return { type: 'kustomize', folder }
  const place = source.locate(['kustomize'])
  notes.problem('kustomize-options', place, { options: fields.sort().join(', ').slice(0, 500) })
  const options = copyJson(written, copying)?.value
  if (isRecord(options)) return { type: 'kustomize', folder, options }
  notes.problem('too-large', place, { field: 'kustomize' })
  return { type: 'kustomize', folder }
}

function readDirectorySource(
  source: WrittenSource,
  folder: string,
  { notes }: SourceContext,
): DirectoryRelease | undefined {
  const { recurse, include, exclude, jsonnet } = asRecord(source.value.directory)
  if (Object.values(asRecord(jsonnet)).some(saysSomething)) {
    notes.skip(source.locate([]).path, 'jsonnet')
    return undefined
  }
  return {
    type: 'directory',
    folder,
    recurse: recurse === true,
    ...(asText(include) && { include: asText(include) }),
    ...(asText(exclude) && { exclude: asText(exclude) }),
  }
}
