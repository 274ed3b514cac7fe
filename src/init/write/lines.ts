import type { Language } from '../../model/language.ts'
import { type DraftFields, type DraftNode, isGuess, isGuessedList } from '../draft.ts'
import { comment, moreText, trailing } from './comment.ts'
import type { Described } from './described.ts'
import { explanation } from './described.ts'
import { writeScalar } from './scalar.ts'

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `  ${line}`))

/** One field with its value, its parts on the lines below. */
export function fieldLines(key: string, node: DraftNode, language: Language): string[] {
  if (isGuess(node)) return [`${key}: ${writeScalar(node.guessed)}${trailing(node.origin, language)}`]
  if (!isGuessedList(node)) return [`${key}:`, ...indented(fieldsLines(node, language))]
  const more = node.more > 0 ? [comment(moreText(node.more, language))] : []
  return [`${key}:`, ...indented([...node.items.flatMap((item) => itemLines(item, language)), ...more])]
}

const fieldsLines = (fields: DraftFields, language: Language): string[] =>
  Object.entries(fields).flatMap(([key, node]) => (node ? fieldLines(key, node, language) : []))

/** One item of a list, its first field behind the dash. */
export function itemLines(item: DraftNode, language: Language): string[] {
  if (isGuess(item)) return [`- ${writeScalar(item.guessed)}${trailing(item.origin, language)}`]
  if (isGuessedList(item)) return []
  return fieldsLines(item, language).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`))
}

/** A field that nobody has answered yet, as comments that can be filled in. */
function questionLines(key: string, field: Described): string[] {
  const about = explanation(field)
  if (field.fields.length === 0)
    return [comment(`${key}:${field.list ? ' []' : ''}${about ? `  # ${about}` : ''}`.replace(/ {2}#/, ' #'))]
  const inner = field.fields.flatMap(([name, each]) => questionLines(name, each).map((line) => line.slice(2)))
  const parts = field.list ? inner.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`)) : inner
  return [`# ${key}:`, ...parts.map((line) => `#   ${line}`)]
}

/** A field of the manifest: its value with what is still open in it, else the question. */
export function sectionLines(key: string, field: Described, node: DraftNode | undefined, language: Language): string[] {
  if (node === undefined) return questionLines(key, field)
  if (isGuess(node)) return fieldLines(key, node, language)
  if (!isGuessedList(node))
    return [
      `${key}:`,
      ...indented(field.fields.flatMap(([name, each]) => sectionLines(name, each, node[name], language))),
    ]
  const [first, ...lines] = fieldLines(key, node, language)
  return [first ?? '', ...indented(openFields(field, node.items)), ...lines]
}

/** The fields that no item of a list has, explained once. */
const openFields = (field: Described, items: readonly DraftNode[]): string[] =>
  field.fields.flatMap(([name, each]) => {
    const has = (item: DraftNode) => !isGuess(item) && !isGuessedList(item) && item[name] !== undefined
    return items.some(has) ? [] : [comment(`${name}: ${explanation(each)}`)]
  })
