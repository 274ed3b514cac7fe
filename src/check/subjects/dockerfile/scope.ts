import type { Instruction } from '../../../model/subject/dockerfile.ts'
import type { Variable } from '../../../parse/dockerfile/substitution.ts'
import { lastAtOrBelow } from '../../../parse/sorted.ts'
import { type Definition, definitionsOf } from './assignments.ts'
import { expand, type Globals, UNKNOWN, UNSET, variableOf } from './variables.ts'

// Docker's and containerd's overlay2 takes no more layers; what a stage further up sets is not looked for
export const MOST_BASES = 127

/** The variables of a stage. */
export interface Scope {
  readonly base?: Scope
  /** What is known of a variable before the instruction with this index in the stage; at its end without one. */
  lookup(name: string, before?: number): Variable
  /** The same, of the stage alone; undefined when it does not speak of the variable. */
  own(name: string, before: number): Variable | undefined
  /** What is known of a variable that neither the stage nor its bases speak of. */
  readonly absent: Variable
}

export interface StageVariables {
  /** What follows FROM. */
  readonly instructions: readonly Instruction[]
  readonly escape: string
  readonly globals: Globals
  /** The scope of the stage that FROM names. */
  readonly base?: Scope
  readonly scratch: boolean
}

/** Values of one name: `values[i]` is given by the instruction with the index `orders[i]`. */
interface History {
  readonly orders: number[]
  readonly values: Variable[]
}

/**
 * Follows ARG and ENV as BuildKit does: the later one wins, an ENV does not see itself, `ARG NAME` takes the default from
 * before the first FROM, and a stage starts with what its base had at its end.
 */
export function createScope({ instructions, escape: escapeCharacter, globals, base, scratch }: StageVariables): Scope {
  const histories = new Map<string, History>()
  const absent: Variable = base?.absent ?? (scratch ? UNSET : { state: 'undeclared' })

  const own = (name: string, before: number): Variable | undefined => {
    const history = histories.get(name)
    return history?.values[lastAtOrBelow(history.orders, before - 1)]
  }

  const search = (name: string, before: number): Variable => {
    let found = own(name, before)
    let scope = base
    for (let depth = 0; found === undefined && scope !== undefined; depth++) {
      if (depth === MOST_BASES) return UNKNOWN
      found = scope.own(name, Number.POSITIVE_INFINITY)
      scope = scope.base
    }
    return found ?? absent
  }

  const latest = (name: string): Variable => search(name, Number.POSITIVE_INFINITY)

  const give = (name: string, order: number, value: Variable): void => {
    let history = histories.get(name)
    if (!history) {
      history = { orders: [], values: [] }
      histories.set(name, history)
    }
    history.orders.push(order)
    history.values.push(value)
  }

  const argument = ({ name, value }: Definition): Variable | undefined => {
    if (value !== undefined) return variableOf(value, escapeCharacter, latest)
    const global = globals.lookup(name)
    if (global.state !== 'unset') return global
    return latest(name).state === 'undeclared' ? UNSET : undefined // an earlier value stays
  }

  instructions.forEach((instruction, order) => {
    if (instruction.keyword === 'ARG') {
      for (const definition of definitionsOf(instruction)) {
        const value = argument(definition)
        if (value) give(definition.name, order, value)
      }
    } else if (instruction.keyword === 'ENV') {
      const given = definitionsOf(instruction).map(({ name, value = '' }) => ({
        name: expand(name, escapeCharacter, latest),
        value: variableOf(value, escapeCharacter, latest),
      }))
      for (const { name, value } of given) if (name !== undefined) give(name, order, value)
    }
  })
  return { base, absent, own, lookup: (name, before = Number.POSITIVE_INFINITY) => search(name, before) }
}
