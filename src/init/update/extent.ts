import type { YamlNode } from '../../parse/yaml/node.ts'

export const isFlow = (node: YamlNode, text: string): boolean => text[node.start] === '[' || text[node.start] === '{'

/** Where a node ends in its text: behind its closing bracket or quote, or where its last part does. */
function endOf(node: YamlNode, text: string): number {
  if (node.type === 'scalar' || node.type === 'alias') {
    const quote = text[node.start - 1]
    return (quote === '"' || quote === "'") && text[node.end] === quote ? node.end + 1 : node.end
  }
  const last = lastEnd(node, text) ?? node.start + 1
  return isFlow(node, text) ? closing(text, last) : last
}

/** Where the last item or pair of a collection ends; undefined for an empty one. */
export function lastEnd(node: YamlNode, text: string): number | undefined {
  const item = node.items.at(-1)
  if (item) return item.start < 0 ? node.end : endOf(item, text)
  const pair = [...node.pairs.values()].at(-1)
  return pair && (pair.value.start < 0 ? endOf(pair.key, text) + 1 : endOf(pair.value, text))
}

/** Behind the bracket that closes a collection whose last part ends at an offset. */
function closing(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '#' && /\s/.test(text[at - 1] ?? '')) {
      const end = text.indexOf('\n', at)
      if (end < 0) return text.length
      at = end
    } else if (character === ']' || character === '}') return at + 1
  }
  return text.length
}

/** The column of an offset, from 0. */
export const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1)

/**
 * The start of the line behind an offset, and behind the comments that follow it and stand at a column or further right:
 * they speak of what is above.
 */
export function lineBehind(text: string, offset: number, column: number): number {
  const after = (at: number): number => {
    const end = text.indexOf('\n', at)
    return end < 0 ? text.length : end + 1
  }
  let behind = offset > 0 && text[offset - 1] === '\n' ? offset : after(offset)
  for (let at = behind; at < text.length; ) {
    const next = after(at)
    const [, blanks = '', mark] = /^([ \t]*)(#)?/.exec(text.slice(at, next)) ?? []
    if (mark && blanks.length >= column) behind = next
    else if (text.slice(at, next).trim() !== '') break
    at = next
  }
  return behind
}
