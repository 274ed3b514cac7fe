import { asList, asRecord, asText, follow } from '../../../model/json.ts'
import type { Route } from '../../../model/location.ts'
import type { Field } from './layer.ts'
import type { ObjectIdentity } from './patch.ts'

const MAX_ENTRIES = 500

/**
 * The `fieldPaths` entry of a replacement that leads to a field: `spec.template.spec.containers.[name=web].image`. Only
 * paths whose steps are plain fields, indexes, `*` and `[name=value]` are read.
 */
export function replacementRoute(kustomization: unknown, field: Field, object: ObjectIdentity): Route | undefined {
  for (const [index, replacement] of capped(follow(kustomization, ['replacements'])).entries())
    for (const [at, target] of capped(asRecord(replacement).targets).entries()) {
      const { select, fieldPaths } = asRecord(target)
      if (!isSelected(asRecord(select), object)) continue
      const path = capped(fieldPaths).findIndex((written) => leadsTo(asText(written) ?? '', field.route))
      if (path >= 0) return ['replacements', index, 'targets', at, 'fieldPaths', path]
    }
  return undefined
}

const capped = (value: unknown): readonly unknown[] => asList(value).slice(0, MAX_ENTRIES)

const isSelected = (
  { kind, name }: { readonly kind?: unknown; readonly name?: unknown },
  object: ObjectIdentity,
): boolean =>
  (kind === undefined || kind === object.kind) &&
  (name === undefined || name === object.original || name === object.name)

/** `[name=web]` and `*` stand for any item: the built object no longer tells which one was meant. */
function leadsTo(path: string, route: Route): boolean {
  const steps = path.split('.')
  return (
    steps.length === route.length &&
    steps.every((step, at) =>
      typeof route[at] === 'number' ? /^(?:\d+|\*|\[[^\]]*\])$/.test(step) : step === route[at] || step === '*',
    )
  )
}
