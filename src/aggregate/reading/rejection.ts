import type { Translated } from '../../model/language.ts'

/** Why a report is not taken. */
export type RejectionCode =
  | 'too-large'
  | 'unreadable'
  | 'not-json'
  | 'not-a-report'
  | 'absurd-date'
  | 'absurd-name'
  | 'no-name'
  | 'duplicate'

export const REJECTIONS: Readonly<Record<RejectionCode, Translated>> = {
  'too-large': { en: 'too large', fr: 'trop grand' },
  unreadable: { en: 'could not be read', fr: 'illisible' },
  'not-json': { en: 'not JSON', fr: 'pas du JSON' },
  'not-a-report': { en: 'not a report, version 1', fr: 'pas un rapport, version 1' },
  'absurd-date': { en: 'impossible date', fr: 'date impossible' },
  'absurd-name': {
    en: 'name of a project, repository or branch that cannot be',
    fr: 'nom de projet, de dépôt ou de branche impossible',
  },
  'no-name': { en: 'names neither a project nor a repository', fr: 'ne nomme ni projet ni dépôt' },
  duplicate: { en: 'the same report as another', fr: 'le même rapport qu’un autre' },
}

export interface Rejection {
  readonly code: RejectionCode
  /** What was met, in the words of the machine; empty when the code says all. */
  readonly detail: string
}
