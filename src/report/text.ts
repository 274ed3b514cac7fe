import { listsBy } from '../model/lists.ts'
import type { Report } from '../model/report.ts'
import { comparisonLines } from './compared.ts'
import { escapeTerminal } from './escape/terminal.ts'
import { count } from './numbers.ts'
import { placeText } from './place.ts'
import { releaseLine } from './releases.ts'
import { ansi, plain } from './terminal/colour.ts'
import { findingBlock } from './terminal/finding.ts'
import { onboarding } from './terminal/onboarding.ts'
import { type Page, paragraph } from './terminal/page.ts'
import { unverifiedGroups } from './unverified.ts'
import { countsLine, verdictLine } from './verdict.ts'
import { WORDS } from './words.ts'

export interface TextOptions {
  /** Whether the terminal shows colours; no by default. */
  readonly colour?: boolean
  /** Columns of the terminal; lines are not wrapped when it is not known. */
  readonly width?: number
}

/** How many unverified things are listed for one reason. */
export const UNVERIFIED_SHOWN = 10

/** Below this, wrapping would leave one word on a line. */
const NARROWEST = 40

/**
 * The report for a terminal: the findings that stand, file by file; what could not be verified; the verdict as the last
 * line. Suppressed findings are only counted.
 */
export function textReport(report: Report, { colour = false, width = Infinity }: TextOptions = {}): string {
  const page: Page = {
    words: WORDS[report.language],
    paint: colour ? ansi : plain,
    width: Math.max(width, NARROWEST),
  }
  const parts = [
    ...files(page, report),
    unverified(page, report),
    releases(page, report),
    assumptions(page, report),
    changedRules(page, report),
    ...onboarding(page, report),
    [countsLine(report), ...comparisonLines(report), page.paint('strong', verdictLine(report))],
  ]
  return parts
    .filter((part) => part.length > 0)
    .map((part) => `${part.join('\n')}\n`)
    .join('\n')
}

function files(page: Page, { findings }: Report): readonly (readonly string[])[] {
  const byPath = listsBy(findings, ({ suppressed, location }) => (suppressed ? undefined : location.path))
  const seen = new Set<string>()
  return [...byPath].map(([path, file]) => [
    page.paint('path', escapeTerminal(path)),
    ...file.flatMap((finding) => {
      const appearance = seen.has(finding.rule) ? 'again' : 'first'
      seen.add(finding.rule)
      return findingBlock(page, finding, appearance)
    }),
  ])
}

function unverified(page: Page, report: Report): readonly string[] {
  const { words, paint } = page
  const total = report.unverified.length
  if (total === 0) return []
  return [
    paint('strong', `${count(report.language, total, words.unverified)}${words.colon}`),
    ...unverifiedGroups(report).flatMap(({ reason, items }) => [
      `  ${words.reason[reason]} (${items.length})`,
      ...items
        .slice(0, UNVERIFIED_SHOWN)
        .flatMap(({ path, line, message }) => paragraph(page, 4, `${placeText(path, line)}${words.colon} ${message}`)),
      ...(items.length > UNVERIFIED_SHOWN
        ? [`    ${count(report.language, items.length - UNVERIFIED_SHOWN, words.more)}`]
        : []),
    ]),
  ]
}

/** How many releases are listed. */
const RELEASES_SHOWN = 20

function releases(page: Page, { releases: all, language }: Report): readonly string[] {
  const { words, paint } = page
  if (all.length === 0) return []
  return [
    paint('strong', `${words.heading.releases}${words.colon}`),
    ...all.slice(0, RELEASES_SHOWN).flatMap((release) => paragraph(page, 2, releaseLine(release, language))),
    ...(all.length > RELEASES_SHOWN ? [`  ${count(language, all.length - RELEASES_SHOWN, words.more)}`] : []),
  ]
}

const assumptions = (page: Page, report: Report): readonly string[] =>
  report.assumptions.length === 0
    ? []
    : [
        page.paint('strong', `${page.words.heading.assumptions}${page.words.colon}`),
        ...report.assumptions.flatMap(({ message }) => paragraph(page, 2, message)),
      ]

function changedRules(page: Page, { changedRules: changed }: Report): readonly string[] {
  const { words, paint } = page
  const rules = Object.entries(changed).sort(([a], [b]) => (a < b ? -1 : 1))
  if (rules.length === 0) return []
  return [
    paint('strong', `${words.heading.changed}${words.colon}`),
    ...rules.flatMap(([rule, severity]) =>
      paragraph(page, 2, `${rule}${words.colon} ${severity === 'off' ? words.off : words.severity[severity]}`),
    ),
  ]
}
