import type { Environment } from '../model/environment.ts'
import type { Rule, RuleSeverity } from '../model/rule.ts'
import { gravest, type Severity } from '../model/severity.ts'

/** Severities that the profile and the manifest give, by code. The manifest wins. */
export type SeverityOverrides = Readonly<Record<string, Severity | 'off'>>

/**
 * Severity of a rule over environments: the gravest of their classes. Without environments the class is unknown, and
 * what Kyverno audits or enforces by class counts as in non-production.
 */
export function severityOver(severity: RuleSeverity, environments: readonly Environment[]): Severity {
  if (typeof severity === 'string') return severity
  const { nonProduction, production } = severity
  return environments
    .map((environment) => (environment.class === 'production' ? production : nonProduction))
    .reduce(gravest, environments.length === 0 ? nonProduction : 'info')
}

/** Names of the environments on which a severity depends; none for a severity that is the same everywhere. */
export const environmentsOf = (severity: RuleSeverity, environments: readonly Environment[]): readonly string[] =>
  typeof severity === 'string' ? [] : environments.map(({ name }) => name)

/** Overrides by code, whether they were written with a code or a readable name; names of no rule are handed back. */
export function resolveOverrides(
  written: Readonly<Record<string, Severity | 'off'>>,
  rules: readonly Rule[],
): { readonly overrides: SeverityOverrides; readonly unknown: readonly string[] } {
  const overrides: Record<string, Severity | 'off'> = {}
  const unknown: string[] = []
  for (const [name, severity] of Object.entries(written)) {
    const rule = findRule(rules, name)
    if (rule) overrides[rule.code] = severity
    else unknown.push(name)
  }
  return { overrides, unknown }
}

/** Whether a rule has this code or readable name. */
export const isCalled = (rule: Rule, name: string): boolean => rule.code === name.toUpperCase() || rule.name === name

export const findRule = (rules: readonly Rule[], name: string): Rule | undefined =>
  rules.find((rule) => isCalled(rule, name))
