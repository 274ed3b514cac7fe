import type { ConsoleEnvironment, ConsoleFacts, ConsoleQuota, ConsoleRepository } from '../console.ts'
import type { DeclaredEnvironment, DeclaredRepository, Quota } from '../manifest.ts'
import { quantity } from '../quantity.ts'
import type { ManifestSubject } from './repository.ts'

/** The onboarding manifest beside what the console knows; there is none when the console was not asked or did not answer. */
export interface ConsoleSubject extends ManifestSubject {
  readonly facts: ConsoleFacts
}

/** What the manifest declares under a name, and what the console knows under the same. */
export interface Paired<Declared, Known> {
  /** Among those that are declared. */
  readonly index: number
  readonly declared: Declared
  readonly known: Known
}

/** The environments that both know. */
export const pairedEnvironments = ({
  manifest,
  facts,
}: ConsoleSubject): readonly Paired<DeclaredEnvironment, ConsoleEnvironment>[] =>
  paired(manifest.environments ?? [], facts.environments ?? [])

/** The repositories that both know. */
export const pairedRepositories = ({
  manifest,
  facts,
}: ConsoleSubject): readonly Paired<DeclaredRepository, ConsoleRepository>[] =>
  paired(manifest.repositories ?? [], facts.repositories ?? [])

function paired<Declared extends { readonly name: string }, Known extends { readonly name: string }>(
  declared: readonly Declared[],
  known: readonly Known[],
): readonly Paired<Declared, Known>[] {
  const byName = new Map(known.map((each) => [each.name, each]))
  return declared.flatMap((each, index) => {
    const same = byName.get(each.name)
    return same ? [{ index, declared: each, known: same }] : []
  })
}

const GIB = 2 ** 30

export const CONSOLE_RESOURCES = ['cpu', 'memory', 'gpu'] as const
export type ConsoleResource = (typeof CONSOLE_RESOURCES)[number]

/** One resource of a declared quota as the console counts it: cores, GiB or GPUs. A bare number of memory is in GiB. */
function amount(quota: Quota, resource: ConsoleResource): number | undefined {
  if (resource !== 'memory' || typeof quota.memory === 'number') return quota[resource] as number | undefined
  const bytes = quantity(quota.memory)
  return bytes === undefined ? undefined : bytes / GIB
}

export interface QuotaDifference {
  readonly resource: ConsoleResource
  readonly declared: number
  readonly known: number
}

/** The resources of which the console knows another amount; one that either of the two does not say is none. */
export const quotaDifferences = (quota: Quota | undefined, known: ConsoleQuota): readonly QuotaDifference[] =>
  CONSOLE_RESOURCES.flatMap((resource) => {
    const declared = quota && amount(quota, resource)
    const there = known[resource]
    if (declared === undefined || there === undefined || isSame(declared, there)) return []
    return [{ resource, declared: rounded(declared), known: rounded(there) }]
  })

// the console keeps single-precision numbers, exact to the seventh digit
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))
const rounded = (value: number): number => Number(value.toPrecision(7))

/** At most ten names of a list, for a message. */
export const someNames = (names: readonly string[]): string =>
  `${names.slice(0, 10).join(', ')}${names.length > 10 ? '…' : ''}`
