import type { Language } from '../model/language.ts'
import { mattermostCode } from '../report/escape/mattermost.ts'
import { contextOf, type SiteContext } from './site/context.ts'
import type { ProjectView } from './view/project.ts'
import { summarise } from './view/summary.ts'
import type { Titles } from './view/titles.ts'
import type { View } from './view/view.ts'

/** A name as code; a dash for one that shows nothing. */
export const quoted = (text: string): string => mattermostCode(text) || '`-`'

const WORDS = {
  en: { better: 'Better', worse: 'Worse', added: 'New', opened: 'Steps passed', closed: 'Steps lost', more: 'more' },
  fr: {
    better: 'Mieux',
    worse: 'Moins bien',
    added: 'Nouveaux',
    opened: 'Étapes franchies',
    closed: 'Étapes perdues',
    more: 'de plus',
  },
}

const LISTED = 8

/** What changed, in a message short enough for Mattermost not to split it (16,383 characters). */
export function digest(view: View, titles: Titles, language: Language): string {
  const context = contextOf(language, titles)
  const { words, number, day, share, ruleTitle, gateTitle } = context
  const { verdicts, changes, derogations, rules, unverified } = summarise(view)
  const total = view.projects.length
  const own = WORDS[language]
  const project = ({ name, verdict }: ProjectView): string => `${quoted(name)} (${words.verdictNames[verdict]})`
  const step = ({ project: { name }, gate }: (typeof changes.opened)[number]): string =>
    `${quoted(name)} (${gateTitle(gate)})`
  const line = (name: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : [`- ${name}${words.colon}${listed(context, texts)}`]
  return `${[
    `#### ${words.title}, ${day(view.now)}`,
    '',
    (['compatible', 'undetermined', 'incompatible'] as const)
      .map((key) => `${words.verdictNames[key]} **${number(verdicts[key])}** (${share(verdicts[key], total)})`)
      .concat(`${words.unverified.toLowerCase()} **${number(unverified)}**`)
      .join(', '),
    '',
    `**${words.since(number(view.sinceDays))}**`,
    ...line(own.worse, changes.worse.map(project)),
    ...line(own.better, changes.better.map(project)),
    ...line(own.opened, changes.opened.map(step)),
    ...line(own.closed, changes.closed.map(step)),
    ...line(own.added, changes.added.map(project)),
    ...line(
      words.derogations,
      derogations.map(
        (each) => `${quoted(each.project.name)} ${quoted(each.derogation.rule)} ${words.daysLeft(each.days)}`,
      ),
    ),
    ...line(
      words.rules,
      rules.slice(0, 5).map(({ code, projects }) => `${quoted(code)} ${quoted(ruleTitle(code))} (${number(projects)})`),
    ),
  ].join('\n')}\n`
}

function listed({ language, number }: SiteContext, texts: readonly string[]): string {
  const left = texts.length - LISTED
  return `${texts.slice(0, LISTED).join(', ')}${left > 0 ? `, ${number(left)} ${WORDS[language].more}` : ''}`
}
