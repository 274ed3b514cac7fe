import type { Route } from '../location.ts'

/** What a schema wants, or what was given. */
export type ValueType =
  | 'text'
  | 'integer'
  | 'integer32'
  | 'number'
  | 'boolean'
  | 'quantity'
  | 'integer-or-text'
  | 'date-time'
  | 'base64'
  | 'mapping'
  | 'list'
  | 'null'

/** Who says so: Kubernetes itself, an operator's definition of the store, or one that the repository holds. */
export type SchemaOrigin = 'kubernetes' | 'operator' | 'repository'

interface Fault {
  /** From the object to the value, to the field that is not known, or to the one that is missing. */
  readonly route: Route
  readonly origin: SchemaOrigin
  /** Set on the last one when there are more than are told. */
  readonly more?: true
}

export interface UnknownField extends Fault {
  readonly type: 'unknown-field'
  readonly name: string
  /** A field of the same mapping that may be meant. */
  readonly meant?: string
  /** Route of the mapping that has a field of this name. */
  readonly belongs?: Route
  /** The minor versions of Kubernetes that know it, when the one aimed at does not. */
  readonly known?: { readonly from: number; readonly to: number }
}

export interface WrongType extends Fault {
  readonly type: 'wrong-type'
  readonly wanted: ValueType
  readonly given: ValueType
  /** The value, when it is a scalar. */
  readonly shown?: string
}

export interface MissingField extends Fault {
  readonly type: 'missing-field'
  readonly name: string
}

/** What a value breaks, and the bound that it breaks. */
export type Bound =
  | { readonly bound: 'allowed'; readonly allowed: readonly string[]; readonly meant?: string }
  | { readonly bound: 'pattern'; readonly pattern: string }
  | { readonly bound: 'lowest' | 'highest' | 'shortest' | 'longest'; readonly limit: number }
  | { readonly bound: 'date-time' | 'base64' | 'quantity' | 'integer32' }
  | { readonly bound: 'repeated'; readonly keys: readonly string[] }
  | {
      readonly bound: 'alternatives'
      readonly fields: readonly string[]
      readonly met: 'none' | 'several' | 'excluded'
    }

export interface WrongValue extends Fault {
  readonly type: 'wrong-value'
  readonly shown: string
  readonly broken: Bound
}

/** One thing that the API server refuses in an object, or drops from it. */
export type SchemaFault = UnknownField | WrongType | MissingField | WrongValue
