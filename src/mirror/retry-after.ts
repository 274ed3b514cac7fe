/** A longer wait says nothing more to a person, and keeps the number within what a timer takes. */
const LONGEST_SECONDS = 7 * 24 * 60 * 60

/**
 * Reads a Retry-After header (RFC 9110, section 10.2.3), a number of seconds or a date, as seconds from `now`
 * (milliseconds). Undefined for anything else.
 */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const date = header.endsWith(' GMT') ? Date.parse(header) : Number.NaN // nothing else is a date here
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : Math.ceil((date - now) / 1_000)
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_SECONDS) : undefined
}
