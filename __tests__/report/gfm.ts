import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** A tag or a text of the page that a parser of GitHub-flavoured Markdown makes; raw HTML is not filtered away. */
export type Piece =
  | { readonly tag: string; readonly attributes: string; readonly closing: boolean }
  | { readonly text: string }

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

const decode = (text: string): string => text.replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ENTITIES[name] ?? '')

export function render(markdown: string): readonly Piece[] {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  return html.split(/(<[^>]*>)/).flatMap((part): Piece[] => {
    if (part === '') return []
    const [, slash, tag, attributes] = /^<(\/?)([a-z][a-z0-9]*)(.*?)\/?>$/is.exec(part) ?? []
    if (tag === undefined) return [{ text: decode(part) }]
    return [{ tag: tag.toLowerCase(), attributes: decode(attributes ?? '').trim(), closing: slash === '/' }]
  })
}

export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ('text' in piece ? piece.text : '')).join('')

/** Names of the elements, each once. */
export const tagsOf = (pieces: readonly Piece[]): readonly string[] => [
  ...new Set(pieces.flatMap((piece) => ('tag' in piece ? [piece.tag] : []))),
]

export const linksOf = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap((piece) =>
    'tag' in piece && piece.tag === 'a' && !piece.closing ? [/href="([^"]*)"/.exec(piece.attributes)?.[1] ?? ''] : [],
  )

/** The cells of every table, row by row, titles included. */
export function rowsOf(pieces: readonly Piece[]): readonly (readonly (readonly Piece[])[])[] {
  const rows: Piece[][][] = []
  let cell: Piece[] | undefined
  for (const piece of pieces) {
    if ('tag' in piece && piece.tag === 'tr' && !piece.closing) rows.push([])
    if ('tag' in piece && (piece.tag === 'td' || piece.tag === 'th')) {
      cell = piece.closing ? undefined : []
      if (cell) rows.at(-1)?.push(cell)
    } else cell?.push(piece)
  }
  return rows
}

/**
 * What GitHub would make of a piece of text once the page is made: mentions, references, emoji, formulas, addresses.
 * It looks at each piece alone, and leaves code alone.
 */
export function alive(pieces: readonly Piece[]): readonly string[] {
  let code = 0
  return pieces.flatMap((piece) => {
    if ('tag' in piece) {
      if (piece.tag === 'code') code += piece.closing ? -1 : 1
      return []
    }
    if (code > 0) return []
    return piece.text.match(/@\w|#\d|GH-\d|:[\w+-]+:|\$.*\$|:\/\/|www\.|[\w.+-]@\w/gi) ?? []
  })
}
