import { asList, asRecord, asText, follow, isRecord } from '../../../model/json.ts'
import type { Route } from '../../../model/location.ts'
import type { YamlDocument } from '../../../model/subject/yaml.ts'
import { type Field, type Layer, placeOf } from './layer.ts'
import { sameValue } from './same-value.ts'

/** Operations beyond these are not looked at. */
const MAX_OPERATIONS = 2000

/** An operation that writes a value, `add` or `replace`. */
interface Operation {
  readonly index: number
  /** The steps of its JSON pointer, escapes undone. */
  readonly path: readonly string[]
  readonly value: unknown
}

/** Whether a document is a JSON patch (RFC 6902): a list of operations. */
export const isJsonPatch = ({ value }: YamlDocument): boolean =>
  Array.isArray(value) && value.some((item) => isRecord(item) && typeof item.op === 'string')

/** A JSON patch: the last operation that writes a field, or something that holds it. */
export function jsonPatchLayer(document: YamlDocument): Layer {
  const operations = operationsOf(document)
  const place = ({ route, on }: Field, { index, path }: Operation) =>
    placeOf(document, [index, 'value', ...route.slice(path.length)], on)
  return {
    sets: (field) => {
      const found = operations.find(
        (operation) => reaches(operation, field.route) && sameValue(field.value, valueAt(operation, field.route)),
      )
      return found && place(field, found)
    },
    holds: (field) => {
      const found = operations.find(
        (operation) =>
          operation.path.at(-1) !== '-' &&
          reaches(operation, field.route) &&
          valueAt(operation, field.route) !== undefined,
      )
      return found && place(field, found)
    },
  }
}

/** The last one first: it wins. */
const operationsOf = ({ value }: YamlDocument): readonly Operation[] =>
  asList(value)
    .slice(0, MAX_OPERATIONS)
    .flatMap((item, index) => {
      const { op, path, value: written } = asRecord(item)
      const pointer = asText(path)
      return (op === 'add' || op === 'replace') && pointer?.startsWith('/')
        ? [{ index, path: pointer.slice(1).split('/').map(unescaped), value: written }]
        : []
    })
    .reverse()

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')

/** Whether a route leads to what the operation writes or into it; `-` stands for the item that it appends. */
const reaches = ({ path }: Operation, route: Route): boolean =>
  path.length <= route.length &&
  path.every((step, at) => step === String(route[at]) || (step === '-' && typeof route[at] === 'number'))

const valueAt = ({ path, value }: Operation, route: Route): unknown => follow(value, route.slice(path.length))
