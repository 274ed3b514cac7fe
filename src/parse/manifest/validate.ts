import type { ErrorObject } from 'ajv'
import { closest, distance } from 'fastest-levenshtein'
import type { Translated } from '../../model/language.ts'
import type { Route } from '../../model/location.ts'

/** One way in which a value breaks a JSON Schema. */
export interface SchemaError {
  readonly at: Route
  /** `key`: the name of the field is wrong, not its value. */
  readonly on: 'value' | 'key'
  readonly message: Translated
}

/**
 * Every way in which a value breaks a schema; empty when it holds. ajv is loaded at the first call: a project without
 * manifest does not pay for it.
 */
export async function validate(schema: object, value: unknown): Promise<SchemaError[]> {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true })
  const test = ajv.compile(schema)
  if (test(value)) return []
  const errors = test.errors ?? []
  const paths = new Set<string>()
  return errors.flatMap((error) => {
    // anyOf reports each of its branches and itself: the last one says it all
    const inner = errors.some(
      (other) => other.keyword === 'anyOf' && other !== error && error.schemaPath.startsWith(`${other.schemaPath}/`),
    )
    const key = `${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)}`
    if (inner || error.keyword === 'if' || paths.has(key)) return []
    paths.add(key)
    return [describe(error, routeOf(error.instancePath, value))]
  })
}

const routeOf = (pointer: string, value: unknown): Route => {
  let here = value
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const step = part.replaceAll('~1', '/').replaceAll('~0', '~')
      const by = Array.isArray(here) ? Number(step) : step
      here = (here as Record<string | number, unknown> | undefined)?.[by]
      return by
    })
}

/** The text itself when it is short, quoted as JSON. */
const quoted = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** The allowed name that an author probably meant. */
function meant(name: string, allowed: readonly string[]): string | undefined {
  if (allowed.length === 0 || name.length > 100) return undefined
  const nearest = closest(name, allowed)
  return distance(name.toLowerCase(), nearest.toLowerCase()) <= Math.ceil(nearest.length / 3) ? nearest : undefined
}

const named = (route: Route): string => (route.length === 0 ? 'accostage.yaml' : route.join('.'))

function describe(error: ErrorObject, root: Route): SchemaError {
  const field = named(root)
  const { params, data } = error
  const say = (en: string, fr: string, route: Route = root, on: SchemaError['on'] = 'value'): SchemaError => ({
    at: route,
    on,
    message: { en, fr },
  })
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(params.additionalProperty)
      const allowed = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {})
      const guess = meant(name, allowed)
      return say(
        `unknown field "${name}"${guess ? `, did you mean "${guess}"?` : `; allowed: ${allowed.join(', ')}`}`,
        `champ inconnu « ${name} »${guess ? `, vouliez-vous dire « ${guess} » ?` : ` ; admis : ${allowed.join(', ')}`}`,
        [...root, name],
        'key',
      )
    }
    case 'propertyNames':
      return say(
        `"${String(params.propertyName)}" is not a rule's code or name`,
        `« ${String(params.propertyName)} » n’est ni le code ni le nom d’une règle`,
        [...root, String(params.propertyName)],
        'key',
      )
    case 'required':
      return say(
        `${field}: "${String(params.missingProperty)}" is missing`,
        `${field} : « ${String(params.missingProperty)} » manque`,
      )
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String)
      const guess = meant(String(data), allowed)
      return say(
        `${field}: ${quoted(data)} is not one of ${allowed.join(', ')}${guess ? `; did you mean ${guess}?` : ''}`,
        `${field} : ${quoted(data)} ne fait pas partie de ${allowed.join(', ')}${guess ? ` ; vouliez-vous dire ${guess} ?` : ''}`,
      )
    }
    case 'const':
      return say(
        `${field}: expected ${quoted(params.allowedValue)}`,
        `${field} : ${quoted(params.allowedValue)} attendu`,
      )
    case 'type':
      return say(
        `${field}: expected ${String(params.type)}, found ${quoted(data)}`,
        `${field} : ${TYPES[String(params.type)] ?? String(params.type)} attendu, ${quoted(data)} trouvé`,
      )
    default:
      return say(
        `${field}: ${quoted(data)} ${error.message ?? 'is not valid'}`,
        `${field} : ${quoted(data)} n’a pas la forme attendue${'pattern' in params ? ` (${String(params.pattern)})` : ''}`,
      )
  }
}

const TYPES: Readonly<Record<string, string>> = {
  object: 'un objet',
  array: 'une liste',
  string: 'un texte',
  number: 'un nombre',
  integer: 'un nombre entier',
  boolean: 'un booléen',
}
