import { RULES } from '../../rules/index.generated.ts'
import { UserError } from '../model/errors.ts'
import type { Rule } from '../model/rule.ts'
import { findRule, type SeverityOverrides } from './severity.ts'

export { RULES }

/**
 * The rules that a run asks for, less those that are switched off. Throws a UserError (`unknown-rule`) for a name that
 * no rule has.
 */
export function selectRules(
  wanted: 'default' | 'all' | readonly string[] = 'default',
  overrides: SeverityOverrides = {},
): readonly Rule[] {
  if (wanted === 'all') return RULES.filter(({ code }) => overrides[code] !== 'off')
  if (wanted === 'default')
    return RULES.filter(({ code, default: byDefault }) => {
      const override = overrides[code]
      // a rule that is off by default runs when somebody gives it a severity
      return override === undefined ? byDefault !== false : override !== 'off'
    })
  const named = new Set(
    wanted.map((name) => {
      const rule = findRule(RULES, name)
      if (!rule)
        throw new UserError('unknown-rule', `no rule is called "${name}": see docs/rules for their codes and names`)
      return rule
    }),
  )
  return RULES.filter((rule) => named.has(rule) && overrides[rule.code] !== 'off')
}
