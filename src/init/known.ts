import type { DeclaredEnvironment, DeclaredRepository, OnboardingManifest } from '../model/manifest.ts'
import { comparableAddress } from '../model/repository-address.ts'
import type { Draft, Drafted, DraftFields, DraftNode, GuessedList } from './draft.ts'
import { isGuess, isGuessedList } from './draft.ts'
import { environmentKey } from './guess/names.ts'

/** Where a value comes from that the console gave. */
const FROM_CONSOLE = { note: { en: 'from the console', fr: 'd’après la console' } } as const

/** What the console decides of a repository: where it says nothing, its own default holds, not what the files show. */
const OF_CONSOLE = ['private', 'deployPath', 'deployRevision', 'valuesFiles'] as const

/**
 * A draft with what the console knows in the place of what was guessed. What only the repository shows stays, an
 * environment that the console does not have among it.
 */
export function withKnown({ manifest, unplaced, ...rest }: Draft, known: OnboardingManifest): Draft {
  const { version: _, environments, repositories, ...sections } = known
  const given = asDraft(sections) as Draft['manifest']
  const placed = placeEnvironments(manifest.environments, environments ?? [], unplaced)
  return {
    ...rest,
    manifest: {
      ...manifest,
      ...given,
      project: { ...manifest.project, ...given.project },
      ...(given.platform && { platform: { ...manifest.platform, ...given.platform } }),
      environments: placed,
      repositories: placeRepositories(manifest.repositories, repositories ?? []),
    },
    ...(placed === undefined && { unplaced }),
  }
}

/** Whether all of a part of a draft is what the console gave. */
export function isKnown(node: DraftNode): boolean {
  if (isGuess(node)) return node.origin === FROM_CONSOLE
  const parts = isGuessedList(node) ? node.items : Object.values(node).filter((part) => part !== undefined)
  return parts.length > 0 && parts.every(isKnown)
}

/** A part of a manifest as a part of a draft. */
function asDraft(value: unknown): DraftNode {
  if (Array.isArray(value)) return { items: value.map(asDraft), more: 0 }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    return Object.fromEntries(fields.map(([key, field]) => [key, asDraft(field)]))
  }
  return { guessed: value as string | number | boolean, origin: FROM_CONSOLE }
}

type Guessed<Item> = GuessedList<Drafted<Item>> | undefined

/** The environments of the console, each with what else was guessed of it, then those that only the repository shows. */
function placeEnvironments(
  guessed: Guessed<DeclaredEnvironment>,
  known: readonly DeclaredEnvironment[],
  unplaced: Draft['unplaced'],
): Guessed<DeclaredEnvironment> {
  const left = new Set(guessed?.items)
  const take = (is: (name: string) => boolean) => {
    const found = [...left].find(({ name }) => is(name?.guessed ?? ''))
    if (found) left.delete(found)
    return found
  }
  const exact = known.map(({ name }) => take((other) => other === name))
  const items = known.map((each, index): Drafted<DeclaredEnvironment> => {
    const same = exact[index] ?? take((other) => environmentKey(other) === environmentKey(each.name))
    // all that is deployed goes to the only one there is
    const shown = same ?? (known.length === 1 && !guessed ? unplaced : undefined)
    return merged(shown, each)
  })
  return listOf([...items, ...left], guessed?.more)
}

function placeRepositories(
  guessed: Guessed<DeclaredRepository>,
  known: readonly DeclaredRepository[],
): Guessed<DeclaredRepository> {
  const left = new Set(guessed?.items)
  const items = known.map((each) => {
    const found =
      [...left].find(({ url }) => isSameAddress(each.url, url?.guessed)) ??
      [...left].find(({ name }) => name?.guessed === each.name)
    if (!found) return merged<DeclaredRepository>(undefined, each)
    left.delete(found)
    const own = Object.fromEntries(Object.entries(found).filter(([key]) => !OF_CONSOLE.some((field) => field === key)))
    const item = merged<DeclaredRepository>(own, each)
    // the console tells only whether it deploys; that there is also a Dockerfile, the repository does
    return each.type === 'infrastructure' && found.type?.guessed === 'both' ? { ...item, type: found.type } : item
  })
  // what is called after its folder alone is one of them, cloned under another name
  const others = [...left].filter(({ url }) => url !== undefined || known.length === 0)
  return listOf([...items, ...others], guessed?.more)
}

function isSameAddress(here: string | undefined, there: string | undefined): boolean {
  const address = comparableAddress(here)
  return address !== undefined && address === comparableAddress(there)
}

const merged = <Item extends object>(guessed: Drafted<Item> | undefined, known: Item): Drafted<Item> => {
  const { name, ...given } = asDraft(known) as DraftFields
  const { name: _, ...shown } = (guessed ?? {}) as DraftFields
  return { name, ...given, ...shown, ...given } as Drafted<Item> // in the order of the console's fields
}

const listOf = <Item>(items: readonly Item[], more = 0): GuessedList<Item> | undefined =>
  items.length === 0 ? undefined : { items, more }
