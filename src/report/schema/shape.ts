/** One schema of JSON Schema draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>

type Optional<Shape> = {
  [Key in keyof Shape & string]-?: object extends Pick<Shape, Key> ? Key : never
}[keyof Shape & string]

/**
 * An object with exactly the fields of `Shape`: the compiler finds one that is missing, one too many, and one said
 * optional that is not.
 */
export const object = <Shape>(
  description: string,
  properties: Readonly<Record<keyof Shape & string, JsonSchema>>,
  optional: readonly Optional<Shape>[] = [],
): JsonSchema => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties).filter((name) => !optional.some((other) => other === name)),
  additionalProperties: false,
})

/** Every text of a union: the compiler finds one that is missing. */
export const names = <Name extends string>(all: Readonly<Record<Name, true>>): readonly string[] => Object.keys(all)

export const text = (description: string): JsonSchema => ({ type: 'string', description })

export const oneOf = (description: string, values: readonly string[]): JsonSchema => ({
  type: 'string',
  description,
  enum: values,
})

export const list = (description: string, items: JsonSchema): JsonSchema => ({ type: 'array', description, items })

/** A number of things, from 0. */
export const amount = (description: string): JsonSchema => ({ type: 'integer', description, minimum: 0 })

/** A number by which people count lines and columns, from 1. */
export const ordinal = (description: string): JsonSchema => ({ type: 'integer', description, minimum: 1 })

/** One of the definitions, with what it is here. */
export const ref = (name: string, description?: string): JsonSchema => ({
  $ref: `#/$defs/${name}`,
  ...(description === undefined ? {} : { description }),
})
