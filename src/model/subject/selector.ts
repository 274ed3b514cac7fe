import { asList, asRecord, isRecord } from '../json.ts'

type Labels = Readonly<Record<string, string>>

/** A label selector that was read. */
export interface Selector {
  /** Pairs that every match must have; empty for a selector of expressions only. */
  readonly pairs: readonly (readonly [key: string, value: string])[]
  /** True for a selector without any condition. */
  readonly empty: boolean
  matches(labels: Labels): boolean
}

/** The `selector` of a Service or a ReplicationController: a plain mapping. Undefined for anything else. */
export function readPairs(value: unknown): Selector | undefined {
  return isRecord(value) ? createSelector(value, []) : undefined
}

/** A `LabelSelector`, of `matchLabels` and `matchExpressions`. Undefined for anything else. */
export function readSelector(value: unknown): Selector | undefined {
  if (!isRecord(value)) return undefined
  return createSelector(asRecord(value.matchLabels), asList(value.matchExpressions))
}

function createSelector(labels: Readonly<Record<string, unknown>>, expressions: readonly unknown[]): Selector {
  const pairs = Object.entries(labels).map(([key, value]) => [key, String(value)] as const)
  const conditions = expressions.map(asRecord)
  return {
    pairs,
    empty: pairs.length === 0 && conditions.length === 0,
    matches: (found) =>
      pairs.every(([key, value]) => labelOf(found, key) === value) &&
      conditions.every((condition) => holds(condition, found)),
  }
}

const labelOf = (labels: Labels, key: string): string | undefined =>
  Object.hasOwn(labels, key) ? labels[key] : undefined

/** `In` and `NotIn`, `Exists` and `DoesNotExist`, as apimachinery's `labels.Requirement`; another operator matches nothing. */
function holds({ key, operator, values }: Readonly<Record<string, unknown>>, labels: Labels): boolean {
  const value = labelOf(labels, String(key))
  switch (operator) {
    case 'In':
      return value !== undefined && asList(values).includes(value)
    case 'NotIn':
      return value === undefined || !asList(values).includes(value)
    case 'Exists':
      return value !== undefined
    case 'DoesNotExist':
      return value === undefined
    default:
      return false
  }
}
