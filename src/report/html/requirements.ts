import type { Report } from '../../model/report.ts'
import { type Evidence, GATES, isAnswered, type ReportedRequirement } from '../../model/requirement/reported.ts'
import { clip } from '../escape/clip.ts'
import { type Html, html, linked, prose } from '../escape/html.ts'
import { capitalised } from '../words.ts'
import { requirementAnchor } from './gates.ts'
import { locationLink } from './place.ts'
import { statusBadge } from './states.ts'
import { STATUSES } from './statuses.ts'
import { part, table } from './table.ts'
import type { View } from './view.ts'

const ROOM = 90_000
const TEXT_LIMIT = 300
const EVIDENCE_SHOWN = 3

/** What the platform asks, line by line; the filters need no script. */
export function requirements(view: View, { requirements: all, gates }: Report): readonly Html[] {
  if (all.length === 0) return []
  const { page, words } = view
  const steps = GATES.flatMap((id) => gates.filter((gate) => gate.id === id)).map(({ id, title }) => ({
    id,
    title: clip(title, 60),
  }))
  const statuses = STATUSES.map((status) => ({
    id: status,
    title: capitalised(words.status[status]),
    number: all.filter((each) => each.status === status).length,
  })).filter(({ number }) => number > 0)
  return [
    part('requirements', words.heading.requirements, [
      html`<form class="filters">${choice('s', words.column.state, [{ id: 'all', title: page.all, number: all.length }, ...statuses])}${choice('g', words.column.step, [{ id: 'all', title: page.allSteps }, ...steps.map(({ id, title }, index) => ({ id, title: `${index + 1}. ${title}` }))])}<p class="shown" role="status" data-text="${page.showing}"></p></form>`,
      table(view, {
        caption: page.requirementsCaption,
        columns: [
          words.column.state,
          words.column.requirement,
          words.column.priority,
          ...steps.map(({ title }, index) => html`${index + 1}<span class="sr"> ${title}</span>`),
        ],
        rows: all.map((each) => row(view, each, steps)),
        room: ROOM,
        id: 'requirements-c',
      }),
    ]),
  ]
}

interface Option {
  readonly id: string
  readonly title: string
  readonly number?: number
}

const choice = (name: string, legend: string, options: readonly Option[]): Html =>
  html`<fieldset><legend>${legend}</legend>${options.map(
    ({ id, title, number }, index) =>
      html`<label><input type="radio" name="${name}" id="${name}-${id}" autocomplete="off"${index === 0 && html` checked=""`}><span>${title}${number !== undefined && html` <b>${number}</b>`}</span></label>`,
  )}</fieldset>`

function row(view: View, requirement: ReportedRequirement, steps: readonly Option[]): Html {
  const { words } = view
  const { id, title, priority, source, status, evidence, gates } = requirement
  const asked = new Set<string>(gates)
  const origin = [source.exigence, source.page].filter((text) => text !== undefined).join(', ')
  return html`<tr id="${requirementAnchor(id)}" class="s-${status}${steps.filter((step) => asked.has(step.id)).map((step) => html` g-${step.id}`)}"><td>${statusBadge(view, status)}</td><th scope="row"><b>${id}</b> ${clip(title, TEXT_LIMIT)}${origin !== '' && html` <span class="sub">${linked(source.url, html`${clip(origin, 120)}`)}</span>`}${evidence.length > 0 && html`<ul>${evidence.slice(0, isAnswered(status) ? 1 : EVIDENCE_SHOWN).map((each) => evidenceItem(view, each))}</ul>`}</th><td>${words.priority[priority]}</td>${steps.map((step) => (asked.has(step.id) ? html`<td class="dot">✓</td>` : html`<td></td>`))}</tr>
`
}

function evidenceItem(view: View, { text, rule, location }: Evidence): Html {
  return html`<li>${rule !== undefined && html`<code>${clip(rule, 20)}</code> `}${prose(clip(text, TEXT_LIMIT))}${location !== undefined && html` ${locationLink(view, location)}`}</li>`
}
