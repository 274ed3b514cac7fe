import type { Stage } from '../model/subject/dockerfile.ts'
import { stageAndBases } from '../model/subject/stage-bases.ts'

const NAME = /^[A-Za-z_]\w{0,99}$/
const MOST_NAMES = 1000

/** Set by the builder for every RUN. */
const BUILDER = ['http_proxy', 'https_proxy', 'ftp_proxy', 'no_proxy', 'all_proxy']

/**
 * A line that sets what ARG and ENV of a stage and of its bases do, so that nothing speaks of variables that are not
 * assigned.
 */
export function prelude(stage: Stage | undefined): string {
  const names = new Set(BUILDER)
  for (const each of stageAndBases(stage))
    for (const { name } of each.assignments) if (NAME.test(name) && names.size < MOST_NAMES) names.add(name)
  return `export ${[...names].map((name) => `${name}=1`).join(' ')}`
}
