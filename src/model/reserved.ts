import type { Profile } from './profile.ts'

/** Whether the platform itself puts an object of this kind and name into every namespace. */
export const isReserved = (
  object: { readonly group: string; readonly kind: string; readonly name?: string },
  { reservedObjects }: Profile,
): boolean =>
  reservedObjects.some(
    ({ kind, group = '', name }) => object.name === name && object.kind === kind && object.group === group,
  )

/** The labels of an object by which the platform knows its own. */
export const reservedLabels = (
  labels: Readonly<Record<string, string>>,
  { reservedLabels: patterns }: Profile,
): readonly string[] =>
  Object.entries(labels).flatMap(([key, value]) =>
    patterns.some((pattern) =>
      pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : pattern === key || pattern === `${key}=${value}`,
    )
      ? [key]
      : [],
  )
