import type { Location } from '../model/location.ts'
import type { ReleaseError } from '../model/subject/release.ts'
import type { EngineFailure } from './engine/contract.ts'
import { wholeLine } from './provenance/line-place.ts'
import type { SourceOf } from './provenance/rendered.ts'

/** A failure of the engine on the author's line; on `fallback` when the engine does not know the line. */
export function releaseError(failure: EngineFailure, fallback: Location, sourceOf: SourceOf): ReleaseError {
  const { kind, message, path, line } = failure
  const source = path === undefined ? undefined : sourceOf(path)
  return { kind, message, location: source ? wholeLine(source, line ?? 1) : fallback }
}
