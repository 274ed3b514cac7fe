import type { Stage } from './dockerfile.ts'

// Docker's and containerd's overlay2 takes no more layers; what a stage further up says is not looked for
export const MOST_BASES = 127

/** A stage, then those that it is built on, the nearest first. */
export function* stageAndBases(stage: Stage | undefined): Iterable<Stage> {
  let depth = 0
  for (let each = stage; each && depth <= MOST_BASES; each = each.base, depth++) yield each
}
