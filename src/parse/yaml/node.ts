import { EVENT_ID, type Event, getScalarValue } from 'js-yaml'
import type { Span } from '../../model/location.ts'

/** A node of a YAML document with its place in the text. */
export interface YamlNode {
  readonly type: 'scalar' | 'list' | 'mapping' | 'alias'
  /** Of a scalar, an alias: the whole; of a collection: its first character. Undefined for an empty node. */
  readonly span?: Span
  readonly items: YamlNode[]
  /** Pairs in the order written; merge keys (`<<`) among them. */
  readonly pairs: Map<string, { readonly key: YamlNode; value: YamlNode }>
  /** The node that an alias stands for. */
  target?: YamlNode
}

const empty = (type: YamlNode['type'], span?: Span): YamlNode => ({ type, span, items: [], pairs: new Map() })

/** Builds the nodes of one document from its events, those between DOCUMENT and its POP. */
export function buildNode(text: string, events: readonly Event[]): YamlNode | undefined {
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
      // an earlier merge key stays: `<<` may be written twice
      const name = parent.keyText ?? ''
      parent.node.pairs.set(parent.node.pairs.has(name) ? `${name}\0${parent.node.pairs.size}` : name, {
        key: parent.key,
        value: node,
      })
      parent.key = undefined
      parent.keyText = undefined
    }
  }

  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.SCALAR: {
        const node = empty(
          'scalar',
          event.valueStart < 0 ? undefined : { start: event.valueStart, end: event.valueEnd },
        )
        if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node)
        place(node, event.valueStart < 0 ? '' : getScalarValue(text, event))
        break
      }
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const node = empty(event.type === EVENT_ID.SEQUENCE ? 'list' : 'mapping', {
          start: event.start,
          end: event.start + 1,
        })
        if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node)
        place(node, undefined)
        open.push({ node })
        break
      }
      case EVENT_ID.ALIAS: {
        const node = empty('alias', { start: event.anchorStart, end: event.anchorEnd })
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
