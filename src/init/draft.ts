import type { Translated } from '../model/language.ts'
import type { Location } from '../model/location.ts'
import type { DeclaredEnvironment, OnboardingManifest } from '../model/manifest.ts'

/** Where a guess comes from: a place of the repository, or words where there is none. */
export interface Origin {
  readonly at?: Location
  /** How it was concluded, when the place alone does not say. */
  readonly note?: Translated
}

/** A value that the repository shows, with where it does. */
export interface Guess<Value> {
  readonly guessed: Value
  readonly origin: Origin
}

/** Some of what the repository shows, and how many more there are. */
export interface GuessedList<Item> {
  readonly items: readonly Item[]
  readonly more: number
}

/** A manifest, or a part of it, whose values are guesses. */
export type Drafted<Type> = Type extends string | number | boolean
  ? Guess<Type>
  : Type extends readonly (infer Item)[]
    ? GuessedList<Drafted<Item>>
    : Type extends object
      ? { readonly [Key in keyof Type]?: Drafted<NonNullable<Type[Key]>> }
      : never

export interface Draft {
  readonly manifest: Drafted<OnboardingManifest>
  /** What is known of an environment that nothing names. */
  readonly unplaced?: Drafted<DeclaredEnvironment>
  /** What the console was asked for and did not give, in one line. */
  readonly unknown?: Translated
}

/** Any part of a draft, as the writer walks it. */
export type DraftNode = Guess<string | number | boolean> | GuessedList<DraftNode> | DraftFields

export interface DraftFields {
  readonly [key: string]: DraftNode | undefined
}

export const isGuess = (node: DraftNode): node is Guess<string | number | boolean> => 'guessed' in node

export const isGuessedList = (node: DraftNode): node is GuessedList<DraftNode> =>
  'items' in node && Array.isArray(node.items)

export const guess = <Value>(value: Value, at?: Location, note?: Translated): Guess<Value> => ({
  guessed: value,
  origin: { at, note },
})

/** The first of a list, and how many are left out; nothing for an empty one. */
export const bounded = <Item>(items: readonly Item[], most: number): GuessedList<Item> | undefined =>
  items.length === 0 ? undefined : { items: items.slice(0, most), more: Math.max(0, items.length - most) }

/** The first item of each key, in order. */
export function firstOfEach<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Item[] {
  const known = new Map<string, Item>()
  for (const item of items) {
    const key = keyOf(item)
    if (!known.has(key)) known.set(key, item)
  }
  return [...known.values()]
}
