import { asRecord } from '../../model/json.ts'
import { thousandths, writeQuantity } from '../../model/quantity.ts'
import type { KubernetesObject } from '../../model/subject/kubernetes.ts'
import { claims } from '../../model/subject/volume-claim.ts'
import { type Guess, guess } from '../draft.ts'
import { placeOf } from '../evidence.ts'
import type { Placed } from './environments.ts'

/** The volumes of the environment that claims the most: claims, one for each replica, and those of databases. */
export function guessVolume(places: readonly Placed[]): Guess<string> | undefined {
  let most: { total: bigint; count: number; first?: KubernetesObject } = { total: 0n, count: 0 }
  for (const { objects } of places) {
    let [total, count] = [0n, 0]
    let first: KubernetesObject | undefined
    for (const object of objects) {
      const claimed = claimedBy(object)
      if (claimed === 0n) continue
      total += claimed
      count++
      first ??= object
    }
    if (total > most.total) most = { total, count, first }
  }
  if (!most.first) return undefined
  const note =
    most.count > 1
      ? { en: `and ${most.count - 1} other claims`, fr: `et ${most.count - 1} autres demandes` }
      : undefined
  return guess(inGib(most.total), placeOf(most.first, 'kind'), note)
}

/** Exact where the form of the manifest allows it, else rounded up to whole MiB. */
function inGib(amount: bigint): string {
  const written = writeQuantity(amount, 'bytes')
  if (/^[0-9]+(?:\.[0-9]+)?[KMGT]i$/.test(written)) return written
  const mebibyte = 1000n * 2n ** 20n
  return `${(amount + mebibyte - 1n) / mebibyte}Mi`
}

function claimedBy(object: KubernetesObject): bigint {
  const { group, kind } = object
  const count = (value: unknown): bigint =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : 1n
  if (group === 'postgresql.cnpg.io' && kind === 'Cluster') {
    const sizes = ['storage', 'walStorage'].map((field) => thousandths(object.get('spec', field, 'size')) ?? 0n)
    return sizes.reduce((sum, size) => sum + size, 0n) * count(object.get('spec', 'instances'))
  }
  if (kind !== 'PersistentVolumeClaim' && kind !== 'StatefulSet') return 0n
  const each = claims(object).reduce((sum, { value }) => {
    const { requests } = asRecord(value.resources)
    return sum + (thousandths(asRecord(requests).storage) ?? 0n)
  }, 0n)
  return each * (kind === 'StatefulSet' ? count(object.get('spec', 'replicas')) : 1n)
}
