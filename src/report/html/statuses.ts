import type { RequirementStatus } from '../../model/requirement/reported.ts'

/** In the order in which somebody has something to do. */
export const STATUSES = [
  'broken',
  'missing',
  'unverified',
  'declared',
  'met',
  'not-applicable',
] as const satisfies readonly RequirementStatus[]
