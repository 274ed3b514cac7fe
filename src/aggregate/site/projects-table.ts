import { GATES } from '../../model/requirement/reported.ts'
import { type Html, html } from '../../report/escape/html.ts'
import { gateAnswer, nextGate, type ProjectView } from '../view/project.ts'
import type { Summary } from '../view/summary.ts'
import type { View } from '../view/view.ts'
import type { SiteContext } from './context.ts'
import { mark, verdictMark } from './parts.ts'

/** Every project, with what filters and sorts them when scripts run. */
export function projectsTable(context: SiteContext, view: View, summary: Summary): Html {
  const { words, gateTitle } = context
  const silent = new Set(summary.silent.map(({ id }) => id))
  const sortable = (name: string, numeric?: 'n'): Html =>
    html`<th scope="col"${numeric && html` class="n"`}><button type="button">${name}</button></th>`
  return html`${filters(context, view.projects.length)}
<div class="scroll" role="region" tabindex="0" aria-label="${words.projects}"><table id="projects-table"><thead><tr>
${sortable(words.project)}${sortable(words.verdict)}${GATES.map((gate) => sortable(gateTitle(gate)))}${sortable(words.errors, 'n')}${sortable(words.warnings, 'n')}${sortable(words.unverified, 'n')}${sortable(words.lastReport)}
</tr></thead><tbody>
${view.projects.map((project) => row(context, project, silent.has(project.id)))}
</tbody></table></div>`
}

function filters({ words, number, gateTitle }: SiteContext, projects: number): Html {
  const option = (value: string, name: string): Html => html`<option value="${value}">${name}</option>`
  const verdicts = ['compatible', 'undetermined', 'incompatible'] as const
  return html`<search class="filters js">
<label>${words.search}<br><input type="search" id="q" placeholder="${words.searchHint}" autocomplete="off"></label>
<label>${words.verdict}<br><select id="verdict">${option('', words.all)}${verdicts.map((each) => option(each, words.verdictNames[each]))}</select></label>
<label>${words.step}<br><select id="step">${option('', words.all)}${GATES.map((gate) => option(gate, gateTitle(gate)))}${option('passed', words.passed)}${option('unknown', words.unknown)}</select></label>
<label class="check"><input type="checkbox" id="silent">${words.onlySilent}</label>
<span aria-live="polite"><strong id="shown">${number(projects)}</strong> ${words.shown}</span>
</search>`
}

function row(context: SiteContext, project: ProjectView, silent: boolean): Html {
  const { day, number } = context
  const { name, repository, verdict, gates, errors, warnings, unverified, generatedAt, slug } = project
  return html`<tr data-text="${name} ${repository}" data-verdict="${verdict}" data-step="${nextGate(gates)}"${silent && html` data-silent="1"`}>
<th scope="row"><a href="projects/${slug}.html">${name}</a>${repository !== '' && html`<br><small>${repository.replace(/^https?:\/\//, '')}</small>`}</th>
<td>${verdictMark(context, verdict)}</td>${GATES.map((gate) => gateCell(context, project, gate))}
<td class="n">${number(errors)}</td><td class="n">${number(warnings)}</td><td class="n">${number(unverified)}</td>
<td class="d" data-key="${generatedAt.toISOString()}">${day(generatedAt)}</td></tr>
`
}

/** A step that is open needs no figure; of one that is closed they are what matters. */
function gateCell({ words }: SiteContext, { gates }: ProjectView, gate: (typeof GATES)[number]): Html {
  const answer = gateAnswer(gates, gate)
  const [, met = 0, total = 0] = gates?.[gate] ?? []
  const key = answer === 'unknown' ? '0' : answer === 'open' ? '2' : `1 ${met}`
  const text = answer === 'closed' ? `${met}/${total}` : words.answerNames[answer]
  return html`<td class="c" data-key="${key}">${mark(answer, text)}</td>`
}
