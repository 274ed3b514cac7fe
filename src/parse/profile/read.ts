import { CLOUD_PI_NATIVE } from '../../../rules/profiles/cloud-pi-native.generated.ts'
import { UserError } from '../../model/errors.ts'
import { isRecord } from '../../model/json.ts'
import type { Profile } from '../../model/profile.ts'
import { createSource } from '../../model/source.ts'
import { parseYaml } from '../yaml/parse.ts'

/**
 * The profile in force: the default one, with the fields of `custom` put over it, mapping by mapping; lists replace
 * lists. Throws a UserError (`bad-profile`) for a text that is not a YAML mapping, a field that no profile has, or a
 * value of another type than the default's.
 */
export function readProfile(custom?: string | object): Profile {
  if (custom === undefined) return CLOUD_PI_NATIVE
  const value = typeof custom === 'string' ? fromText(custom) : custom
  if (!isRecord(value)) throw new UserError('bad-profile', 'a profile is a YAML mapping')
  const { extends: base, ...fields } = value
  if (base !== undefined && base !== CLOUD_PI_NATIVE.name)
    throw new UserError(
      'bad-profile',
      `a profile can extend "${CLOUD_PI_NATIVE.name}" only, not ${JSON.stringify(base)}`,
    )
  return overlay(CLOUD_PI_NATIVE, fields, []) as Profile
}

function fromText(text: string): unknown {
  const { documents, problem } = parseYaml(createSource('profile', text), 'modern')
  if (problem) throw new UserError('bad-profile', `the profile is not valid YAML: ${problem.reason}`)
  return documents[0]?.value
}

/** Mappings whose keys are names of the project's choosing, not fields of the profile. */
const OPEN = new Set(['severities', 'labels.values', 'pipeline.templates', 'pipeline.formerTemplates'])

function overlay(base: unknown, over: unknown, path: readonly string[]): unknown {
  const where = path.join('.')
  if (!isRecord(base)) {
    if (base !== undefined && kindOf(base) !== kindOf(over))
      throw new UserError('bad-profile', `profile: "${where}" is a ${kindOf(base)}, not a ${kindOf(over)}`)
    return over
  }
  if (!isRecord(over)) throw new UserError('bad-profile', `profile: "${where}" is a mapping, not a ${kindOf(over)}`)
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(over)) {
    if (!Object.hasOwn(base, key) && !OPEN.has(where))
      throw new UserError(
        'bad-profile',
        `profile: no field "${[...path, key].join('.')}"; known: ${Object.keys(base).join(', ')}`,
      )
    merged[key] = overlay(Object.hasOwn(base, key) ? base[key] : undefined, value, [...path, key])
  }
  return merged
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value)
