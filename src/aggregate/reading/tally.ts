import type { Finding } from '../../model/finding.ts'

/** Findings of one rule that stand, by severity, and those that are suppressed. */
export type RuleCount = readonly [errors: number, warnings: number, infos: number, suppressed: number]

const COLUMN = { error: 0, warning: 1, info: 2 } as const

/** There are not so many; a hostile report may name one a finding. */
const RULES = 1000

/** How many findings each rule has, by code. A report lists the same number of each rule at most, so this is a floor. */
export function tallyRules(findings: readonly Finding[]): Readonly<Record<string, RuleCount>> {
  const counts = new Map<string, [number, number, number, number]>()
  for (const { rule, severity, suppressed } of findings) {
    const count = counts.get(rule) ?? [0, 0, 0, 0]
    if (counts.size === RULES && !counts.has(rule)) continue
    count[suppressed ? 3 : COLUMN[severity]] += 1
    counts.set(rule, count)
  }
  return Object.fromEntries(counts)
}

/** How often each value occurs. */
export function tally<Value extends string>(values: Iterable<Value>): Readonly<Partial<Record<Value, number>>> {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Object.fromEntries(counts) as Partial<Record<Value, number>>
}
