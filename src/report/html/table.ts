import { type Html, html } from '../escape/html.ts'
import { count } from '../numbers.ts'
import { within } from './room.ts'
import type { View } from './view.ts'

export interface Table {
  readonly caption: string
  readonly columns: readonly (string | Html)[]
  readonly rows: readonly Html[]
  /** Bytes that the rows may take. */
  readonly room: number
  /** Anchor of the caption, which names the region that can be scrolled. */
  readonly id: string
}

/** A table that scrolls on its own where the screen is narrow; what has no room is counted below it. */
export function table({ language, page }: View, { caption, columns, rows, room, id }: Table): Html {
  const { kept, left } = within(rows, room)
  return html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table><caption id="${id}">${caption}</caption><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${kept}</tbody></table></div>${left > 0 && html`<p class="left">${count(language, left, page.rowsNotShown)}</p>`}`
}

/** One part of the page, reached from its contents. */
export const part = (id: string, title: string, body: readonly Html[]): Html =>
  html`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>${body}</section>
`
