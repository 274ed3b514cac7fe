import type { RequirementStatus } from '../../model/requirement/reported.ts'
import { type Html, html, linked, prose, webAddress } from '../../report/escape/html.ts'
import { sourceAddress } from '../../report/escape/link.ts'
import type { DetailRequirement } from '../reading/record.ts'
import type { ProjectView } from '../view/project.ts'
import { daysLeft } from '../view/summary.ts'
import { columnChart, legend } from './chart.ts'
import type { SiteContext } from './context.ts'
import { page } from './page.ts'
import { column, figures, mark, numberCell, numberColumn, table, verdictMark } from './parts.ts'

export function projectPage(context: SiteContext, project: ProjectView, now: Date): string {
  const { language, words } = context
  const sections = [environments, steps, history, findings, answers, derogations, unverified]
  return page({
    language,
    title: project.name,
    other: `../../${language === 'fr' ? 'en' : 'fr'}/projects/${project.slug}.html`,
    up: '../index.html',
    body: html`<p>${verdictMark(context, project.verdict)}${html` · `}${words.lastReport}${words.colon}${context.day(project.generatedAt)}</p>
${facts(context, project)}
${sections.map((section) => section(context, project, now))}`,
  })
}

function facts({ words, day }: SiteContext, project: ProjectView): Html {
  const { repository, branch, commit, detail, tool, branches } = project
  const fact = (name: string, value: Html | string | undefined): Html | false =>
    value !== undefined && value !== '' && html`<dt>${name}</dt><dd>${value}</dd>`
  const others = branches
    .slice(0, 20)
    .map((each) => html`<code>${each.branch}</code> (${words.verdictNames[each.verdict]}, ${day(each.generatedAt)}) `)
  return html`<dl>${fact(words.repository, repository === '' ? undefined : linked(repository, html`${repository}`))}
${fact(words.branch, branch === '' ? undefined : html`<code>${branch}</code>`)}
${fact(words.commit, commit === undefined ? undefined : html`<code>${commit.slice(0, 12)}</code>`)}
${fact(words.profile, detail.profile)}${fact(words.tool, tool)}
${fact(words.branches, others.length === 0 ? undefined : html`${others}`)}</dl>`
}

function environments(context: SiteContext, { detail }: ProjectView): Html {
  const { words } = context
  if (detail.environments.length === 0) return html``
  const rows = detail.environments.map(
    ({ name, verdict, counts }) =>
      html`<tr><th scope="row">${name}<td>${verdictMark(context, verdict)}${numberCell(context, counts.error)}${numberCell(context, counts.warning)}`,
  )
  const head = [
    column(words.environment),
    column(words.verdict),
    numberColumn(words.errors),
    numberColumn(words.warnings),
  ]
  return html`<section><h2>${words.environments}</h2>${table(words.environments, head, rows)}</section>`
}

function steps(context: SiteContext, project: ProjectView): Html {
  const { words, titles, language } = context
  if (project.gates === null) return html`<section><h2>${words.gates}</h2><p>${words.stepsUnknown}</p></section>`
  return html`<section><h2>${words.gates}</h2>${project.detail.gates.map(
    ({ id, title, open, met, total, changes }) => html`<h3>${titles.gate(id)?.[language] ?? title}</h3>
<p>${mark(open ? 'open' : 'closed', words.answerNames[open ? 'open' : 'closed'])}${html` · `}${met}/${total}</p>${
      !open &&
      changes.length > 0 &&
      html`<details><summary>${words.changes}<span class="muted"> · ${changes.length}</span></summary><ul class="plain">${changes.map(
        ({ text, rule, field, path, line }) =>
          html`<li>${prose(text)}${rule !== undefined && html` <code>${rule}</code>`}${field !== undefined && html` <code>${field}</code>`}${path !== undefined && html` · ${place(project, path, line)}`}</li>`,
      )}</ul></details>`
    }`,
  )}</section>`
}

function history(context: SiteContext, { history: points }: ProjectView): Html {
  const { words, number, day, shortDay } = context
  const series = [
    { key: 'error', name: words.errors },
    { key: 'warning', name: words.warnings },
  ]
  const columns = points.map(({ generatedAt, errors, warnings }) => ({
    label: shortDay(generatedAt),
    values: [errors, warnings],
  }))
  const rows = points
    .map(
      ({ generatedAt, verdict, errors, warnings }) =>
        html`<tr><th scope="row">${day(generatedAt)}<td>${verdictMark(context, verdict)}${numberCell(context, errors)}${numberCell(context, warnings)}`,
    )
    .reverse()
    .slice(0, 20)
  return html`<section><h2>${words.history}</h2><p class="muted">${words.historyIntro}</p>${legend(series)}${columnChart(words.history, series, columns, number)}
${figures(context, words.history, table(words.history, [column(words.report), column(words.verdict), numberColumn(words.errors), numberColumn(words.warnings)], rows))}</section>`
}

