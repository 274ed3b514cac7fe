import type { Report } from '../../model/report.ts'
import { SEVERITIES } from '../../model/severity.ts'
import { clip } from '../escape/clip.ts'
import { type Html, html, prose } from '../escape/html.ts'
import { verdictBadge } from './states.ts'
import { part, table } from './table.ts'
import type { View } from './view.ts'

const ROOM = 12_000
const TEXT_LIMIT = 600

/** The verdict of each environment, then what had to be assumed. */
export function environments(view: View, report: Report): readonly Html[] {
  const { page, words } = view
  const rows = report.environmentVerdicts.map(
    ({ name, class: kind, verdict, counts }) =>
      html`<tr><th scope="row">${clip(name, 100)}<span class="sub">${words.class[kind]}</span></th><td>${verdictBadge(view, verdict)}</td>${SEVERITIES.map((severity) => html`<td class="n">${counts[severity]}</td>`)}</tr>`,
  )
  const columns = [
    words.column.environment,
    words.column.verdict,
    ...SEVERITIES.map((severity) => words.severities[severity]),
  ]
  const assumed = report.assumptions.map(({ message }) => html`<li>${prose(clip(message, TEXT_LIMIT))}</li>`)
  if (rows.length === 0 && assumed.length === 0) return []
  return [
    part('environments', page.environments, [
      ...(rows.length === 0
        ? []
        : [table(view, { caption: page.environmentsCaption, columns, rows, room: ROOM, id: 'environments-c' })]),
      ...(assumed.length === 0 ? [] : [html`<h3>${words.heading.assumptions}</h3><ul>${assumed}</ul>`]),
    ]),
  ]
}
