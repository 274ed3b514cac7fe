import type { Language } from '../model/language.ts'
import type { OnboardingManifest } from '../model/manifest.ts'
import type { Assumption, Report } from '../model/report.ts'

/** What a run took for granted, said once. */
export function assumptions(
  status: Report['inputs']['manifest'],
  declared: OnboardingManifest | undefined,
  language: Language,
): readonly Assumption[] {
  const code: Assumption['code'] | undefined =
    status === 'absent'
      ? 'no-manifest'
      : declared === undefined
        ? 'invalid-manifest'
        : (declared.environments ?? []).length === 0
          ? 'no-environment'
          : undefined
  return code === undefined ? [] : [{ code, message: ASSUMED[code][language] }]
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
