import type { Dockerfile, Stage } from './dockerfile.ts'

/**
 * The stages whose files end up in an image: the last one, and those that another one is built on. Of the others only
 * single files are copied.
 */
export function keptStages({ stages }: Dockerfile): ReadonlySet<Stage> {
  const kept = new Set<Stage>()
  for (const { base } of stages) if (base) kept.add(base)
  const last = stages.at(-1)
  if (last) kept.add(last)
  return kept
}
