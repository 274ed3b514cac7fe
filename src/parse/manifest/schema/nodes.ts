import type { Translated } from '../../../model/language.ts'

/** A description in both languages: an editor shows the first, the French edition of the schema the second. */
const described = ({ en, fr }: Translated) => ({ description: en, 'x-description-fr': fr })

export const text = (about: Translated, more: object = {}) => ({
  type: 'string',
  minLength: 1,
  ...described(about),
  ...more,
})

export const choice = <Value extends string>(about: Translated, values: readonly Value[]) => ({
  enum: values,
  ...described(about),
})

export const flag = (about: Translated) => ({ type: 'boolean', ...described(about) })

export const count = (about: Translated, more: object = {}) => ({
  type: 'integer',
  minimum: 0,
  ...described(about),
  ...more,
})

export const list = (about: Translated, items: object) => ({ type: 'array', ...described(about), items })

/** A field with fields of its own; nothing else may stand there. */
export const section = <Properties extends object>(
  about: Translated,
  properties: Properties,
  required: readonly (keyof Properties & string)[] = [],
) => ({
  type: 'object',
  additionalProperties: false,
  ...described(about),
  ...(required.length > 0 ? { required } : {}),
  properties,
})

export const date = (about: Translated) =>
  text(about, { pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' })

/** A size, in GiB when it is a number. */
export const size = (about: Translated) => ({
  ...described(about),
  anyOf: [
    { type: 'number', minimum: 0 },
    { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?([kMGTPE]i?|Ki)?$' },
  ],
})

/** `30m`, `4h`, `2d`, or several of them. */
export const duration = (about: Translated) => text(about, { pattern: '^([0-9]+[smhd])+$' })
