/** Factors of the suffixes of a Kubernetes quantity, apimachinery `pkg/api/resource`. */
const FACTORS: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
}

const QUANTITY = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:[eE]([+-]?\d{1,3})|([numkMGTPE]i?|Ki)?)$/

/**
 * The value of a Kubernetes quantity (`500m`, `1.5Gi`, `2e3`), in cores, bytes or pieces. Undefined for what the API
 * server refuses.
 */
export function quantity(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string' || value.length > 64) return undefined
  const [, digits, exponent, suffix = ''] = QUANTITY.exec(value) ?? []
  if (digits === undefined) return undefined
  const factor = exponent === undefined ? FACTORS[suffix] : 10 ** Number(exponent)
  return factor === undefined ? undefined : Number(digits) * factor
}
