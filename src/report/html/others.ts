import type { Report } from '../../model/report.ts'
import { clip } from '../escape/clip.ts'
import { type Html, html, prose } from '../escape/html.ts'
import { count } from '../numbers.ts'
import { releaseLine } from '../releases.ts'
import { unverifiedGroups } from '../unverified.ts'
import { locationLink, placeLink } from './place.ts'
import { within } from './room.ts'
import { derogationBadge } from './states.ts'
import { part, table } from './table.ts'
import type { View } from './view.ts'

const ROOM = 15_000
const TEXT_LIMIT = 300

const day = (date: string | undefined): Html => html`${date === undefined ? '' : clip(date, 10)}`

/** What was accepted in writing: by whom, until when, and what became of it. */
export function derogations(view: View, { derogations: all, findings }: Report): Html {
  const { page, words } = view
  const { column } = words
  const accepted = all.map(
    ({ rule, where, reason, approvedBy, until, state }) =>
      html`<tr><th scope="row"><code>${clip(rule, 60)}</code></th><td>${derogationBadge(view, state)}</td><td>${clip(where ?? page.everywhere, TEXT_LIMIT)}</td><td>${clip(reason, TEXT_LIMIT)}</td><td>${clip(approvedBy, 100)}</td><td class="n">${day(until)}</td></tr>`,
  )
  const suppressed = findings.flatMap(({ rule, location, suppressed: by }) =>
    by === undefined
      ? []
      : [
          html`<tr><th scope="row"><code>${clip(rule, 20)}</code></th><td>${locationLink(view, location)}</td><td>${words.by[by.by]}</td><td>${clip(by.reason, TEXT_LIMIT)}</td><td class="n">${day(by.until)}</td></tr>`,
        ],
  )
  return part('derogations', page.derogations, [
    ...(accepted.length > 0
      ? [
          table(view, {
            caption: page.derogationsCaption,
            columns: [column.rule, column.state, column.place, column.reason, column.approvedBy, column.until],
            rows: accepted,
            room: ROOM,
            id: 'derogations-c',
          }),
        ]
      : []),
    ...(suppressed.length > 0
      ? [
          table(view, {
            caption: page.suppressedCaption,
            columns: [column.rule, column.place, column.by, column.reason, column.until],
            rows: suppressed,
            room: ROOM,
            id: 'suppressed-c',
          }),
        ]
      : []),
    ...(accepted.length + suppressed.length === 0 ? [html`<p>${page.noDerogations}</p>`] : []),
  ])
}

/** What could not be judged, and why. */
export function unverified(view: View, report: Report): Html {
  const { page, words } = view
  const { column, reason, heading } = words
  const rows = unverifiedGroups(report)
    .flatMap(({ items }) => items)
    .map(
      (item) =>
        html`<tr><th scope="row">${reason[item.reason]}</th><td>${placeLink(view, item)}</td><td>${prose(clip(item.message, TEXT_LIMIT))}</td></tr>`,
    )
  const columns = [column.reason, column.place, column.message]
  return part('unverified', `${heading.unverified} (${rows.length})`, [
    html`<p>${rows.length === 0 ? page.allVerified : page.unverifiedIntro}</p>`,
    ...(rows.length === 0
      ? []
      : [table(view, { caption: page.unverifiedCaption, columns, rows, room: 2 * ROOM, id: 'unverified-c' })]),
  ])
}

/** What was rendered and by what it was decided, then the rules whose severity was changed. */
export function rendered(view: View, { releases, changedRules }: Report): Html {
  const { page, words, language } = view
  const list = (texts: readonly string[]): Html => {
    const { kept, left } = within(
      texts.map((text) => html`<li>${clip(text, TEXT_LIMIT)}</li>`),
      ROOM,
    )
    return html`<ul>${kept}${left > 0 && html`<li class="left">${count(language, left, words.more)}</li>`}</ul>`
  }
  const changed = Object.entries(changedRules)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, severity]) => `${rule}${words.colon} ${severity === 'off' ? words.off : words.severity[severity]}`)
  return part('rendered', page.rendered, [
    releases.length === 0
      ? html`<p>${page.nothingRendered}</p>`
      : list(releases.map((release) => releaseLine(release, language))),
    ...(changed.length === 0 ? [] : [html`<h3>${words.heading.changed}</h3>`, list(changed)]),
  ])
}
