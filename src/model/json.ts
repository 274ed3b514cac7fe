/** What a YAML or JSON text can hold, read defensively: any field may have any type. */
export type JsonRecord = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The list itself, or an empty one for anything else. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The mapping itself, or an empty one for anything else. */
export const asRecord = (value: unknown): JsonRecord => (isRecord(value) ? value : {})

/** The text itself, or undefined for anything else, an empty text included. */
export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** The number itself, or undefined for anything else. */
export const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** The value at the end of a route, or undefined. */
export function follow(value: unknown, route: readonly (string | number)[]): unknown {
  let here = value
  for (const step of route) {
    if (typeof here !== 'object' || here === null || Array.isArray(here) !== (typeof step === 'number'))
      return undefined
    const next: unknown = (here as Record<string | number, unknown>)[step]
    // most fields that rules ask for are missing; what is there may be inherited, such as `constructor`
    if (next === undefined || !Object.hasOwn(here, step)) return undefined
    here = next
  }
  return here
}
