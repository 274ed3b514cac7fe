/** Whether two names differ by their case, or by one letter: put in, left out, taken for another, or changed with the next. */
export function isOneSlip(written: string, meant: string): boolean {
  if (written === meant || meant.length < 4) return false
  if (written.toLowerCase() === meant.toLowerCase()) return true
  if (Math.abs(written.length - meant.length) > 1) return false
  let from = 0
  while (from < written.length && written[from] === meant[from]) from++
  const rest = (text: string, at: number): string => text.slice(at)
  return (
    rest(written, from + 1) === rest(meant, from + 1) ||
    rest(written, from) === rest(meant, from + 1) ||
    rest(written, from + 1) === rest(meant, from) ||
    (written[from] === meant[from + 1] &&
      written[from + 1] === meant[from] &&
      rest(written, from + 2) === rest(meant, from + 2))
  )
}
