import type { Finding } from '../../model/finding.ts'
import { clip } from '../escape/clip.ts'
import { type Html, html, joined, linked, prose } from '../escape/html.ts'
import { count } from '../numbers.ts'
import { excerpt } from './excerpt.ts'
import { locationLink } from './place.ts'
import { severityBadge } from './states.ts'
import type { View } from './view.ts'

const TEXT_LIMIT = 500
const RELATED_SHOWN = 3

/** The findings of one rule, the gravest first: what all of them share stands once. */
export function ruleBlock(view: View, group: readonly Finding[]): Html {
  const { page, words, language, options } = view
  const [first] = group
  if (first === undefined) return html``
  const { rule, severity, url } = first
  const title = options.rules?.find(({ code }) => code === rule)?.text[language].title
  const items = group.map((finding) => findingItem(view, finding, first))
  return html`<details class="rule"${severity === 'error' && html` open=""`}><summary>${severityBadge(view, severity)} <h4><code>${clip(rule, 40)}</code> ${title !== undefined && clip(title, TEXT_LIMIT)}</h4> <span class="sub">${count(language, group.length, page.places)}</span></summary><p>${prose(clip(first.why, TEXT_LIMIT))}</p>${advice(view, first.fix)}<ul class="places">${items}</ul>${linkedPage(url, rule, words.column.rule)}</details>
`
}

const linkedPage = (url: string, rule: string, label: string): Html => {
  const text = html`${label} ${clip(rule, 40)}`
  const link = linked(url, text)
  return link === text ? html`` : html`<p class="sub">${link}</p>`
}

const advice = ({ words }: View, fix: string | undefined): Html | false =>
  fix !== undefined && html`<p class="fix"><b>${words.fix}${words.colon}</b> ${prose(clip(fix, TEXT_LIMIT))}</p>`

/** One place; `first` is the finding whose severity, reason and advice stand above it already. */
export function findingItem(view: View, finding: Finding, first: Finding): Html {
  const { words, language } = view
  const { message, why, fix, location, related, environments, severity } = finding
  const line = excerpt(finding)
  const others = related.slice(0, RELATED_SHOWN).map((place) => locationLink(view, place))
  const more = related.length - others.length
  return html`<li class="${severity}">${severity !== first.severity && severityBadge(view, severity)}<p>${locationLink(view, location)} ${prose(clip(message, TEXT_LIMIT))}</p>${line}${why !== first.why && html`<p>${prose(clip(why, TEXT_LIMIT))}</p>`}${fix !== first.fix && advice(view, fix)}${environments.length > 0 && html`<p class="sub">${clip(environments.join(', '), TEXT_LIMIT)}</p>`}${others.length > 0 && html`<p class="sub">${words.related}${words.colon} ${joined(others, html`, `)}${more > 0 && ` ${count(language, more, view.words.more)}`}</p>`}</li>`
}
