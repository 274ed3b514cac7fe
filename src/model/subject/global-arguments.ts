import { definitionsOf } from './assignment.ts'
import type { Dockerfile } from './dockerfile.ts'

// set by BuildKit for each build; FROM sees them, a stage only those that an ARG names
const PREDEFINED = /^(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)$|^TARGETSTAGE$/

/** Whether FROM sees a variable that no ARG declares, whose value is not in the file. */
export const isPredefined = (name: string): boolean => PREDEFINED.test(name)

/** The ARG before the first FROM, with what is written for each: undefined for one without a default. */
export function globalArguments({ instructions }: Dockerfile): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>()
  for (const instruction of instructions) {
    if (instruction.keyword === 'FROM') break
    if (instruction.keyword !== 'ARG') continue
    for (const { name, value } of definitionsOf(instruction)) found.set(name, value ?? found.get(name))
  }
  return found
}
