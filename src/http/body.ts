import type { Answer } from './exchange.ts'

/** Why a body could not be read. */
export type UnreadBody = 'empty' | 'html' | 'too-long' | 'cut' | 'not-json'

/** A body as far as it could be read. */
export type Body = { readonly json: unknown } | { readonly unread: UnreadBody }

/** Reads a body as JSON, or says why it is not. */
export function readBody({ text, ending, contentType }: Answer): Body {
  const start = text.trimStart()
  if (/\bhtml\b/i.test(contentType) || start.startsWith('<')) return { unread: 'html' }
  if (ending !== 'whole') return { unread: ending }
  if (start === '') return { unread: 'empty' }
  try {
    return { json: JSON.parse(text) }
  } catch {
    return { unread: 'not-json' }
  }
}
