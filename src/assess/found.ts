import type { Finding } from '../model/finding.ts'
import type { Rule, RuleSeverity } from '../model/rule.ts'

/** Suppressed findings of one rule that may be shown as evidence. */
const ACCEPTED = 12

/** What a rule found, summed up once: there may be thousands of findings, and many requirements ask. */
export interface Found {
  /** How many findings stand. */
  readonly standing: number
  /** The first that stands. */
  readonly first?: Finding
  /** The first that breaks what the rule answers. */
  readonly breaking?: Finding
  readonly error?: Finding
  /** The first suppressed ones. */
  readonly accepted: readonly Finding[]
}

/** The findings by code of their rule. `changedByProject`: the codes whose severity the project's own manifest changed. */
export function summarise(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
  changedByProject: ReadonlySet<string>,
): ReadonlyMap<string, Found> {
  const all = new Map<string, { -readonly [Key in keyof Found]: Found[Key] } & { accepted: Finding[] }>()
  for (const finding of findings) {
    const { rule, severity, suppressed } = finding
    const found = all.get(rule) ?? { standing: 0, accepted: [] }
    all.set(rule, found)
    // what is put off is not accepted: the requirement stays open
    if (suppressed && suppressed.by !== 'baseline') {
      if (found.accepted.length < ACCEPTED) found.accepted.push(finding)
      continue
    }
    found.standing++
    found.first ??= finding
    if (severity === 'error') found.error ??= finding
    // advice breaks nothing, unless the project itself made it advice
    if (severity !== 'info' || (changedByProject.has(rule) && !isAdvice(rules.get(rule)?.severity)))
      found.breaking ??= finding
  }
  return all
}

const isAdvice = (severity: RuleSeverity | undefined): boolean =>
  severity === 'info' || (typeof severity === 'object' && severity.production === 'info')
