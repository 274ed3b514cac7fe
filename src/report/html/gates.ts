import type { Report } from '../../model/report.ts'
import type { Change, ReportedGate, ReportedRequirement } from '../../model/requirement/reported.ts'
import { clip } from '../escape/clip.ts'
import { type Html, html, joined, prose } from '../escape/html.ts'
import { count } from '../numbers.ts'
import { locationLink } from './place.ts'
import { within } from './room.ts'
import { openBadge, statusBadge } from './states.ts'
import { part } from './table.ts'
import type { View } from './view.ts'

/** Bytes that the lists of one step may take. */
const ROOM = 12_000
const TEXT_LIMIT = 400
const TITLE_LIMIT = 120

type Titles = ReadonlyMap<string, string>

/** The steps of the onboarding in order, then what is left of those that are closed; that of the next one stands open. */
export function gates(view: View, { gates: all, requirements }: Report): readonly Html[] {
  if (all.length === 0) return []
  const { page, words } = view
  const titles: Titles = new Map(requirements.map(({ id, title }) => [id, title]))
  const closed = all.filter(({ open }) => !open)
  return [
    part('gates', words.heading.gates, [
      html`<ol class="gates">${all.map((gate) => card(view, gate))}</ol>`,
      ...closed.map((gate, index) => rest(view, beyond(gate, closed.slice(0, index)), titles, index === 0)),
      ...(closed.length === 0 ? [html`<p>${page.allOpen}</p>`] : []),
    ]),
  ]
}

function card(view: View, { id, title, open, met, total, left }: ReportedGate): Html {
  const { page, words, language } = view
  const blocking = left.filter((each) => each.blocking).length
  const share = total === 0 ? 100 : Math.floor((100 * met) / total)
  const name = clip(title, TITLE_LIMIT)
  return html`<li class="${open ? 'open' : 'closed'}"><h3>${open ? name : html`<a href="#gate-${id}">${name}</a>`}</h3>${openBadge(view, open)}<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="4" class="track"/><rect width="${share}" height="4"/></svg><p>${words.gate.answered(met, total)}${blocking > 0 && html`<br>${count(language, blocking, page.blocking)}`}</p></li>`
}

/** What a step asks beside those in front of it. */
function beyond(gate: ReportedGate, before: readonly ReportedGate[]): ReportedGate {
  const said = new Set(before.flatMap(({ left }) => left.map(({ requirement }) => requirement)))
  const done = new Set(before.flatMap(({ changes }) => changes.map(({ text }) => text)))
  return {
    ...gate,
    left: gate.left.filter(({ requirement }) => !said.has(requirement)),
    changes: gate.changes.filter(({ text }) => !done.has(text)),
  }
}

function rest(view: View, { id, title, left, changes }: ReportedGate, titles: Titles, open: boolean): Html {
  const { page, words, language } = view
  const listed = within(
    changes.map((change) => changeItem(view, change, titles)),
    ROOM,
  )
  const missing = within(
    left.map(
      ({ requirement, status, blocking }) =>
        html`<li>${statusBadge(view, status)} ${reference(requirement, titles)} ${clip(titles.get(requirement) ?? '', TEXT_LIMIT)} <span class="sub">${blocking ? page.blocks : page.advised}</span></li>`,
    ),
    ROOM,
  )
  const more = (number: number): Html | false =>
    number > 0 && html`<li class="left">${count(language, number, words.more)}</li>`
  return html`<details class="gate" id="gate-${id}"${open && html` open=""`}><summary><h3>${page.toOpen(clip(title, TITLE_LIMIT))}</h3></summary>${!open && html`<p class="sub">${page.beyond}</p>`}${listed.kept.length > 0 && html`<h4>${page.changes}</h4><ol class="changes">${listed.kept}${more(listed.left)}</ol>`}<h4>${count(language, left.length, page.left)}</h4><ul class="leftlist">${missing.kept}${more(missing.left)}</ul></details>`
}

function changeItem(view: View, { text, requirements, location }: Change, titles: Titles): Html {
  const where: readonly Html[] = [...(location === undefined ? [] : [locationLink(view, location)])]
  const answered = requirements.slice(0, 6).map((id) => reference(id, titles))
  const others = requirements.length - answered.length
  return html`<li>${prose(clip(text, TEXT_LIMIT))} <span class="sub">${joined(where, html` · `)}${where.length > 0 && ' · '}${view.page.answers} ${joined(answered, html`, `)}${others > 0 && ` ${count(view.language, others, view.words.more)}`}</span></li>`
}

/** Only of ids that are ours a link is made. */
const reference = (id: string, titles: Titles): Html =>
  titles.has(id) ? html`<a href="#${requirementAnchor(id)}">${id}</a>` : html`${clip(id, 40)}`

export const requirementAnchor = (id: ReportedRequirement['id']): string => `req-${id}`
