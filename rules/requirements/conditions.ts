import type { JsonRecord } from '../../src/model/json.ts'
import type { Translated } from '../../src/model/language.ts'
import type { Exemption, ProjectFacts, RequirementField } from '../../src/model/requirement/definition.ts'

/** A project that says it is reached from nowhere. */
export const notExposed: Exemption = ({ manifest }) =>
  manifest?.exposure?.length === 0
    ? { en: 'the project declares that it is not exposed', fr: 'le projet déclare n’être exposé nulle part' }
    : undefined

export const notOnInternet: Exemption = ({ manifest }) =>
  manifest?.exposure !== undefined && !manifest.exposure.includes('internet')
    ? { en: 'the project is not exposed on the Internet', fr: 'le projet n’est pas exposé sur Internet' }
    : undefined

/** A project that says it has no database, in whose objects none is found. */
export const noDatabase: Exemption = ({ manifest, store }) =>
  manifest?.databases?.length === 0 && store === undefined
    ? {
        en: 'the project declares no database, and none is found',
        fr: 'le projet ne déclare aucune base de données, et aucune n’est trouvée',
      }
    : undefined

export const noPersonalData: Exemption = ({ manifest }) =>
  manifest?.data?.personal === false
    ? { en: 'the project declares no personal data', fr: 'le projet ne déclare aucune donnée personnelle' }
    : undefined

export const noUserSignsIn: Exemption = ({ manifest }) => {
  const providers = manifest?.authentication?.providers
  return providers?.length === 1 && providers[0] === 'none'
    ? { en: 'the project declares that nobody signs in', fr: 'le projet déclare que personne ne s’y authentifie' }
    : undefined
}

/** What the hierarchy of documents or a contract says is no property of a repository. */
export const notAProjectCheck =
  (reason: Translated): Exemption =>
  () =>
    reason

/** Whether a document is in the repository; one at an address is taken at its word. */
export function document(value: unknown, _: JsonRecord, { has, paths }: ProjectFacts) {
  if (typeof value !== 'string' || /^[a-z][a-z0-9+.-]*:/i.test(value) || /\s/.test(value)) return undefined
  const path = value.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '')
  // words such as "wiki" are no path
  if (!path.includes('/') && !/\.[a-z0-9]{1,8}$/i.test(path)) return undefined
  if (has(path) || paths.some((other) => other.startsWith(`${path}/`))) return 'confirmed' as const
  return {
    en: `"${path}" is not in this repository`,
    fr: `« ${path} » n’est pas dans ce dépôt`,
  }
}

/** Refuses one value. */
export const not =
  (refused: unknown, message: Translated): NonNullable<RequirementField['judge']> =>
  (value) =>
    value === refused ? message : undefined

/** Refuses a day that has passed. */
export const notPast: NonNullable<RequirementField['judge']> = (value, _, { today }) =>
  typeof value === 'string' && value < today ? { en: `ended on ${value}`, fr: `a pris fin le ${value}` } : undefined

/** A field that is asked for. */
export const field = (path: string, more: Omit<RequirementField, 'path'> = {}): RequirementField => ({ path, ...more })

/** A field that is shown and not asked for. */
export const shown = (path: string, more: Omit<RequirementField, 'path'> = {}): RequirementField => ({
  path,
  optional: true,
  ...more,
})
