import { html } from '../../report/escape/html.ts'
import type { Summary } from '../view/summary.ts'
import type { View } from '../view/view.ts'
import type { SiteContext } from './context.ts'
import { page } from './page.ts'
import { projectsTable } from './projects-table.ts'
import { cards, derogations, gates, requirements, rules, trend, unverified } from './sections.ts'

export function overviewPage(context: SiteContext, view: View, summary: Summary): string {
  const { words, number, day, language } = context
  const some = view.projects.length > 0
  return page({
    language,
    title: words.title,
    other: language === 'fr' ? '../en/index.html' : '../fr/index.html',
    script: some ? 'projects' : undefined,
    body: html`<p class="muted">${words.intro(number(view.projects.length), number(view.reports), day(view.now))}</p>
${
  some
    ? html`${cards(context, view, summary)}
<div class="two">${trend(context, view)}${gates(context, summary)}</div>
<section id="projects"><h2>${words.projects}</h2>${projectsTable(context, view, summary)}</section>
<div class="two">${rules(context, view, summary)}${requirements(context, view, summary)}</div>
<div class="two">${derogations(context, summary)}${unverified(context, view, summary)}</div>`
    : html`<p>${words.none}</p>`
}
${view.rejected.total > 0 && html`<p><a href="rejected.html">${words.rejected}${html` (`}${number(view.rejected.total)}${html`)`}</a></p>`}`,
  })
}
