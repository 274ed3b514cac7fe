import type { Span } from '../location.ts'
import type { Instruction, Stage } from './dockerfile.ts'

/**
 * What `--from=` names, as BuildKit looks it up: an earlier stage by name or index, else an image.
 * - `earlier`, `own`, `later`: that stage of the file, seen from the instruction;
 * - `index`: a number that no stage has;
 * - `name`: a bare name that no stage has, which can only be an image without tag;
 * - `image`: an image reference;
 * - `unknown`: holds a variable.
 */
export type CopySource = 'earlier' | 'own' | 'later' | 'index' | 'name' | 'image' | 'unknown'

/**
 * Looks up what `--from=` names in a file. `stage` is the one that copies; undefined in a text without FROM.
 */
export function copySources(stages: readonly Stage[]): (from: string, stage: Stage | undefined) => CopySource {
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  for (const { name, index } of stages) {
    if (name === undefined) continue
    const key = name.toLowerCase()
    if (!first.has(key)) first.set(key, index)
    last.set(key, index)
  }
  return (from, stage) => {
    if (from.includes('$')) return 'unknown'
    const key = from.toLowerCase()
    const here = stage?.index ?? 0
    const index = /^\d{1,6}$/.test(from) ? Number(from) : undefined
    if ((first.get(key) ?? here) < here || (index ?? here) < here) return 'earlier'
    if (stage && (index === here || stage.name?.toLowerCase() === key)) return 'own'
    if (last.has(key) || (index !== undefined && index < stages.length)) return 'later'
    if (index !== undefined) return 'index'
    return /[:/@]/.test(from) ? 'image' : 'name'
  }
}

/** The sources that an instruction names with `--from=` or `--mount=…,from=`, quotes removed. */
export function sourcesOf({ keyword, flags }: Instruction): readonly { readonly from: string; readonly span: Span }[] {
  return flags.flatMap(({ name, value = '', span }) => {
    const start = span.start + `--${name}=`.length
    // quotes and line breaks are not in the value: then the flag as a whole is the place
    const at = (from: number, to: number): Span =>
      start + value.length === span.end ? { start: start + from, end: start + to } : span
    if (keyword === 'COPY' && name === 'from' && value !== '') return [{ from: value, span: at(0, value.length) }]
    if (keyword !== 'RUN' || name !== 'mount') return []
    return mountFields(value).flatMap((field) =>
      field.name === 'from' && field.value ? [{ from: field.value, span: at(field.start, field.end) }] : [],
    )
  })
}

/** A field of `--mount=type=bind,from=build,source=/x`; offsets of its value, from the start of the flag's value. */
export interface MountField {
  readonly name: string
  readonly value?: string
  readonly start: number
  readonly end: number
}

/** The fields of a mount, names in lower case. */
export function mountFields(mount: string): readonly MountField[] {
  const fields: MountField[] = []
  let at = 0
  for (const field of mount.split(',')) {
    const equals = field.indexOf('=')
    const end = at + field.length
    fields.push(
      equals < 0
        ? { name: field.trim().toLowerCase(), start: at, end }
        : {
            name: field.slice(0, equals).trim().toLowerCase(),
            value: field.slice(equals + 1).replace(/^(["'])(.*)\1$/, '$2'),
            start: at + equals + 1,
            end,
          },
    )
    at = end + 1
  }
  return fields
}
