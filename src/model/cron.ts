interface Bounds {
  readonly field: CronField
  readonly min: number
  readonly max: number
  readonly names?: readonly string[]
}

export type CronField = 'minute' | 'hour' | 'day-of-month' | 'month' | 'day-of-week'

/** Why a schedule is refused. */
export type CronProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'descriptor' }
  | { readonly kind: 'time-zone' }
  | { readonly kind: 'field-count'; readonly count: number }
  /** `min` and `max` bound the numbers that the field accepts. */
  | {
      readonly kind: 'field'
      readonly field: CronField
      readonly text: string
      readonly min: number
      readonly max: number
    }

const BOUNDS: readonly Bounds[] = [
  { field: 'minute', min: 0, max: 59 },
  { field: 'hour', min: 0, max: 23 },
  { field: 'day-of-month', min: 1, max: 31 },
  {
    field: 'month',
    min: 1,
    max: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { field: 'day-of-week', min: 0, max: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
]

/**
 * What is wrong with a schedule of five fields as robfig/cron v3 reads it with `Minute|Hour|Dom|Month|Dow`: neither
 * seconds nor descriptors such as `@daily`. Undefined for a good one. Sunday is 0, never 7; a leading `TZ=Zone` is
 * accepted, its zone not looked up.
 */
export function cronProblem(schedule: string): CronProblem | undefined {
  if (schedule === '') return { kind: 'empty' }
  let text = schedule
  if (/^(?:CRON_)?TZ=/.test(text)) {
    const blank = text.indexOf(' ')
    if (blank < 0) return { kind: 'time-zone' }
    text = text.slice(blank).trim()
  }
  if (text.startsWith('@')) return { kind: 'descriptor' }
  const fields = text.split(/\s+/).filter((field) => field !== '')
  if (fields.length !== BOUNDS.length) return { kind: 'field-count', count: fields.length }
  for (const [index, bounds] of BOUNDS.entries()) {
    const refused = (fields[index] ?? '').split(',').find((range) => range !== '' && !isRange(range, bounds))
    if (refused !== undefined)
      return { kind: 'field', field: bounds.field, text: refused, min: bounds.min, max: bounds.max }
  }
  return undefined
}

/** `*`, `?`, `5`, `mon-fri`, `10-50/5`; a single number with a step, `5/10`, is `5-max/10`. */
function isRange(text: string, bounds: Bounds): boolean {
  const [range = '', step, ...more] = text.split('/')
  const [low = '', high, ...others] = range.split('-')
  if (more.length > 0 || (step !== undefined && !((integer(step) ?? 0) > 0))) return false
  if (low === '*' || low === '?') return true // whatever follows a hyphen is not read
  const start = value(low, bounds)
  const end = high === undefined ? (step === undefined ? start : bounds.max) : value(high, bounds)
  if (start === undefined || end === undefined || others.length > 0) return false
  return bounds.min <= start && start <= end && end <= bounds.max
}

function value(text: string, { min, names }: Bounds): number | undefined {
  const name = names?.indexOf(text.toLowerCase()) ?? -1
  return name < 0 ? integer(text) : min + name
}

const integer = (text: string): number | undefined => (/^\+?\d+$/.test(text) ? Number(text) : undefined)

/** The longest that each month can be. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Whether a good schedule names a day that none of its months has, such as `0 0 31 2 *`, and no day of the week. Only
 * plain numbers are looked at.
 */
export function neverComes(schedule: string): boolean {
  const [, , day = '', month = '', weekday = ''] = schedule.trim().split(/\s+/)
  if (weekday !== '*' && weekday !== '?') return false
  const days = numbers(day)
  const months = numbers(month)
  if (!days || !months) return false
  const earliest = days.reduce((least, number) => Math.min(least, number))
  return months.every((each) => earliest > (DAYS[each - 1] ?? 31))
}

function numbers(field: string): number[] | undefined {
  const values = field.split(',').map(integer)
  return values.every((value) => value !== undefined) ? values : undefined
}
