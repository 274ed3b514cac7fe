import type { Report } from '../../model/report.ts'
import { SEVERITIES, type Severity } from '../../model/severity.ts'
import { WORDS } from '../words.ts'
import { tableRow } from './table.ts'

type Counts = Record<Severity, number>

/** Findings that stand, by family of rules and severity, with their totals; undefined when there are none. */
export function familyTable({ language, findings }: Report): string | undefined {
  const words = WORDS[language]
  const total: Counts = { error: 0, warning: 0, info: 0 }
  const byFamily = new Map<string, Counts>()
  for (const { rule, severity, suppressed } of findings) {
    if (suppressed) continue
    const family = familyOf(rule, words.family) ?? words.otherFamily
    const counts = byFamily.get(family) ?? { error: 0, warning: 0, info: 0 }
    counts[severity] += 1
    total[severity] += 1
    byFamily.set(family, counts)
  }
  if (byFamily.size === 0) return undefined
  const names = [...Object.values<string>(words.family), words.otherFamily]
  const numbers = (counts: Counts): readonly string[] => SEVERITIES.map((severity) => String(counts[severity]))
  return [
    tableRow([words.column.family, ...SEVERITIES.map((severity) => words.severities[severity])]),
    tableRow(['---', ...SEVERITIES.map(() => '--:')]),
    ...names.flatMap((name) => {
      const counts = byFamily.get(name)
      return counts ? [tableRow([name, ...numbers(counts)])] : []
    }),
    tableRow([`**${words.total}**`, ...numbers(total)]),
  ].join('\n')
}

/** The name of a rule's family, undefined for another tool's rule: a code is the family and three digits. */
export const familyOf = (rule: string, families: Readonly<Record<string, string>>): string | undefined => {
  const family = rule.slice(0, -3)
  return Object.hasOwn(families, family) ? families[family] : undefined
}