function findings(context: SiteContext, project: ProjectView): Html {
  const { words, number, ruleTitle } = context
  const { detail, errors, warnings, infos } = project
  const all = errors + warnings + infos
  const rows = detail.findings.map(
    ({ rule, severity, message, path, line }) =>
      html`<tr><td>${mark(severity, words.severities[severity])}<td><code title="${ruleTitle(rule)}">${rule}</code><td>${prose(message)}<td class="p">${place(project, path, line)}`,
  )
  const head = [words.severity, words.rule, words.message, words.place].map(column)
  return html`<section><h2>${words.findings}</h2>${
    rows.length === 0
      ? html`<p>${words.nothing}</p>`
      : html`${rows.length < all && html`<p class="muted">${words.gravest(number(rows.length), number(all))}</p>`}${table(words.findings, head, rows)}`
  }</section>`
}

const LEFT = ['broken', 'missing', 'unverified'] as const

const ANSWERED = ['declared', 'met', 'not-applicable'] as const

function answers({ words, titles, language }: SiteContext, { detail }: ProjectView): Html {
  if (detail.requirements.length === 0)
    return html`<section><h2>${words.answers}</h2><p>${words.answersUnknown}</p></section>`
  const head = [words.requirement, words.priority, words.status, words.because].map(column)
  const of = (status: RequirementStatus) => detail.requirements.filter((each) => each.status === status)
  const requirement = ({ id, title }: DetailRequirement): Html =>
    html`<code>${id}</code> ${titles.requirement(id)?.[language] ?? title}`
  const rows = LEFT.flatMap(of).map(
    (each) =>
      html`<tr><th scope="row">${requirement(each)}<td class="c">${words.priorities[each.priority]}<td>${mark(each.status, words.statuses[each.status])}<td>${prose(each.because ?? '')}`,
  )
  const answered = ANSWERED.map((status) => ({ status, those: of(status) })).filter(({ those }) => those.length > 0)
  const sum = answered.reduce((total, { those }) => total + those.length, 0)
  return html`<section><h2>${words.answers}</h2>${rows.length > 0 && table(words.answers, head, rows)}
${
  sum > 0 &&
  html`<details><summary>${words.answered}<span class="muted"> · ${sum}</span></summary>${answered.map(
    ({ status, those }) =>
      html`<h3>${mark(status, words.statuses[status])}</h3><ul class="plain">${those.map(
        (each) =>
          html`<li>${requirement(each)}${status !== 'met' && each.because !== undefined && html`<br><span class="muted">${prose(each.because)}</span>`}`,
      )}</ul>`,
  )}</details>`
}</section>`
}

function derogations({ words }: SiteContext, { detail }: ProjectView, now: Date): Html {
  if (detail.derogations.length === 0) return html``
  const rows = detail.derogations.map(({ rule, where, reason, approvedBy, until, unused }) => {
    const days = daysLeft(until, now)
    return html`<tr><th scope="row"><code>${rule}</code>${where !== undefined && html`<br><code>${where}</code>`}<td class="d">${until}${!Number.isNaN(days) && html`<br>${mark(days < 0 ? 'error' : days <= 30 ? 'warning' : 'met', words.daysLeft(days))}`}${unused && html`<br>${words.unused}`}<td>${approvedBy}<td>${reason}`
  })
  const head = [words.derogation, words.until, words.approvedBy, words.reason].map(column)
  return html`<section><h2>${words.derogation}</h2>${table(words.derogation, head, rows)}</section>`
}

function unverified({ words }: SiteContext, project: ProjectView): Html {
  if (project.detail.unverified.length === 0) return html``
  const rows = project.detail.unverified.map(
    ({ reason, path, line, message }) =>
      html`<tr><td>${words.reasons[reason]}<td class="p">${place(project, path, line)}<td>${prose(message)}`,
  )
  const left = project.unverified - rows.length
  return html`<section><h2>${words.unverified}</h2>${table(words.unverified, [words.reason, words.place, words.message].map(column), rows)}${left > 0 && html`<p class="muted">${words.more(String(left))}</p>`}</section>`
}

/** A place in the repository, with a link to it where the forge has such pages. */
function place({ repository, commit }: ProjectView, path: string, line: number | undefined): Html {
  const label = html`<code>${path}${line !== undefined && html`:${line}`}</code>`
  const repositoryUrl = webAddress(repository)
  return linked(sourceAddress({ repositoryUrl, commit }, { path, line }), label)
}
