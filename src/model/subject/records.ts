import { asList, isRecord, type JsonRecord } from '../json.ts'
import type { Route } from '../location.ts'
import type { YamlSubject } from './yaml.ts'

/** No manifest has longer lists; what comes behind is not read, so that a hostile one costs nothing. */
const MAX_ITEMS = 1000

/** A mapping inside a subject, with its route from there. */
export interface PlacedRecord {
  readonly value: JsonRecord
  readonly route: Route
}

/** The mappings of a list. */
export const recordsIn = (subject: Pick<YamlSubject, 'get'>, route: Route): PlacedRecord[] =>
  asList(subject.get(...route))
    .slice(0, MAX_ITEMS)
    .flatMap((value, index) => (isRecord(value) ? [{ value, route: [...route, index] }] : []))

/** The keys of a mapping with their values; empty for anything else. */
export function entriesIn(subject: Pick<YamlSubject, 'get'>, route: Route): [string, unknown][] {
  const value = subject.get(...route)
  return isRecord(value) ? Object.entries(value).slice(0, MAX_ITEMS) : []
}
