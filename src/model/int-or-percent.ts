import { isTemplate } from './template.ts'

/** Why a number of pods, or a share of them, is refused. */
export type ShareProblem = 'negative' | 'text' | 'over'

const PERCENT = /^\d+%$/

/**
 * What is wrong with an `IntOrString` that counts pods: `2` or `25%`. A number between quotes is neither. `over`: more
 * than 100 %, which only a surge may be.
 */
export function shareProblem(value: unknown): ShareProblem | undefined {
  if (typeof value === 'number') return value < 0 ? 'negative' : undefined
  if (typeof value !== 'string' || isTemplate(value)) return undefined
  if (!PERCENT.test(value)) return 'text'
  return Number.parseInt(value, 10) > 100 ? 'over' : undefined
}

/** Whether a number or a share of pods is none at all. */
export const isNone = (value: unknown): boolean => value === 0 || (typeof value === 'string' && /^0+%$/.test(value))
