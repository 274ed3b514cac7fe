import { closest, distance } from 'fastest-levenshtein'
import {
  HADOLINT_CHECKS,
  type HadolintSettings,
  LABEL_TYPES,
  type LabelType,
  type NamedCheck,
} from '../model/hadolint.ts'
import { asList, asRecord, isRecord } from '../model/json.ts'
import type { Translated } from '../model/language.ts'
import type { Location, Route } from '../model/location.ts'
import type { Severity } from '../model/severity.ts'
import type { Source } from '../model/source.ts'
import { parseYaml } from './yaml/parse.ts'

/** One thing that is wrong with a `.hadolint.yaml`. */
export interface HadolintFault {
  readonly location: Location
  readonly reason: Translated
}

type Type = 'list of texts' | 'mapping' | 'true or false' | 'text'

/** hadolint's settings with their types. */
const FIELDS: Readonly<Record<string, Type>> = {
  'disable-ignore-pragma': 'true or false',
  'failure-threshold': 'text',
  format: 'text',
  formats: 'list of texts',
  ignored: 'list of texts',
  'label-schema': 'mapping',
  'no-color': 'true or false',
  'no-fail': 'true or false',
  override: 'mapping',
  'strict-labels': 'true or false',
  trustedRegistries: 'list of texts',
  verbose: 'true or false',
}

const TYPE: Readonly<Record<Type, Translated>> = {
  'list of texts': { en: 'a list of texts', fr: 'une liste de textes' },
  mapping: { en: 'a mapping', fr: 'un objet' },
  'true or false': { en: 'true or false', fr: 'true ou false' },
  text: { en: 'a text', fr: 'un texte' },
}

/** hadolint's levels as severities here; `style` is the least of them. */
const LEVELS: ReadonlyMap<string, Severity> = new Map([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'info'],
  ['style', 'info'],
])

const CHECK = /^(?:DL|SC)\d{4}$/

const hasType = (value: unknown, type: Type): boolean => {
  switch (type) {
    case 'list of texts':
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
    case 'mapping':
      return isRecord(value)
    case 'true or false':
      return typeof value === 'boolean'
    case 'text':
      return typeof value === 'string'
  }
}

/** Reads the settings of hadolint. What is wrong goes to `faults`, the rest counts; undefined for no YAML mapping. */
export function readHadolint(source: Source, faults: HadolintFault[]): HadolintSettings | undefined {
  const { documents, problem } = parseYaml(source)
  const [document] = documents
  if (problem) {
    const reason = { en: `not YAML: ${problem.reason}`, fr: `pas du YAML : ${problem.reason}` }
    faults.push({ location: source.location(problem.span), reason })
  }
  if (!document || document.value === null || document.value === undefined) return undefined
  const fault = (route: Route, en: string, fr: string, on: 'key' | 'value' = 'value'): void => {
    faults.push({ location: document.locate(on === 'key' ? { key: route } : route), reason: { en, fr } })
  }
  if (!isRecord(document.value)) {
    fault([], 'settings are a mapping', 'les réglages forment un objet')
    return undefined
  }
  const value: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(document.value)) {
    const type = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined
    if (!type) fault([key], ...unknown('setting', 'réglage', key, Object.keys(FIELDS)), 'key')
    else if (field === null || hasType(field, type)) value[key] = field
    else fault([key], `"${key}" is ${TYPE[type].en}`, `« ${key} » est ${TYPE[type].fr}`)
  }
  const readCheck = (name: unknown, route: Route): string | undefined => {
    const check = String(name)
    if (CHECK.test(check) && (check.startsWith('SC') || HADOLINT_CHECKS.has(check))) return check
    fault(route, ...unknown('check', 'contrôle', check, [...HADOLINT_CHECKS], 'nearest'))
    return undefined
  }
  const ignored = asList(value.ignored).flatMap((name, index): NamedCheck[] => {
    const check = readCheck(name, ['ignored', index])
    return check ? [{ check, index }] : []
  })
  const overrides = new Map<string, Severity>()
  for (const [level, names] of Object.entries(asRecord(value.override))) {
    const severity = LEVELS.get(level)
    if (!severity) fault(['override', level], ...unknown('level', 'niveau', level, [...LEVELS.keys()]), 'key')
    else if (names !== null && !hasType(names, 'list of texts'))
      fault(
        ['override', level],
        `"${level}" is ${TYPE['list of texts'].en}`,
        `« ${level} » est ${TYPE['list of texts'].fr}`,
      )
    else
      for (const [index, name] of asList(names).entries()) {
        const check = readCheck(name, ['override', level, index])
        if (check) overrides.set(check, severity)
      }
  }
  const labels = new Map<string, LabelType>()
  for (const [label, type] of Object.entries(asRecord(value['label-schema']))) {
    const known = LABEL_TYPES.find((one) => one === type)
    if (known) labels.set(label, known)
    else fault(['label-schema', label], ...unknown('type', 'type', String(type), LABEL_TYPES))
  }
  return {
    document,
    ignored,
    overrides,
    trustedRegistries: asList(value.trustedRegistries).flatMap((one) => (typeof one === 'string' && one ? [one] : [])),
    labels,
    strictLabels: value['strict-labels'] === true,
    commentsDisabled: value['disable-ignore-pragma'] === true,
  }
}

const MAX_NAME = 60

/** Says that a name is unknown, with the one that was probably meant, else with those that are allowed. */
function unknown(
  en: string,
  fr: string,
  name: string,
  allowed: readonly string[],
  list: 'all' | 'nearest' = 'all',
): [string, string] {
  const shown = name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name
  const nearest = name.length > MAX_NAME ? undefined : closest(name, [...allowed])
  const isNear =
    nearest !== undefined && distance(name.toLowerCase(), nearest.toLowerCase()) <= Math.ceil(nearest.length / 3)
  if (isNear)
    return [
      `unknown ${en} "${shown}", did you mean "${nearest}"?`,
      `${fr} inconnu « ${shown} », vouliez-vous dire « ${nearest} » ?`,
    ]
  if (list === 'nearest') return [`unknown ${en} "${shown}"`, `${fr} inconnu « ${shown} »`]
  return [
    `unknown ${en} "${shown}"; allowed: ${allowed.join(', ')}`,
    `${fr} inconnu « ${shown} » ; admis : ${allowed.join(', ')}`,
  ]
}
