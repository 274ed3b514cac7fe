/** Seconds in each unit of Go's `time.ParseDuration`; there is no day. */
const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
}

/** A duration holds at most 2⁶³ - 1 nanoseconds. */
const MAX_SECONDS = 2 ** 63 / 1e9

/** Longer texts are refused unread. */
const MAX_LENGTH = 100

const DURATION = /^([+-]?)(0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[nuµμm]?s|[mh]))+)$/
const PART = /(\d+(?:\.\d*)?|\.\d+)([nuµμm]?s|[mh])/g

/** The seconds of a Go duration such as `1h30m`, `-1.5h`, `0`; undefined for what Go refuses: `1d`, `90`, `1 h`. */
export function goDuration(text: string): number | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const [, sign, value] = DURATION.exec(text) ?? []
  if (value === undefined) return undefined
  let seconds = 0
  for (const [, digits, unit = ''] of value.matchAll(PART)) seconds += Number(digits) * (UNITS[unit] ?? 0)
  return seconds > MAX_SECONDS ? undefined : sign === '-' ? -seconds : seconds
}
