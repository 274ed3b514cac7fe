import { goDuration } from '../go-duration.ts'
import type { Translated } from '../language.ts'

/** What an argument of the control plane must be. */
export interface Requirement {
  /** Whether a value will do; undefined when the argument is missing. */
  holds(value: string | undefined): boolean
  /** What to do about an argument, or two that go together. */
  readonly fix: Translated<(names: string) => string>
  /** Values for the examples; undefined for none at all. */
  readonly good: readonly (string | undefined)[]
  readonly bad: readonly (string | undefined)[]
}

/** Written, with this very value. */
export const exactly = (wanted: string, other: string): Requirement => ({
  holds: (value) => value === wanted,
  fix: { en: (names) => `Set \`${names}=${wanted}\`.`, fr: (names) => `Mettre \`${names}=${wanted}\`.` },
  good: [wanted],
  bad: [undefined, other],
})

/** Anything but a value; the default will do. */
export const never = (refused: string, other: string): Requirement => ({
  holds: (value) => value !== refused,
  fix: {
    en: (names) => `Remove \`${names}=${refused}\`.`,
    fr: (names) => `Retirer \`${names}=${refused}\`.`,
  },
  good: [undefined, other],
  bad: [refused],
})

/** Not written, or with this value. */
export const nothingBut = (wanted: string, other: string): Requirement => ({
  ...never(other, wanted),
  holds: (value) => value === undefined || value === wanted,
})

/** Not written at all. */
export const unset = (example: string): Requirement => ({
  holds: (value) => value === undefined,
  fix: { en: (names) => `Remove \`${names}\`.`, fr: (names) => `Retirer \`${names}\`.` },
  good: [undefined],
  bad: [example],
})

/** Written, whatever the value. */
export const set = (example: string): Requirement => ({
  holds: (value) => value !== undefined && value !== '',
  fix: { en: (names) => `Set \`${names}\`.`, fr: (names) => `Fixer \`${names}\`.` },
  good: [example],
  bad: [undefined],
})

const list = (value: string | undefined): readonly string[] => (value ?? '').split(',').map((item) => item.trim())

/** A list with this entry. */
export const includes = (wanted: string, others: string): Requirement => ({
  holds: (value) => list(value).includes(wanted),
  fix: {
    en: (names) => `Add \`${wanted}\` to \`${names}\`.`,
    fr: (names) => `Ajouter \`${wanted}\` à \`${names}\`.`,
  },
  good: [`${others},${wanted}`],
  bad: [undefined, others],
})

/** A list without this entry. */
export const excludes = (refused: string, others: string): Requirement => ({
  holds: (value) => !list(value).includes(refused),
  fix: {
    en: (names) => `Remove \`${refused}\` from \`${names}\`.`,
    fr: (names) => `Retirer \`${refused}\` de \`${names}\`.`,
  },
  good: [undefined, others],
  bad: [`${others},${refused}`],
})

/** A list, if there is one, of nothing but these entries. */
export const onlyOf = (accepted: readonly string[], other: string): Requirement => ({
  holds: (value) => value === undefined || list(value).every((item) => accepted.includes(item)),
  fix: {
    en: (names) => `Take out of \`${names}\` what is not one of ${accepted.join(', ')}.`,
    fr: (names) => `Retirer de \`${names}\` ce qui n’est pas dans la liste ${accepted.join(', ')}.`,
  },
  good: [undefined, accepted.slice(0, 2).join(',')],
  bad: [`${accepted[0]},${other}`],
})

/** A number from this one on. */
export const atLeast = (least: number): Requirement => ({
  holds: (value) => value !== undefined && !(Number(value) < least),
  fix: {
    en: (names) => `Set \`${names}\` to ${least} or more.`,
    fr: (names) => `Fixer \`${names}\` à ${least} ou plus.`,
  },
  good: [String(least)],
  bad: [undefined, String(least - 1)],
})

/** Not written, or a number above zero. */
export const positive = (example: string): Requirement => ({
  holds: (value) => value === undefined || !(Number(value) <= 0),
  fix: {
    en: (names) => `Set \`${names}\` to more than 0, or leave it out.`,
    fr: (names) => `Fixer \`${names}\` à plus de 0, ou ne pas l’écrire.`,
  },
  good: [undefined, example],
  bad: ['0'],
})

/** Not written, or a duration above zero, and up to this number of seconds. */
export const duration = (most: number, example: string): Requirement => ({
  holds: (value) => {
    const seconds = value === undefined ? 1 : goDuration(value)
    return seconds === undefined || (seconds > 0 && seconds <= most)
  },
  fix: {
    en: (names) => `Set \`${names}\` to a duration such as ${example}, or leave it out.`,
    fr: (names) => `Fixer \`${names}\` à une durée telle que ${example}, ou ne pas l’écrire.`,
  },
  good: [undefined, example],
  bad: [most === Number.POSITIVE_INFINITY ? '0' : `${most + 1}s`],
})

/** Not written, or a file with one of these extensions. */
export const file = (...extensions: readonly string[]): Requirement => ({
  holds: (value) => value === undefined || extensions.some((extension) => value.endsWith(extension)),
  fix: {
    en: (names) => `Give \`${names}\` a file in ${extensions.join(' or ')}.`,
    fr: (names) => `Donner à \`${names}\` un fichier en ${extensions.join(' ou ')}.`,
  },
  good: [undefined, `/etc/kubernetes/pki/cle${extensions[0]}`],
  bad: ['/etc/kubernetes/pki/cle.txt'],
})

/** The cipher suites that the CIS Kubernetes Benchmark recommends, without those that Go has given up since. */
export const STRONG_CIPHERS = [
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305',
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
]
