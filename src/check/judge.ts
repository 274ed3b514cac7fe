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

/** Gives a hit its severity: that of the match, else of the rule, unless the profile or the manifest changes it. */
export function judge(hit: Hit, suppressed: Suppression | undefined, context: JudgeContext): Judged {
  const { rule, match } = hit
  const concerned = hit.environments ?? context.environments
  const declared = match.severity ?? rule.severity
  return {
    hit,
    severity: severityIn(hit, concerned, context),
    environments: hit.environments ? concerned.map(({ name }) => name) : environmentsOf(declared, concerned),
    suppressed,
  }
}

/** Severity of a hit over some of the environments that it concerns. */
export function severityIn(hit: Hit, environments: readonly Environment[], { overrides }: JudgeContext): Severity {
  const { rule, match } = hit
  // the lightest severity for what the platform neither builds nor deploys
  if (asideOf(hit)) return 'info'
  const override = overrides[rule.code]
  if (override !== undefined && override !== 'off') return override
  return severityOver(match.severity ?? rule.severity, environments)
}
