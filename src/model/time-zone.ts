/** Longer names are refused unread. */
const MAX_LENGTH = 100

/**
 * Whether the time zone database has a name, as far as the JavaScript engine knows it. An offset is no name, whatever
 * the engine makes of it; `Local` is Go's own and not asked here.
 */
export function isTimeZone(name: string): boolean {
  if (name.length > MAX_LENGTH || !/^[A-Za-z]/.test(name)) return false
  // the engine does not care for the case, Go does
  const known = Intl.supportedValuesOf('timeZone')
  const lower = name.toLowerCase()
  if (!known.includes(name) && known.some((each) => each.toLowerCase() === lower)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
