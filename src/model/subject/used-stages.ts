import { sourcesOf } from './copy-source.ts'
import type { Dockerfile, Stage } from './dockerfile.ts'

/** The stages without which the final one is not built: those it is built FROM and those they copy from. */
export function usedStages({ final, stages }: Dockerfile): ReadonlySet<Stage> {
  const used = new Set<Stage>(final ? [final] : [])
  if (!final || (stages.length === 1 && stages[0] === final)) return used
  const sources = sourcesOfStages(stages)
  // a stage only uses those above it
  for (const stage of [...stages].reverse()) {
    if (!used.has(stage)) continue
    if (stage.base) used.add(stage.base)
    for (const source of sources.get(stage) ?? []) used.add(source)
  }
  return used
}

/** The stages that each stage copies from or mounts: the last of that name above it, or the one with that index. */
function sourcesOfStages(stages: readonly Stage[]): ReadonlyMap<Stage, readonly Stage[]> {
  const named = new Map<string, Stage>()
  const found = new Map<Stage, Stage[]>()
  for (const stage of stages) {
    const sources: Stage[] = []
    for (const instruction of stage.instructions)
      for (const { from } of sourcesOf(instruction)) {
        const byIndex = /^\d{1,6}$/.test(from) && Number(from) < stage.index ? stages[Number(from)] : undefined
        const source = named.get(from.toLowerCase()) ?? byIndex
        if (source) sources.push(source)
      }
    if (sources.length > 0) found.set(stage, sources)
    if (stage.name !== undefined) named.set(stage.name, stage)
  }
  return found
}
