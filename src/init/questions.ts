import { asList, asRecord, asText, follow } from '../model/json.ts'
import type { Language } from '../model/language.ts'
import { MANIFEST_SCHEMA } from '../parse/manifest/schema/index.ts'
import { type Draft, type DraftFields, type DraftNode, guess, isGuess, isGuessedList } from './draft.ts'
import { describe, explanation } from './write/described.ts'

/** Routes of the fields that only a person knows, in the order of the manifest. */
export const QUESTIONS: readonly string[] = [
  'project.description',
  'project.organisation',
  'project.contact',
  'project.status',
  'platform.name',
  'sensitivity',
  'exposure',
  'data.users',
  'data.personal',
  'backup.procedure',
  'authentication.providers',
  'architecture.document',
  'recovery.maximumDowntime',
  'recovery.maximumDataLoss',
]

const MAX_ANSWER = 500

const schemaOf = (route: string) =>
  follow(
    MANIFEST_SCHEMA,
    route.split('.').flatMap((key) => ['properties', key]),
  )

/** What somebody is asked, and what stands there when they only type Enter. */
export function questionText(draft: Draft, route: string, language: Language): string {
  const about = explanation(describe(schemaOf(route), language))
  const known = shown(nodeAt(draft.manifest, route.split('.')))
  return `${about} [${known ?? (language === 'fr' ? 'passer' : 'skip')}] `
}

const nodeAt = (fields: DraftFields, route: readonly string[]): DraftNode | undefined => {
  let here: DraftNode | undefined = fields
  for (const key of route) here = here && !isGuess(here) && !isGuessedList(here) ? here[key] : undefined
  return here
}

const shown = (node: DraftNode | undefined): string | undefined => {
  if (!node) return undefined
  if (isGuess(node)) return String(node.guessed)
  return isGuessedList(node) ? node.items.flatMap((item) => shown(item) ?? []).join(', ') : undefined
}

/** The draft with an answer in its place; the draft itself for an empty one, undefined for one that cannot stand there. */
export function withAnswer(draft: Draft, route: string, line: string): Draft | undefined {
  const text = line.trim()
  if (text === '') return draft
  const node = text.length > MAX_ANSWER ? undefined : read(schemaOf(route), text)
  return node && { ...draft, manifest: place(draft.manifest, route.split('.'), node) as Draft['manifest'] }
}

function place(fields: DraftFields, [key = '', ...rest]: readonly string[], node: DraftNode): DraftFields {
  const here = fields[key]
  const inner = here && !isGuess(here) && !isGuessedList(here) ? here : {}
  return { ...fields, [key]: rest.length === 0 ? node : place(inner, rest, node) }
}

const YES = /^(?:y|yes|o|oui|true)$/i
const NO = /^(?:n|no|non|false)$/i

/** Reads an answer as the schema asks for it. */
function read(schema: unknown, text: string): DraftNode | undefined {
  const { type, items, enum: values, pattern } = asRecord(schema)
  if (type === 'array') {
    const all = [...new Set(text.split(/[\s,]+/).filter(Boolean))].map((part) => read(items, part))
    const found = all.filter((item) => item !== undefined)
    return found.length === all.length ? { items: found, more: 0 } : undefined
  }
  if (type === 'boolean') return YES.test(text) || NO.test(text) ? guess(YES.test(text)) : undefined
  if (type === 'integer') return /^\d{1,12}$/.test(text) ? guess(Number(text)) : undefined
  if (values !== undefined) {
    const value = asList(values).find((each) => String(each).toLowerCase() === text.toLowerCase())
    return typeof value === 'string' || typeof value === 'number' ? guess(value) : undefined
  }
  const form = asText(pattern)
  return form === undefined || new RegExp(form).test(text) ? guess(text) : undefined
}
