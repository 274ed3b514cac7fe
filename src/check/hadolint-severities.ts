import type { HadolintSettings } from '../model/hadolint.ts'
import type { Rule } from '../model/rule.ts'
import { gravest, type Severity } from '../model/severity.ts'
import type { SeverityOverrides } from './severity.ts'

/**
 * The severities that a project's settings of hadolint give to the rules that claim its checks; of several checks the
 * gravest. What the platform refuses stays an error, whatever another linter makes of it.
 */
export function hadolintSeverities(settings: HadolintSettings | undefined, rules: readonly Rule[]): SeverityOverrides {
  const overrides: Record<string, Severity> = {}
  if (!settings || settings.overrides.size === 0) return overrides
  for (const { code, severity, equivalents = [] } of rules) {
    if (severity === 'error') continue
    for (const name of equivalents) {
      const given = name.startsWith(PREFIX) ? settings.overrides.get(name.slice(PREFIX.length)) : undefined
      const before = overrides[code]
      if (given) overrides[code] = before ? gravest(before, given) : given
    }
  }
  return overrides
}

const PREFIX = 'hadolint/'
