/** What uses what, among folders that are known. */
export interface UseGraph {
  /**
   * The nodes that no other one uses; where nodes only use each other in a circle, the first of them. Nodes in `except`
   * are taken for absent.
   */
  topLevel(except?: ReadonlySet<string>): readonly string[]
  /** The nodes that these ones use, directly or not, themselves included. */
  reached(from: Iterable<string>): ReadonlySet<string>
}

/** A graph of what uses what; uses of unknown nodes and of itself are left out. */
export function createUseGraph(nodes: readonly string[], usesOf: (node: string) => readonly string[]): UseGraph {
  const known = new Set(nodes)
  const uses = new Map(
    nodes.map((node) => [node, new Set(usesOf(node).filter((used) => used !== node && known.has(used)))]),
  )
  const collect = (from: Iterable<string>, into: Set<string>): Set<string> => {
    const pending = [...from]
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (into.has(node)) continue
      into.add(node)
      for (const used of uses.get(node) ?? []) pending.push(used)
    }
    return into
  }
  return {
    topLevel: (except = new Set()) => {
      const present = nodes.filter((node) => !except.has(node))
      const used = new Set<string>()
      for (const node of present) for (const other of uses.get(node) ?? []) used.add(other)
      const top = present.filter((node) => !used.has(node))
      const seen = collect(top, new Set())
      for (const node of present) {
        if (seen.has(node)) continue
        top.push(node)
        collect([node], seen)
      }
      return top
    },
    reached: (from) => collect(from, new Set()),
  }
}
