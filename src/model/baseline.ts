import { DAY } from './day.ts'

/** A finding that a project knows and puts off. */
export interface BaselineEntry {
  readonly fingerprint: string
  /** Code of the rule, and path of the file: for who reads the baseline. */
  readonly rule: string
  readonly path: string
  /** The day on which it entered the baseline, `YYYY-MM-DD`. */
  readonly since: string
}

/** How many days an entry has been in the baseline on a day; never less than none. */
export const ageOf = ({ since }: Pick<BaselineEntry, 'since'>, today: string): number =>
  Math.max(0, Math.round((Date.parse(today) - Date.parse(since)) / DAY))
