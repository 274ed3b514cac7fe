import type { NameLimit } from './profile.ts'

/** Why the console refuses a name: its length in characters, or a character that it does not accept. */
export type NameProblem = 'short' | 'long' | 'pattern'

export function nameProblem(name: string, { min, max, pattern }: NameLimit): NameProblem | undefined {
  if (name.length < min) return 'short'
  if (name.length > max) return 'long'
  return new RegExp(`^(?:${pattern})$`).test(name) ? undefined : 'pattern'
}

/** A name close to one that the console refuses, which it accepts; undefined when there is none. */
export function acceptedName(name: string, limit: NameLimit): string | undefined {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '')
  return [plain, plain.replaceAll('-', '')]
    .map((text) => text.slice(0, limit.max))
    .find((text) => nameProblem(text, limit) === undefined)
}
