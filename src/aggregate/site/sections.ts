import type { Verdict } from '../../model/report.ts'
import { type Html, html, prose } from '../../report/escape/html.ts'
import type { Summary } from '../view/summary.ts'
import { requirementTitle } from '../view/titles.ts'
import type { View } from '../view/view.ts'
import { barChart, columnChart, legend, type Series } from './chart.ts'
import type { SiteContext } from './context.ts'
import { bounded, column, figures, mark, numberCell, numberColumn, table } from './parts.ts'

const VERDICTS: readonly Verdict[] = ['compatible', 'undetermined', 'incompatible']

const SHOWN = { rules: 12, requirements: 12, derogations: 20, silent: 20 } as const

export function cards(
  context: SiteContext,
  view: View,
  { verdicts, changes, silent, unverified, derogations }: Summary,
): Html {
  const { words, number, share } = context
  const of = view.projects.length
  const card = (key: string, n: number, name: string, more: string): Html =>
    html`<li class="${key}"><strong>${number(n)}</strong>${name}<br><small>${more}</small></li>`
  return html`<ul class="cards">
${VERDICTS.map((verdict) => card(verdict, verdicts[verdict], words.verdictNames[verdict], share(verdicts[verdict], of)))}
${card('', unverified, words.unverifiedShort, share(unverified, of))}
${card('', derogations.length, words.derogationsToReview, '')}
${card('', silent.length, words.silentShort, share(silent.length, of))}
</ul>
<p>${words.since(number(view.sinceDays))}${words.colon}<strong>${number(changes.better.length)}</strong> ${words.better}, <strong>${number(changes.worse.length)}</strong> ${words.worse}, <strong>${number(changes.added.length)}</strong> ${words.added}.</p>`
}

export function trend(context: SiteContext, view: View): Html {
  const { words, number, day } = context
  const series: readonly Series[] = VERDICTS.map((key) => ({ key, name: words.verdictNames[key] }))
  const columns = view.trend.map((point) => ({
    label: context.shortDay(point.week),
    values: VERDICTS.map((key) => point[key]),
  }))
  const rows = view.trend
    .map(
      (point) => html`<tr><th scope="row">${day(point.week)}${VERDICTS.map((key) => numberCell(context, point[key]))}`,
    )
    .reverse()
  return html`<section><h2>${words.trend}</h2><p class="muted">${words.trendIntro}</p>${legend(series)}
${columnChart(words.trend, series, columns, number)}
${figures(context, words.trend, table(words.trend, [column(words.week), ...series.map(({ name }) => numberColumn(name))], rows))}</section>`
}

export function gates(context: SiteContext, { gates: all }: Summary): Html {
  const { words, gateTitle } = context
  const answers = ['open', 'closed', 'unknown'] as const
  const series = answers.map((key) => ({ key, name: words.answerNames[key] }))
  const rows = all.map(({ id, answers: counts }) => {
    const values = answers.map((answer) => counts[answer])
    const whole = values.reduce((sum, value) => sum + value, 0)
    return html`<tr><th scope="row">${gateTitle(id)}${barChart(`${gateTitle(id)}`, series, values, whole)}${values.map((value) => numberCell(context, value))}`
  })
  return html`<section><h2>${words.gates}</h2><p class="muted">${words.gatesIntro}</p>${legend(series)}
${table(words.gates, [column(words.gate), ...series.map(({ name }) => numberColumn(name))], rows)}</section>`
}

export function rules(context: SiteContext, view: View, { rules: all }: Summary): Html {
  const { words, ruleTitle } = context
  const head = [
    column(words.rule),
    numberColumn(words.projects),
    numberColumn(words.errors),
    numberColumn(words.warnings),
  ]
  const series = [{ key: 'incompatible', name: words.projects }]
  return html`<section><h2>${words.rules}</h2>${
    all.length === 0
      ? html`<p>${words.nothing}</p>`
      : bounded(context, all, SHOWN.rules, (shown) =>
          table(
            words.rules,
            head,
            shown.map(
              ({ code, projects, errors, warnings }) =>
                html`<tr><th scope="row"><code>${code}</code> ${prose(ruleTitle(code))}<td class="n">${context.number(projects)}${barChart(`${code} ${context.share(projects, view.projects.length)}`, series, [projects], view.projects.length)}${numberCell(context, errors)}${numberCell(context, warnings)}`,
            ),
          ),
        )
  }</section>`
}

export function requirements(context: SiteContext, view: View, { requirements: all }: Summary): Html {
  const { words, titles, language } = context
  const keys = ['broken', 'missing', 'unverified'] as const
  const series = keys.map((key) => ({ key, name: words.statuses[key] }))
  const head = [column(words.requirement), column(words.priority), ...series.map(({ name }) => numberColumn(name))]
  return html`<section><h2>${words.requirements}</h2>${
    all.length === 0
      ? html`<p>${words.nothing}</p>`
      : html`${legend(series)}${bounded(context, all, SHOWN.requirements, (shown) =>
          table(
            words.requirements,
            head,
            shown.map((each) => {
              const values = keys.map((key) => each[key])
              return html`<tr><th scope="row"><code>${each.id}</code> ${requirementTitle(titles, each.id, language, view.projects)}${barChart(each.id, series, values, each.projects)}<td class="c">${words.priorities[each.priority]}${values.map((value) => numberCell(context, value))}`
            }),
          ),
        )}`
  }</section>`
}

export function derogations(context: SiteContext, { derogations: all }: Summary): Html {
  const { words } = context
  const head = [words.project, words.rule, words.until, words.approvedBy, words.reason].map(column)
  return html`<section><h2>${words.derogations}</h2>${
    all.length === 0
      ? html`<p>${words.noDerogation}</p>`
      : bounded(context, all, SHOWN.derogations, (shown) =>
          table(
            words.derogations,
            head,
            shown.map(
              ({ project, derogation, days }) =>
                html`<tr><th scope="row"><a href="projects/${project.slug}.html">${project.name}</a><td><code>${derogation.rule}</code><td class="d">${derogation.until}<br>${mark(days < 0 ? 'error' : 'warning', words.daysLeft(days))}<td>${derogation.approvedBy}<td>${derogation.reason}`,
            ),
          ),
        )
  }</section>`
}

export function unverified(context: SiteContext, view: View, summary: Summary): Html {
  const { words, number, share } = context
  const rows = summary.reasons.map(
    ({ reason, projects, places }) =>
      html`<tr><th scope="row">${words.reasons[reason]}${numberCell(context, projects)}${numberCell(context, places)}`,
  )
  return html`<section><h2>${words.unverified}</h2><p>${words.unverifiedIntro(number(summary.unverified), share(summary.unverified, view.projects.length))}</p>
${rows.length > 0 && table(words.unverified, [column(words.reason), numberColumn(words.projects), numberColumn(words.places)], rows)}</section>`
}
