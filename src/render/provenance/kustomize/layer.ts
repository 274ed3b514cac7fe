import { follow, isRecord } from '../../../model/json.ts'
import type { Location, Route } from '../../../model/location.ts'
import type { YamlDocument } from '../../../model/subject/yaml.ts'
import { isIdentity, sameRoute } from './same-route.ts'
import { sameValue } from './same-value.ts'

/** What is asked of a layer: a field of the built object, by its route there. */
export interface Field {
  readonly route: Route
  readonly on: 'value' | 'key'
  /** Its value in the built object. */
  readonly value: unknown
}

/** A text of the author that takes part in an object: the resource, a patch, a field of a kustomization. */
export interface Layer {
  /** The place that gives a field the value that it has in the end. */
  sets(field: Field): Location | undefined
  /** The place that speaks of a field, whatever it says. */
  holds(field: Field): Location | undefined
}

const isCollection = (value: unknown): boolean => isRecord(value) || Array.isArray(value)

export const placeOf = (document: YamlDocument, route: Route, on: Field['on']): Location =>
  document.locate(on === 'key' ? { key: route } : route)

/** A patch that looks like the object: what it says of a field stands at the same route. */
export function mergedLayer(document: YamlDocument, object: unknown): Layer {
  const holds = ({ route, on }: Field): Location | undefined => {
    const there = sameRoute(object, route, document.value)
    return there && placeOf(document, there, on)
  }
  return {
    holds,
    sets: (field) => {
      if (isIdentity(field.route)) return undefined
      const there = sameRoute(object, field.route, document.value)
      return there && sameValue(field.value, follow(document.value, there)) ? holds(field) : undefined
    },
  }
}

/** The resource itself, at `root` of its document. A collection is its own, even when patches add to it. */
export function resourceLayer(document: YamlDocument, root: Route, object: unknown): Layer {
  const resource = follow(document.value, root)
  const holds = ({ route, on }: Field): Location | undefined => {
    const there = sameRoute(object, route, resource)
    return there && placeOf(document, [...root, ...there], on)
  }
  return {
    holds,
    sets: (field) => {
      const there = sameRoute(object, field.route, resource)
      const value = there && follow(resource, there)
      if (value === undefined) return undefined
      const gives = isCollection(field.value) ? isCollection(value) : sameValue(field.value, value)
      return gives ? holds(field) : undefined
    },
  }
}
