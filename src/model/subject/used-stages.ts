import { sourcesOf } from './copy-source.ts'
import type { Dockerfile, Stage } from './dockerfile.ts'

/** The stages without which the final one is not built: those it is built FROM and those they copy from. */
export function usedStages({ final, stages }: Dockerfile): ReadonlySet<Stage> {
  const used = new Set<Stage>()
  const named = new Map<string, Stage[]>()
  for (const stage of stages) {
    if (stage.name === undefined) continue
    const list = named.get(stage.name) ?? []
    list.push(stage)
    named.set(stage.name, list)
  }
  const earlier = (from: string, { index }: Stage): Stage | undefined => {
    const byName = named.get(from.toLowerCase())?.findLast((stage) => stage.index < index)
    if (byName || !/^\d{1,6}$/.test(from)) return byName
    return Number(from) < index ? stages[Number(from)] : undefined
  }
  const pending = final ? [final] : []
  for (let stage = pending.pop(); stage; stage = pending.pop()) {
    if (used.has(stage)) continue
    used.add(stage)
    if (stage.base) pending.push(stage.base)
    for (const instruction of stage.instructions)
      for (const { from } of sourcesOf(instruction)) {
        const source = earlier(from, stage)
        if (source) pending.push(source)
      }
  }
  return used
}
