import type { Verdict } from '../../model/report.ts'
import { type Html, html } from '../../report/escape/html.ts'
import type { SiteContext } from './context.ts'

export const verdictMark = ({ words }: SiteContext, verdict: Verdict): Html =>
  html`<span class="v ${verdict}">${words.verdictNames[verdict]}</span>`

export const mark = (key: string, name: string): Html => html`<span class="s ${key}">${name}</span>`

/**
 * A table that scrolls by itself when it is too wide; it can be reached by the keyboard, hence its name. Cells and rows end
 * where the next one begins, as HTML allows: a site has a hundred thousand of them.
 */
export const table = (name: string, head: readonly Html[], rows: readonly Html[]): Html =>
  html`<div class="scroll" role="region" tabindex="0" aria-label="${name}"><table><thead><tr>${head}<tbody>${rows}</table></div>`

export const column = (name: string): Html => html`<th scope="col">${name}`

export const numberColumn = (name: string): Html => html`<th scope="col" class="n">${name}`

export const numberCell = ({ number }: SiteContext, n: number): Html => html`<td class="n">${number(n)}`

/** What a chart shows, for who would rather read it. */
export const figures = ({ words }: SiteContext, of: string, content: Html): Html =>
  html`<details><summary>${words.table}<span class="muted"> · ${of}</span></summary>${content}</details>`

/** At most so many of them, and how many are left. */
export function bounded<Item>(
  { words, number }: SiteContext,
  items: readonly Item[],
  limit: number,
  show: (shown: readonly Item[]) => Html,
): Html {
  const left = items.length - limit
  return html`${show(items.slice(0, limit))}${left > 0 && html`<p class="muted">${words.more(number(left))}</p>`}`
}
