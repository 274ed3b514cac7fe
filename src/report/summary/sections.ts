import type { Finding } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import type { Severity } from '../../model/severity.ts'
import { count } from '../numbers.ts'
import { ranked } from '../rank.ts'
import { releaseLine } from '../releases.ts'
import { unverifiedGroups } from '../unverified.ts'
import { WORDS } from '../words.ts'
import type { Section } from './budget.ts'
import { locationCell, type PlaceLinks, placeCell, proseCell, ruleCell, textCell } from './cell.ts'
import { section, tableHead, tableRow } from './table.ts'

/** What is dropped last has the lowest number: errors with what to do, then what puts the verdict in doubt. */
const WEIGHT = {
  error: 0,
  errorFix: 1,
  assumption: 2,
  changed: 2,
  release: 5,
  warning: 3,
  warningFix: 4,
  unverified: 5,
  suppressed: 6,
  info: 7,
  infoFix: 8,
} as const satisfies Record<Severity | `${Severity}Fix`, number> & Record<string, number>

/** Places named beside a finding; more would hide the message. */
const RELATED_SHOWN = 3

export function findingsSection(report: Report, links: PlaceLinks): readonly Section[] {
  const { heading, column, severity } = WORDS[report.language]
  const titles = [column.severity, column.rule, column.place, column.message]
  const rows = ranked(report).map((finding) => ({
    weight: WEIGHT[finding.severity],
    text: tableRow([
      severity[finding.severity],
      ruleCell(finding),
      locationCell(links, finding.location),
      messageCell(report, finding, links),
    ]),
  }))
  return section(report.language, heading.findings, tableHead(titles), rows)
}

function messageCell({ language }: Report, { message, environments, related }: Finding, links: PlaceLinks): string {
  const words = WORDS[language]
  const places = related.slice(0, RELATED_SHOWN).map((location) => locationCell(links, location))
  const more = related.length - places.length
  return [
    proseCell(message),
    ...(environments.length > 0 ? [`${words.environments}${words.colon} ${textCell(environments.join(', '))}`] : []),
    ...(places.length > 0
      ? [
          `${words.related}${words.colon} ${places.join(', ')}${more > 0 ? ` ${count(language, more, words.more)}` : ''}`,
        ]
      : []),
  ].join('<br>')
}

/** One row for each different advice, the weightiest finding that gives it deciding its place. */
export function fixesSection(report: Report): readonly Section[] {
  const { heading, column } = WORDS[report.language]
  const advice = new Map(
    ranked(report)
      .toReversed()
      .map((finding) => [JSON.stringify([finding.rule, finding.why, finding.fix]), finding]),
  )
  const rows = [...advice.values()].toReversed().map((finding) => ({
    weight: WEIGHT[`${finding.severity}Fix`],
    text: tableRow([ruleCell(finding), proseCell(finding.why), proseCell(finding.fix ?? '')]),
  }))
  return section(report.language, heading.fixes, tableHead([column.rule, column.why, column.fix]), rows)
}

export function unverifiedSection(report: Report, links: PlaceLinks): readonly Section[] {
  const { heading, column, reason } = WORDS[report.language]
  const rows = unverifiedGroups(report)
    .flatMap(({ items }) => items)
    .map((item) => ({
      weight: WEIGHT.unverified,
      text: tableRow([reason[item.reason], placeCell(links, item), proseCell(item.message)]),
    }))
  const title = `${heading.unverified} (${rows.length})`
  return section(report.language, title, tableHead([column.reason, column.place, column.message]), rows)
}

export function suppressedSection({ language, findings }: Report, links: PlaceLinks): readonly Section[] {
  const { heading, column, by } = WORDS[language]
  const rows = findings.flatMap(({ suppressed, ...finding }) =>
    suppressed === undefined
      ? []
      : [
          {
            weight: WEIGHT.suppressed,
            text: tableRow([
              ruleCell(finding),
              locationCell(links, finding.location),
              by[suppressed.by],
              textCell(suppressed.reason),
              textCell(suppressed.until ?? ''),
            ]),
          },
        ],
  )
  const titles = [column.rule, column.place, column.by, column.reason, column.until]
  return section(language, heading.suppressed, tableHead(titles), rows)
}

export const releasesSection = ({ language, releases }: Report): readonly Section[] =>
  section(
    language,
    WORDS[language].heading.releases,
    '',
    releases.map((release) => ({ weight: WEIGHT.release, text: `- ${textCell(releaseLine(release, language))}` })),
  )

export const assumptionsSection = ({ language, assumptions }: Report): readonly Section[] =>
  section(
    language,
    WORDS[language].heading.assumptions,
    '',
    assumptions.map(({ message }) => ({ weight: WEIGHT.assumption, text: `- ${proseCell(message)}` })),
  )

export function changedSection({ language, changedRules }: Report): readonly Section[] {
  const { heading, column, off, severity } = WORDS[language]
  const rows = Object.entries(changedRules)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, changed]) => ({
      weight: WEIGHT.changed,
      text: tableRow([textCell(rule), changed === 'off' ? off : severity[changed]]),
    }))
  return section(language, heading.changed, tableHead([column.rule, column.severity]), rows)
}
