import { EVENT_ID, type Event, getScalarValue } from 'js-yaml'
import type { Span } from '../../model/location.ts'

/** A node of a YAML document with its place in the text. */
export interface YamlNode {
  readonly type: 'scalar' | 'list' | 'mapping' | 'alias'
  /** Of a scalar, an alias: the whole; of a collection: its first character. Both -1 for an empty node. */
  readonly start: number
  readonly end: number
  readonly items: YamlNode[]
  /** Pairs in the order written; merge keys (`<<`) among them. */
  readonly pairs: Map<string, { readonly key: YamlNode; value: YamlNode }>
  /** The node that an alias stands for. */
  target: YamlNode | undefined
}

/** Shared by the nodes that hold no others, which are nine in ten. */
const NO_ITEMS: YamlNode[] = []
const NO_PAIRS: YamlNode['pairs'] = new Map()

const createNode = (type: YamlNode['type'], start: number, end: number): YamlNode => ({
  type,
  start,
  end,
  target: undefined,
  items: type === 'list' ? [] : NO_ITEMS,
  pairs: type === 'mapping' ? new Map() : NO_PAIRS,
})

/** A key that stands twice in one mapping, and the values of both; Go keeps the later one. */
export interface RepeatedKey {
  readonly name: string
  readonly earlier: { readonly key: YamlNode; readonly value: YamlNode }
  readonly later: { readonly key: YamlNode; readonly value: YamlNode }
}

/**
 * Builds the nodes of one document from its events, those between DOCUMENT and its POP. A key that stands twice leads to
 * its later value, and goes to `repeated`.
 */
export function buildNode(text: string, events: readonly Event[], repeated: RepeatedKey[] = []): YamlNode | undefined {
  const anchors = new Map<string, YamlNode>()
  const open: { node: YamlNode; key?: YamlNode; keyText?: string }[] = []
  let root: YamlNode | undefined

  const place = (node: YamlNode, keyText: string | undefined): void => {
    const parent = open.at(-1)
    if (!parent) root ??= node
    else if (parent.node.type === 'list') parent.node.items.push(node)
    else if (!parent.key) {
      parent.key = node
      parent.keyText = keyText ?? ''
    } else {
      const name = parent.keyText ?? ''
      const { pairs } = parent.node
      const later = { key: parent.key, value: node }
      const earlier = pairs.get(name)
      if (!earlier) pairs.set(name, later)
      else if (name === '<<' || parent.key.type !== 'scalar')
        pairs.set(`${name}\0${pairs.size}`, later) // an earlier merge key stays: `<<` may be written twice
      else {
        pairs.set(`${name}\0${pairs.size}`, earlier)
        pairs.set(name, later)
        repeated.push({ name, earlier, later })
      }
      parent.key = undefined
      parent.keyText = undefined
    }
  }

  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.SCALAR: {
        const node = createNode('scalar', event.valueStart, event.valueStart < 0 ? -1 : event.valueEnd)
        if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node)
        place(node, event.valueStart < 0 ? '' : getScalarValue(text, event))
        break
      }
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const type = event.type === EVENT_ID.SEQUENCE ? 'list' : 'mapping'
        const node = createNode(type, event.start, event.start + 1)
        if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node)
        place(node, undefined)
        open.push({ node })
        break
      }
      case EVENT_ID.ALIAS: {
        const node = createNode('alias', event.anchorStart, event.anchorEnd)
        node.target = anchors.get(text.slice(event.anchorStart, event.anchorEnd))
        place(node, undefined)
        break
      }
      case EVENT_ID.POP:
        open.pop()
        break
    }
  }
  return root
}

/** Where a node is written; undefined for an empty one. */
export const spanOf = ({ start, end }: YamlNode): Span | undefined => (start < 0 ? undefined : { start, end })
