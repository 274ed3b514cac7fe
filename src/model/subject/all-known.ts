import type { GroupKind, Surroundings } from './surroundings.ts'

/** No API server accepts this name, so that only a part that nobody has read can make it unknown. */
const NO_NAME = '(none)'

/**
 * Whether all the objects of a kind that are deployed together are known: no part was left unread, and no operator makes
 * one under a name that cannot be read.
 */
export const allKnown = (around: Surroundings, kind: GroupKind): boolean =>
  around.named(kind, NO_NAME).state === 'missing'
