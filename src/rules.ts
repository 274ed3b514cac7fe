import { RULES } from './check/rules.ts'
import type { Rule } from './model/rule.ts'

/** Every rule with its texts, sources, equivalents and examples, sorted by code. */
export const rules = (): readonly Rule[] => RULES
