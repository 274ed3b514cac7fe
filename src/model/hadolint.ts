import type { Severity } from './severity.ts'
import type { YamlDocument } from './subject/yaml.ts'

/** What a label must look like, in hadolint's words. */
export const LABEL_TYPES = ['text', 'url', 'semver', 'hash', 'rfc3339', 'spdx', 'email'] as const

export type LabelType = (typeof LABEL_TYPES)[number]

/** A check as a project names it: `DL3008`. */
export interface NamedCheck {
  readonly check: string
  /** Index in `ignored`. */
  readonly index: number
}

/** The settings of a project's `.hadolint.yaml`, as far as they are well formed. */
export interface HadolintSettings {
  readonly document: YamlDocument
  readonly ignored: readonly NamedCheck[]
  /** Severities by check. */
  readonly overrides: ReadonlyMap<string, Severity>
  /** Hosts, with one `*` at the start or the end, or names with a path. */
  readonly trustedRegistries: readonly string[]
  readonly labels: ReadonlyMap<string, LabelType>
  /** No label but those that are listed. */
  readonly strictLabels: boolean
  /** Comments that silence hadolint count for nothing. */
  readonly commentsDisabled: boolean
}

/** The rules of hadolint 2.15, by number. */
export const HADOLINT_CHECKS: ReadonlySet<string> = new Set(
  [
    '1000 1001',
    '3000 3001 3002 3003 3004 3006 3007 3008 3009 3010 3011 3012 3013 3014 3015 3016 3018 3019 3020 3021 3022 3023 3024',
    '3025 3026 3027 3028 3029 3030 3032 3033 3034 3035 3036 3037 3038 3040 3041 3042 3043 3044 3045 3046 3047 3048 3049',
    '3050 3051 3052 3053 3054 3055 3056 3057 3058 3059 3060 3061 3062 3063 3064 3065 3066 3067',
    '4000 4001 4003 4004 4005 4006',
  ].flatMap((numbers) => numbers.split(' ').map((number) => `DL${number}`)),
)
