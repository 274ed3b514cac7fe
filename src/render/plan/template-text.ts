import { asList, follow, isRecord, type JsonRecord } from '../../model/json.ts'

/** What an ApplicationSet's generator gives for one Application. */
export type Parameters = JsonRecord

/** A filled text. `complete` is false when an expression in it was not followed; it stays as it is written. */
export interface FilledText {
  readonly text: string
  readonly complete: boolean
}

/** Fills a text of a template for one Application. */
export type Filling = (text: string) => FilledText

const FIELD = /^\.([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)$/
const INDEX = /^index\s+\.([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\s+(\d{1,4})$/

/** Longer expressions do more than to name a parameter. */
const MAX_EXPRESSION = 300

/**
 * Fills `{{name}}` with flat parameters, as fasttemplate does for Argo CD (`applicationset/utils/utils.go` `Replace`): an
 * unknown one stays as it is written, and that is what Argo CD takes.
 */
export const fillFlat = (text: string, parameters: Parameters): FilledText =>
  fill(text, (expression, written) => {
    const value = Object.hasOwn(parameters, expression) ? parameters[expression] : undefined
    return typeof value === 'string' ? value : written
  })

/** Fills `{{.a.b}}` and `{{index .a.b 1}}` as Go's templates do; any other expression is not followed. */
export const fillGoTemplate = (text: string, parameters: Parameters): FilledText =>
  fill(text, (expression) => {
    const field = FIELD.exec(expression)?.[1]
    if (field !== undefined) return printed(follow(parameters, field.split('.')))
    const [, list, index] = INDEX.exec(expression) ?? []
    return list === undefined ? undefined : printed(asList(follow(parameters, list.split('.')))[Number(index)])
  })

function fill(text: string, valueFor: (expression: string, written: string) => string | undefined): FilledText {
  const pieces: string[] = []
  let [done, complete] = [0, true]
  for (let open = text.indexOf('{{'); open >= 0; open = text.indexOf('{{', done)) {
    const close = text.indexOf('}}', open + 2)
    if (close < 0) return { text: pieces.join('') + text.slice(done), complete: false }
    const written = text.slice(open, close + 2)
    const value = valueFor(written.length > MAX_EXPRESSION ? '' : written.slice(2, -2).trim(), written)
    if (value === undefined) complete = false
    pieces.push(text.slice(done, open), value ?? written)
    done = close + 2
  }
  return { text: pieces.join('') + text.slice(done), complete }
}

/** As Go prints a value that came from JSON; large and broken numbers take another form, which is not followed. */
function printed(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1_000_000 ? String(value) : undefined
}

/** Whether parameters can be flat: texts, and a mapping `values` of texts (argo-cd `generators/list.go`). */
export function flatParameters(element: JsonRecord): Parameters | undefined {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(element)) {
    if (typeof value === 'string') flat.set(key, value)
    else if (key === 'values' && isRecord(value))
      for (const [name, text] of Object.entries(value)) {
        if (typeof text !== 'string') return undefined
        flat.set(`values.${name}`, text)
      }
    else return undefined
  }
  return Object.fromEntries(flat)
}
