import type { Translated } from '../model/language.ts'
import { type Refused, refusalOf } from './client.ts'

/** What became of one publication: a line to say, never an exception. */
export interface Published {
  /** `left`: there was nothing to do, or GitHub did not let it happen, which no check fails for. */
  readonly status: 'done' | 'left'
  readonly level: 'info' | 'warning'
  readonly message: Translated
}

/** What is published, and what the job needs for it. */
export interface Publication {
  /** Begins a sentence: `The check run`. */
  readonly name: Translated
  /** `checks: write`. */
  readonly permission: string
  /** What else may be the reason of a refusal. */
  readonly also?: Translated
}

export const done = (en: string, fr: string): Published => ({ status: 'done', level: 'info', message: { en, fr } })

export const left = (en: string, fr: string): Published => ({ status: 'left', level: 'info', message: { en, fr } })

/** One line on what GitHub answered instead, with the permission to add where one may be missing. */
export function notPublished({ name, permission, also }: Publication, error: unknown): Published {
  const why = WHY[refusalOf(error).reason](permission, refusalOf(error))
  const or = also && refusalOf(error).reason !== 'unreachable' ? also : { en: '', fr: '' }
  return {
    status: 'left',
    level: 'warning',
    message: {
      en: `${name.en} was not published: ${why.en}${or.en}`,
      fr: `${name.fr} n’a pas été publié : ${why.fr}${or.fr}`,
    },
  }
}

const WHY: Readonly<Record<Refused['reason'], (permission: string, refused: Refused) => Translated>> = {
  denied: (permission, { status }) => ({
    en: `GitHub answers ${status}, the job needs the permission "${permission}"`,
    fr: `GitHub répond ${status}, il faut au job la permission « ${permission} »`,
  }),
  'not-found': (permission) => ({
    en: `GitHub answers 404, it is gone or the job lacks the permission "${permission}"`,
    fr: `GitHub répond 404, la cible a disparu ou il manque au job la permission « ${permission} »`,
  }),
  refused: (_, { status }) => ({ en: `GitHub answers ${status}`, fr: `GitHub répond ${status}` }),
  unreachable: () => ({ en: 'GitHub cannot be reached', fr: 'GitHub est injoignable' }),
}
