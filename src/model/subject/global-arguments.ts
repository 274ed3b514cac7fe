import type { Dockerfile } from './dockerfile.ts'

// set by BuildKit for each build; FROM sees them, a stage only those that an ARG names
const PREDEFINED = /^(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)$|^TARGETSTAGE$/

/** Whether FROM sees a variable that no ARG declares. */
export const isPredefined = (name: string): boolean => PREDEFINED.test(name)

/** The ARG before the first FROM, with what is written for each: undefined for one without a default. */
export function globalArguments({ instructions }: Dockerfile): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>()
  for (const { keyword, words } of instructions) {
    if (keyword === 'FROM') break
    if (keyword !== 'ARG') continue
    for (const { text } of words) {
      const equals = text.indexOf('=')
      if (equals < 0) found.set(text, found.get(text))
      else found.set(text.slice(0, equals), text.slice(equals + 1))
    }
  }
  return found
}
