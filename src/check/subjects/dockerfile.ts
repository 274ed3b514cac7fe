import type { Location } from '../../model/location.ts'
import type { Source } from '../../model/source.ts'
import type { Dockerfile, ImageBuild, Stage } from '../../model/subject/dockerfile.ts'
import { scan } from '../../parse/dockerfile/scan.ts'
import type { Refusal } from '../../parse/dockerfile/scanned.ts'
import { imageUses } from './dockerfile/image-uses.ts'
import { findRefusal } from './dockerfile/refusal.ts'
import { buildStages } from './dockerfile/stages.ts'

export interface DockerfileSubject {
  readonly dockerfile: Dockerfile
  /** Why BuildKit refuses the file, in its words; the subject holds all that can be read nevertheless. */
  readonly error?: { readonly message: string; readonly location: Location }
}

/**
 * Reads a Dockerfile as the subject of rules. `builds`: the CI jobs that build it, undefined when that is not known.
 * Never throws, whatever the text holds.
 */
export function dockerfileSubject(source: Source, builds?: readonly ImageBuild[]): DockerfileSubject {
  const scanned = scan(source)
  const { instructions, stages } = buildStages(scanned.instructions, scanned.escape)
  const final = finalStage(stages, builds)
  const refusal = scanned.error ?? findRefusal(scanned.instructions)
  return {
    dockerfile: {
      source,
      escape: scanned.escape,
      directives: scanned.directives,
      instructions,
      stages,
      final,
      shipped: withBases(final),
      images: imageUses(stages),
      builds,
    },
    error: refusal && { message: refusal.message, location: locationOf(source, refusal) },
  }
}

/**
 * The stage that a CI job targets; of several, the last in the file. A job without target, or with one that does not
 * exist, builds the last stage of all.
 */
function finalStage(stages: readonly Stage[], builds: readonly ImageBuild[] = []): Stage | undefined {
  const last = stages.at(-1)
  let final: Stage | undefined
  for (const { target } of builds) {
    const name = target?.toLowerCase()
    const stage = stages.findLast((candidate) => name !== undefined && candidate.name === name) ?? last
    if (final === undefined || (stage !== undefined && stage.index > final.index)) final = stage
  }
  return final ?? last
}

function withBases(final: Stage | undefined): Stage[] {
  const shipped: Stage[] = []
  for (let stage = final; stage !== undefined; stage = stage.base) shipped.push(stage)
  return shipped
}

function locationOf(source: Source, { line }: Refusal): Location {
  const number = Math.max(line, 1) // BuildKit counts no line in an empty file
  return {
    path: source.path,
    start: { line: number, column: 1 },
    end: { line: number, column: source.line(number).length + 1 },
  }
}
