/** The number of a percentage, as the API server reads one (`50%`); undefined for anything else. */
export function percentage(value: unknown): number | undefined {
  const [, digits] = typeof value === 'string' ? (/^(\d{1,9})%$/.exec(value) ?? []) : []
  return digits === undefined ? undefined : Number(digits)
}
