/** In milliseconds; days of UTC have no other length. */
export const DAY = 24 * 60 * 60 * 1000

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether a text is a day that a calendar has, `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  const [, year, month, day] = WRITTEN.exec(text) ?? []
  if (year === undefined) return false
  // the 31st of a shorter month becomes the 1st of the next
  const read = new Date(0)
  read.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  return read.getUTCFullYear() === Number(year) && read.getUTCMonth() + 1 === Number(month)
}
