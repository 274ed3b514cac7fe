import { follow } from '../../model/json.ts'
import type { Route } from '../../model/location.ts'
import type { YamlDocument, YamlSubject } from '../../model/subject/yaml.ts'

/** The part of a document at the end of a route, as a subject whose own routes start there. */
export function yamlSubject(document: YamlDocument, route: Route = []): YamlSubject {
  const value = follow(document.value, route)
  return { document, route, value, get: (...steps) => follow(value, steps) }
}
