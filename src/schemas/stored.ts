/**
 * The types that need no more than a letter:
 * `s` text, `i` integer, `j` integer of 32 bits, `n` number, `b` boolean, `q` quantity, `x` integer or text,
 * `d` date and time, `y` base64, `o` mapping of anything, `*` anything, `M` the metadata of an object.
 */
export type Letter = 's' | 'i' | 'j' | 'n' | 'b' | 'q' | 'x' | 'd' | 'y' | 'o' | '*' | 'M'

/** What a value must be: a letter, the line of the store that says it, or a record. */
export type StoredNode = Letter | number | StoredRecord

/** `from` and `to` are minor versions of Kubernetes, both included; 0 stands for no limit. */
export type Between<Thing> = readonly [from: number, to: number, thing: Thing]

/** A field that is not the same in every version. */
export interface StoredByVersion {
  readonly v: readonly Between<StoredNode>[]
}

/**
 * A node of the store. Keys are short, since there are tens of thousands of them:
 * a mapping has `f` (fields) or `m` (any key, one type), a list has `l` (its items).
 */
export interface StoredRecord {
  /** Letter of a scalar that is bounded. */
  readonly t?: Letter
  readonly f?: Readonly<Record<string, StoredNode | StoredByVersion>>
  /** Required fields. */
  readonly r?: readonly (string | Between<string>)[]
  readonly m?: StoredNode
  readonly l?: StoredNode
  /** Keys that tell the items of a list apart; empty for a list without repeated values. */
  readonly k?: readonly string[]
  /** Allowed values, in every version or up to one. */
  readonly e?: readonly (string | number | boolean)[]
  /** The newest minor version for which the allowed values are known. */
  readonly eto?: number
  readonly p?: string
  /** Lowest and highest number; null for no limit. */
  readonly b?: readonly [lowest: number | null, highest: number | null]
  /** Fewest and most characters, items or keys; null for no limit. */
  readonly c?: readonly [fewest: number | null, most: number | null]
  /** Null is a value of its own. */
  readonly z?: 1
  /** Fields that are not named are kept. */
  readonly u?: 1
  /** An object with its own `apiVersion`, `kind` and `metadata`. */
  readonly w?: 1
  /** At least one, exactly one, each, none of these must hold too. */
  readonly any?: readonly StoredNode[]
  readonly one?: readonly StoredNode[]
  readonly all?: readonly StoredNode[]
  readonly not?: StoredNode
}

/** One kind in one version of its group. */
export interface StoredKind {
  /** Line of the group's file; absent when only its end is known. */
  readonly n?: number
  /** Minor versions of Kubernetes that serve it. */
  readonly v?: readonly [from: number, to: number]
  /** It belongs to the cluster, not to a namespace. */
  readonly c?: 1
  /** `status` is a subresource: what an author writes there is dropped. */
  readonly s?: 1
  /** The server reads it into Go types, as Kubernetes does its own kinds. */
  readonly t?: 1
  /** Minor versions that deprecate and remove it; 0 where there is none. */
  readonly d?: number
  readonly g?: number
  /** The API version to move to. */
  readonly a?: string
  /** Its operator says that the version is deprecated, or no longer serves it. */
  readonly old?: 1
  readonly off?: 1
}

/** One API group: the file of its nodes, and its kinds by version. */
export interface StoredGroup {
  readonly group: string
  readonly file: string
  readonly versions: Readonly<Record<string, Readonly<Record<string, StoredKind>>>>
}

/** The first line of the catalogue. */
export interface StoredRange {
  readonly oldest: number
  readonly newest: number
  /** Line of an object's metadata in the file of the native kinds. */
  readonly metadata: number
}

export const isByVersion = (node: StoredNode | StoredByVersion): node is StoredByVersion =>
  typeof node === 'object' && 'v' in node
