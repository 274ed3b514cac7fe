import type { Finding } from '../../model/finding.ts'
import { listsBy } from '../../model/lists.ts'
import type { Report } from '../../model/report.ts'
import { type Html, html } from '../escape/html.ts'
import { count } from '../numbers.ts'
import { ranked } from '../rank.ts'
import { findingItem, ruleBlock } from './finding.ts'
import { sizeOf } from './room.ts'
import { part } from './table.ts'
import type { View } from './view.ts'

/** Findings that a page lists at most; all of them are in the JSON report. */
const FINDINGS_SHOWN = 500

/** What the headings of a family take, in bytes, and more than that. */
const FRAME = 300

/** The findings that stand, by family and by rule, the gravest first; those that have no room are counted. */
export function findings(view: View, report: Report, room: number): Html {
  const { page, words, language } = view
  const all = ranked(report)
  const shown = withRoom(view, all, room)
  const total = report.counts.error + report.counts.warning + report.counts.info
  const families = listsBy(shown, ({ rule }) => familyOf(rule, words.family) ?? '')
  const names: readonly [string, string][] = [...Object.entries<string>(words.family), ['', words.otherFamily]]
  return part('findings', `${words.heading.findings} (${total})`, [
    ...(total === 0 ? [html`<p>${page.noFindings}</p>`] : []),
    html`<div class="tools" hidden="" data-search="${page.search}" data-open="${page.openAll}" data-close="${page.closeAll}" data-text="${page.showing}"></div>`,
    ...names.flatMap(([family, name]) => {
      const list = families.get(family)
      return list === undefined
        ? []
        : [
            html`<section class="family"><h3>${name} <span class="sub">${list.length}</span></h3>${[...listsBy(list, ({ rule }) => rule).values()].map((group) => ruleBlock(view, group))}</section>
`,
          ]
    }),
    ...(total > shown.length
      ? [html`<p class="left">${count(language, total - shown.length, page.notShown)}</p>`]
      : []),
  ])
}

/** The weightiest findings that have room together. */
function withRoom(view: View, all: readonly Finding[], room: number): readonly Finding[] {
  const firsts = new Map<string, Finding>()
  let left = room
  const over = all.slice(0, FINDINGS_SHOWN).findIndex((finding) => {
    const first = firsts.get(finding.rule)
    left -= first === undefined ? FRAME + sizeOf(ruleBlock(view, [finding])) : sizeOf(findingItem(view, finding, first))
    if (first === undefined) firsts.set(finding.rule, finding)
    return left < 0
  })
  return all.slice(0, over < 0 ? FINDINGS_SHOWN : over)
}

/** The code of a rule is its family and three digits. */
const familyOf = (rule: string, families: Readonly<Record<string, string>>): string | undefined => {
  const family = rule.slice(0, -3)
  return Object.hasOwn(families, family) ? family : undefined
}
