import { dockerfileSubject } from '../../../../src/check/subjects/dockerfile.ts'
import type { Span } from '../../../../src/model/location.ts'
import { createSource } from '../../../../src/model/source.ts'
import type { Stage } from '../../../../src/model/subject/dockerfile.ts'

/** The stages of a Dockerfile. */
export const stagesOf = (text: string): readonly Stage[] =>
  dockerfileSubject(createSource('Dockerfile', text)).dockerfile.stages

/** The last stage of a Dockerfile; throws when there is none. */
export function lastStage(text: string): Stage {
  const stage = stagesOf(text).at(-1)
  if (!stage) throw new Error('no stage')
  return stage
}

/** What stands at a place. */
export const at = (text: string, span: Span | undefined): string | undefined => span && text.slice(span.start, span.end)
