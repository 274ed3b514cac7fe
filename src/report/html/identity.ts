import type { Report } from '../../model/report.ts'
import { clip } from '../escape/clip.ts'
import { type Html, html } from '../escape/html.ts'
import { lookedAt } from '../looked-at.ts'
import { countsLine, verdictReason } from '../verdict.ts'
import { capitalised } from '../words.ts'
import { icon } from './icons.ts'
import { verdictIcon, verdictTone } from './states.ts'
import type { View } from './view.ts'

const NAME_LIMIT = 100

export const projectName = ({ page }: View, { project }: Report): string =>
  project === undefined ? page.noName : clip(project, NAME_LIMIT)

/** `2026-11-25 08:00 UTC` of what is written in ISO 8601. */
const moment = (iso: string): string => iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, '$1 $2 UTC')

/** Whose page it is, the verdict, and what was looked at by what. */
export function identity(view: View, report: Report): Html {
  const { page, words } = view
  const { tool, profile, generatedAt, verdict } = report
  const facts: readonly (readonly [string, Html])[] = [
    [page.date, html`<time datetime="${generatedAt}">${moment(generatedAt)}</time>`],
    [page.lookedAt, html`${lookedAt(report).join(', ') || page.nothing}`],
    [page.profile, html`${clip(profile, NAME_LIMIT)}`],
    [page.tool, html`accostage ${clip(tool.version, NAME_LIMIT)}`],
  ]
  return html`<header><div class="wrap"><p class="brand">Accostage <span>${page.subtitle}</span></p>
<h1>${projectName(view, report)}</h1>
<div class="verdict ${verdictTone(verdict)}">${icon(verdictIcon(verdict))}<div><p class="word">${capitalised(words.verdict[verdict])}</p><p>${verdictReason(report)}</p><p class="counts">${countsLine(report)}</p></div></div>
<dl>${facts.map(([name, fact]) => html`<div><dt>${name}</dt><dd>${fact}</dd></div>`)}</dl></div></header>
`
}
