import { definitionsOf, type WrittenAssignment } from '../../../model/subject/assignment.ts'
import type { Instruction } from '../../../model/subject/dockerfile.ts'
import { MOST_BASES } from '../../../model/subject/stage-bases.ts'
import type { Variable } from '../../../parse/dockerfile/substitution.ts'
import { lastAtOrBelow } from '../../../parse/sorted.ts'
import { expand, type Globals, isProxy, UNKNOWN, UNSET, variableOf } from './variables.ts'

/** The variables of a stage. */
export interface Scope {
  readonly base?: Scope
  /** What ENV and ARG give at the end of the stage, to the stages built on it. */
  readonly atEnd: Readonly<Record<'ENV' | 'ARG', ReadonlyMap<string, Variable>>>
  /** What is known of a variable that neither the stage nor its bases speak of. */
  readonly absent: Variable
  /** What is known of a variable before the instruction with this index in the stage; at its end without one. */
  lookup(name: string, before?: number): Variable
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
 * Follows ARG and ENV as BuildKit does: the later one wins, an ENV does not see itself, and `ARG NAME` takes the default
 * from before the first FROM. A stage starts with what its bases had at their ends, where any ENV wins over any ARG.
 */
export function createScope({ instructions, escape: escapeCharacter, globals, base, scratch }: StageVariables): Scope {
  const histories = new Map<string, History>()
  const atEnd = { ENV: new Map<string, Variable>(), ARG: new Map<string, Variable>() }
  const absent: Variable = base?.absent ?? (scratch ? UNSET : { state: 'undeclared' })

  const lookup = (name: string, before = Number.POSITIVE_INFINITY): Variable => {
    const history = histories.get(name)
    return history?.values[lastAtOrBelow(history.orders, before - 1)] ?? inherited(name, base) ?? absent
  }
  const latest = (name: string): Variable => lookup(name)

  const give = (keyword: 'ENV' | 'ARG', name: string, order: number, value: Variable): void => {
    atEnd[keyword].set(name, value)
    let history = histories.get(name)
    if (!history) {
      history = { orders: [], values: [] }
      histories.set(name, history)
    }
    history.orders.push(order)
    history.values.push(value)
  }

  const argument = ({ name, value }: WrittenAssignment): Variable | undefined => {
    if (isProxy(name)) return UNKNOWN
    if (value !== undefined) return variableOf(value, escapeCharacter, latest)
    const global = globals.lookup(name)
    if (global.state !== 'unset') return global
    return latest(name).state === 'undeclared' ? UNSET : undefined // an earlier value stays
  }

  instructions.forEach((instruction, order) => {
    if (instruction.keyword === 'ARG') {
      for (const definition of definitionsOf(instruction)) {
        const value = argument(definition)
        if (value) give('ARG', definition.name, order, value)
      }
    } else if (instruction.keyword === 'ENV') {
      const given = definitionsOf(instruction).map(({ name, value = '' }) => ({
        name: expand(name, escapeCharacter, latest),
        value: variableOf(value, escapeCharacter, latest),
      }))
      for (const { name, value } of given) if (name !== undefined) give('ENV', name, order, value)
    }
  })
  return { base, atEnd, absent, lookup }
}

/** What the bases of a stage give, the nearest first; BuildKit sets the ENV of an image once more over what ARG gave. */
function inherited(name: string, base: Scope | undefined): Variable | undefined {
  let argument: Variable | undefined
  let depth = 0
  for (let scope = base; scope !== undefined; scope = scope.base) {
    if (depth++ === MOST_BASES) return UNKNOWN
    const value = scope.atEnd.ENV.get(name)
    if (value !== undefined) return value
    argument ??= scope.atEnd.ARG.get(name)
  }
  return argument
}
