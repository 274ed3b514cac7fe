import type { Environment } from '../model/environment.ts'
import type { Suppression } from '../model/finding.ts'
import type { Severity } from '../model/severity.ts'
import { asideOf, type Hit } from './hit.ts'
import { environmentsOf, type SeverityOverrides, severityOver } from './severity.ts'

/** A hit with what it counts for. */
export interface Judged {
  readonly hit: Hit
  readonly severity: Severity
  readonly environments: readonly string[]
  readonly suppressed?: Suppression
}

export interface JudgeContext {
  readonly environments: readonly Environment[]
  readonly overrides: SeverityOverrides
}

/** A hit with what it counts for; `severity` is that over all the environments that it concerns. */
export function judge(
  hit: Hit,
  severity: Severity,
  suppressed: Suppression | undefined,
  { environments: declared }: JudgeContext,
): Judged {
  const { rule, match, environments } = hit
  return {
    hit,
    severity,
    environments: environments?.map(({ name }) => name) ?? environmentsOf(match.severity ?? rule.severity, declared),
    suppressed,
  }
}

/**
 * Severity of a hit over some of the environments that it concerns: that of the match, else of the rule, unless the profile
 * or the manifest changes it.
 */
export function severityIn(hit: Hit, environments: readonly Environment[], { overrides }: JudgeContext): Severity {
  const { rule, match } = hit
  // the lightest severity for what the platform neither builds nor deploys
  if (asideOf(hit)) return 'info'
  const override = overrides[rule.code]
  if (override !== undefined && override !== 'off') return override
  return severityOver(match.severity ?? rule.severity, environments)
}
