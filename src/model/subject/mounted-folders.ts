import { mountFields } from './copy-source.ts'
import type { Instruction } from './dockerfile.ts'

const TARGETS = new Set(['target', 'dst', 'destination'])

/** The folders that a RUN mounts for a while: caches and memory, which leave nothing in the image. */
export function passingFolders({ flags }: Instruction): readonly string[] {
  return flags.flatMap(({ name, value = '' }) => {
    if (name !== 'mount') return []
    const fields = mountFields(value)
    const type = fields.find((field) => field.name === 'type')?.value
    if (type !== 'cache' && type !== 'tmpfs') return []
    return fields.flatMap((field) => (TARGETS.has(field.name) && field.value ? [withoutSlash(field.value)] : []))
  })
}

/** Whether a folder lies in one of others, or is one of them. */
export const isCovered = (folder: string, others: readonly string[]): boolean =>
  others.some((other) => folder === other || folder.startsWith(`${other}/`))

const withoutSlash = (path: string): string => (path.length > 1 ? path.replace(/\/$/, '') : path)
