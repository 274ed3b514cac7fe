import { type Language, type Translated, writtenNumber } from '../model/language.ts'
import type { OnboardingManifest } from '../model/manifest.ts'
import type { Assumption, Report } from '../model/report.ts'

/** What a run knows of its own limits. */
export interface Limits {
  readonly status: Report['inputs']['manifest']
  readonly declared: OnboardingManifest | undefined
  /** How many findings are counted and not listed. */
  readonly unlisted: number
  /** Requirements that `commitments` names and that do not exist. */
  readonly unknownCommitments?: readonly string[]
}

/** What a run took for granted or left out, said once. */
export function assumptions(limits: Limits, language: Language): readonly Assumption[] {
  const code = ofManifest(limits)
  const said: Assumption[] = code === undefined ? [] : [{ code, message: ASSUMED[code][language] }]
  if (limits.unlisted > 0)
    said.push({ code: 'not-all-listed', message: NOT_ALL[language](writtenNumber(language, limits.unlisted)) })
  const { unknownCommitments: unknown = [] } = limits
  if (unknown.length > 0)
    said.push({ code: 'unknown-commitment', message: UNKNOWN[language](unknown.slice(0, 10).join(', ')) })
  return said
}

function ofManifest({ status, declared }: Limits): keyof typeof ASSUMED | undefined {
  if (status === 'absent') return 'no-manifest'
  if (declared === undefined) return 'invalid-manifest'
  return (declared.environments ?? []).length === 0 ? 'no-environment' : undefined
}

const ASSUMED = {
  'no-manifest': {
    en: 'No accostage.yaml: the class of the environments is unknown, so what Kyverno audits in non-production and refuses in production is a warning.',
    fr: 'Pas d’accostage.yaml : la classe des environnements est inconnue, donc ce que Kyverno audite hors production et refuse en production est un avertissement.',
  },
  'invalid-manifest': {
    en: 'accostage.yaml is not valid and was left aside: the class of the environments is unknown, its settings and derogations are not applied.',
    fr: 'accostage.yaml n’est pas valide et a été laissé de côté : la classe des environnements est inconnue, ses réglages et dérogations ne sont pas appliqués.',
  },
  'no-environment': {
    en: 'accostage.yaml declares no environment: what Kyverno audits in non-production and refuses in production is a warning.',
    fr: 'accostage.yaml ne déclare aucun environnement : ce que Kyverno audite hors production et refuse en production est un avertissement.',
  },
} as const

const NOT_ALL: Translated<(number: string) => string> = {
  en: (number) => `${number} more findings are counted but not listed: only the first ones of each rule are.`,
  fr: (number) =>
    `${number} constats de plus sont comptés sans être listés : seuls les premiers de chaque règle le sont.`,
}

const UNKNOWN: Translated<(names: string) => string> = {
  en: (names) => `accostage.yaml commits to requirements that do not exist, which answers nothing: ${names}.`,
  fr: (names) => `accostage.yaml s’engage sur des exigences qui n’existent pas, ce qui ne répond à rien : ${names}.`,
}
