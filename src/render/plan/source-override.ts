import { follow, isRecord, type JsonRecord } from '../../model/json.ts'
import { join } from '../../model/repository-path.ts'
import type { SourceContext, WrittenSource } from './written-source.ts'

/** Deeper fields, and more of them, are taken from the override as they are. */
const MAX_DEPTH = 20
const MAX_FIELDS = 10_000

/**
 * The source with what `.argocd-source.yaml` and `.argocd-source-<application>.yaml` of its folder change in it (argo-cd
 * `mergeSourceParameters`): Argo CD merges them over what the Application says, but for where the source is.
 */
export function withOverrides(
  source: WrittenSource,
  folder: string,
  { layout, document }: SourceContext,
): WrittenSource {
  let merged = source
  for (const name of ['.argocd-source.yaml', `.argocd-source-${source.application.name}.yaml`]) {
    const path = join(folder, name)
    const override = layout.has(path) ? document(path) : undefined
    if (!override || !isRecord(override.value)) continue
    const { value, locate } = merged
    merged = {
      ...merged,
      value: {
        ...mergePatch(value, override.value),
        path: value.path,
        repoURL: value.repoURL,
        chart: value.chart,
        targetRevision: value.targetRevision,
      },
      locate: (route) => (follow(override.value, route) === undefined ? locate(route) : override.locate(route)),
    }
  }
  return merged
}

/** JSON merge patch, RFC 7396: mappings are merged, `null` removes, anything else replaces. */
function mergePatch(target: JsonRecord, patch: JsonRecord): JsonRecord {
  let fields = 0
  const merge = (into: unknown, from: JsonRecord, depth: number): JsonRecord => {
    const result = new Map(isRecord(into) ? Object.entries(into) : [])
    for (const [key, value] of Object.entries(from)) {
      fields++
      if (value === null) result.delete(key)
      else if (isRecord(value) && depth < MAX_DEPTH && fields < MAX_FIELDS)
        result.set(key, merge(result.get(key), value, depth + 1))
      else result.set(key, value)
    }
    return Object.fromEntries(result)
  }
  return merge(target, patch, 0)
}
