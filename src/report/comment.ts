import type { Finding } from '../model/finding.ts'
import { listsBy } from '../model/lists.ts'
import type { Report } from '../model/report.ts'
import { SEVERITIES } from '../model/severity.ts'
import type { Comparison } from './compare.ts'
import { linkDestination } from './escape/link.ts'
import { count } from './numbers.ts'
import { ranked } from './rank.ts'
import { type Row, type Section, withinBytes } from './summary/budget.ts'
import { locationCell, type PlaceLinks, placeCell, proseCell, ruleCell } from './summary/cell.ts'
import { familyOf } from './summary/families.ts'
import { foot, titleLine } from './summary/frame.ts'
import { tableHead, tableRow } from './summary/table.ts'
import { unverifiedGroups } from './unverified.ts'
import { countsLine, verdictLine } from './verdict.ts'
import { WORDS } from './words.ts'

export interface CommentOptions extends PlaceLinks {
  readonly comparison?: Comparison
  /** Page of the run, whose summary holds everything. */
  readonly runUrl?: string
  /** Size in bytes of UTF-8. */
  readonly byteLimit?: number
}

/**
 * GitHub refuses a comment of more than 65,536 characters ("Body is too long"); the bytes of a text are never fewer than
 * its characters, and the margin is for the marker by which the comment is found again.
 */
export const COMMENT_LIMIT = 65_000

/** What is dropped last has the lowest number. */
const WEIGHT = { error: 0, warning: 2, info: 5, fixed: 4, unverified: 3 } as const

/** The report as a comment on a pull request: the verdict, what the change adds and corrects, and folded, a table a family. */
export function commentReport(report: Report, options: CommentOptions = {}): string {
  const { comparison, runUrl, byteLimit = COMMENT_LIMIT, ...links } = options
  return withinBytes(
    {
      head: head(report, comparison),
      sections: [
        ...familySections(report, links, comparison),
        ...fixedSection(report, comparison),
        ...unverifiedSection(report, links),
      ],
      foot: [foot(report), ...runLine(report, runUrl)].join('\n\n'),
    },
    byteLimit,
  )
}

function head(report: Report, comparison: Comparison | undefined): string {
  const lines = [titleLine(report), `**${verdictLine(report)}**`, countsLine(report)]
  return [...lines, ...(comparison ? [comparisonLine(report, comparison)] : [])].join('\n\n')
}

/** "Compared with the base: 1 new, 2 fixed, 3 unchanged". */
function comparisonLine({ language }: Pick<Report, 'language'>, comparison: Comparison): string {
  const { compared, comparedWith, colon } = WORDS[language]
  const numbers = (['added', 'fixed', 'unchanged'] as const).map((name) =>
    count(language, comparison[name].length, compared[name]),
  )
  return `${comparedWith}${colon} ${numbers.join(', ')}`
}

function runLine({ language }: Report, runUrl: string | undefined): readonly string[] {
  const address = runUrl && linkDestination(runUrl)
  return address ? [`[${WORDS[language].allIn}](${address})`] : []
}

/** Folded: a reader opens what concerns him. The blank lines let Markdown begin and end. */
const folded = ({ language }: Report, title: string, columns: readonly string[], rows: readonly Row[]): Section => ({
  head: `<details><summary>${title}</summary>\n\n${tableHead(columns)}`,
  rows,
  tail: '</details>',
  dropped: (number) => `_${count(language, number, WORDS[language].dropped)}_`,
})

function familySections(report: Report, links: PlaceLinks, comparison: Comparison | undefined): readonly Section[] {
  const words = WORDS[report.language]
  const added = new Set(comparison?.added)
  const families = listsBy(ranked(report), ({ rule }) => familyOf(rule, words.family) ?? words.otherFamily)
  const columns = [words.column.severity, words.column.rule, words.column.place, words.column.message]
  return [...Object.values<string>(words.family), words.otherFamily].flatMap((family) => {
    const findings = families.get(family)
    if (!findings) return []
    const rows = findings.map((finding) => ({
      // what the change brings is kept before what was there
      weight: WEIGHT[finding.severity] + (comparison && !added.has(finding) ? 1 : 0),
      text: tableRow([
        words.severity[finding.severity] + (added.has(finding) ? ` 🆕 ${words.isNew}` : ''),
        ...cells(finding, links),
      ]),
    }))
    return [folded(report, `${family}${words.colon} ${familyCounts(report, findings, added)}`, columns, rows)]
  })
}

const cells = (finding: Finding, links: PlaceLinks): readonly string[] => [
  ruleCell(finding),
  locationCell(links, finding.location),
  proseCell(finding.message),
]

function familyCounts({ language }: Report, findings: readonly Finding[], added: ReadonlySet<Finding>): string {
  const { found, compared } = WORDS[language]
  const numbers = SEVERITIES.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length
    return number === 0 ? [] : [count(language, number, found[severity])]
  })
  const fresh = findings.filter((finding) => added.has(finding)).length
  return numbers.join(', ') + (fresh === 0 ? '' : ` (${count(language, fresh, compared.added)})`)
}

function fixedSection(report: Report, comparison: Comparison | undefined): readonly Section[] {
  if (!comparison || comparison.fixed.length === 0) return []
  const { column, colon, compared, fixedFindings } = WORDS[report.language]
  const rows = comparison.fixed.map((finding) => ({ weight: WEIGHT.fixed, text: tableRow(cells(finding, {})) }))
  const title = `✔️ ${fixedFindings}${colon} ${count(report.language, rows.length, compared.fixed)}`
  return [folded(report, title, [column.rule, column.place, column.message], rows)]
}

function unverifiedSection(report: Report, links: PlaceLinks): readonly Section[] {
  const { column, heading, reason } = WORDS[report.language]
  const rows = unverifiedGroups(report)
    .flatMap(({ items }) => items)
    .map((item) => ({
      weight: WEIGHT.unverified,
      text: tableRow([reason[item.reason], placeCell(links, item), proseCell(item.message)]),
    }))
  if (rows.length === 0) return []
  return [folded(report, `${heading.unverified} (${rows.length})`, [column.reason, column.place, column.message], rows)]
}
