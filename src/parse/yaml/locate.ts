import type { Route, Span } from '../../model/location.ts'
import type { WrittenNode } from '../../model/subject/yaml.ts'
import { spanOf, type YamlNode } from './node.ts'

/** Merged mappings are followed this deep; deeper ones are the work of an attacker. */
const MERGE_DEPTH = 20

interface Step {
  readonly node: YamlNode
  /** The key that leads to the node, when it stands in a mapping. */
  readonly key?: YamlNode
}

const behindAlias = (node: YamlNode): YamlNode => {
  let here = node
  for (let depth = 0; here.target && depth < MERGE_DEPTH; depth++) here = here.target
  return here
}

/** The pair with this key, of the mapping itself or of a mapping merged into it with `<<`. */
function pair(mapping: YamlNode, key: string, depth = 0): Step | undefined {
  const own = mapping.pairs.get(key)
  if (own) return { node: own.value, key: own.key }
  if (depth > MERGE_DEPTH) return undefined
  for (const [name, { value }] of mapping.pairs) {
    if (name !== '<<' && !name.startsWith('<<\0')) continue
    const merged = behindAlias(value)
    for (const source of merged.type === 'list' ? merged.items : [merged]) {
      const found = pair(behindAlias(source), key, depth + 1)
      if (found) return found
    }
  }
  return undefined
}

function step(node: YamlNode, by: string | number): Step | undefined {
  const here = behindAlias(node)
  if (here.type === 'mapping') return pair(here, String(by))
  const item = typeof by === 'number' ? here.items[by] : undefined
  return item && { node: item }
}

/** Where a node is shown: a mapping by its first key, a list by its first character. */
function shown(node: YamlNode): Span | undefined {
  const [first] = node.type === 'mapping' ? node.pairs.values() : []
  return (first && spanOf(first.key)) ?? spanOf(node)
}

/**
 * The span of the node at the end of the route, or of the nearest parent that exists when a step is missing. A
 * collection is shown by its key, or as itself when it stands in a list or is the root.
 */
export function locateRoute(root: YamlNode, route: Route, on: 'value' | 'key'): Span | undefined {
  let here: Step = { node: root }
  let nearest = shown(root)
  for (const by of route) {
    const next = step(here.node, by)
    if (!next) return nearest
    here = next
    nearest = (here.key && spanOf(here.key)) ?? shown(here.node) ?? nearest
  }
  const { type, start, end } = here.node
  const written = (type === 'scalar' || type === 'alias') && end > start
  return on === 'value' && written ? { start, end } : nearest
}

/** The node at the end of the route, when nothing but the text itself leads there: no alias, no merged mapping. */
export function writtenNode(root: YamlNode, route: Route): WrittenNode | undefined {
  let here: Step = { node: root }
  for (const by of route) {
    const { type, pairs, items } = here.node
    const pair = type === 'mapping' ? pairs.get(String(by)) : undefined
    const item = type === 'list' && typeof by === 'number' ? items[by] : undefined
    const next = pair ? { node: pair.value, key: pair.key } : item && { node: item }
    if (!next) return undefined
    here = next
  }
  return {
    value: here.node.type === 'scalar' ? spanOf(here.node) : undefined,
    key: here.key && spanOf(here.key),
  }
}
