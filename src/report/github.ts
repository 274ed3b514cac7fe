import type { Finding } from '../model/finding.ts'
import type { Location } from '../model/location.ts'
import type { Report } from '../model/report.ts'
import { SEVERITIES, type Severity } from '../model/severity.ts'
import { annotated } from './compare.ts'
import { comparisonLines } from './compared.ts'
import { clip } from './escape/clip.ts'
import { type CommandProperties, commandMessage, workflowCommand } from './escape/command.ts'
import { escapeTerminal } from './escape/terminal.ts'
import { count } from './numbers.ts'
import { lastLine, repositoryPath } from './place.ts'
import { verdictLine } from './verdict.ts'
import { WORDS } from './words.ts'

export interface GithubOptions {
  /** Folder of the repository that was checked, when it is not its root: GitHub counts paths from the root. */
  readonly folder?: string
  /** Where every finding can be read, in the report's language; the job summary by default. */
  readonly readIn?: string
}

/** What GitHub keeps of each level in one step: actions/runner ExecutionContext.cs, _maxCountPerIssueType. */
export const ANNOTATIONS_PER_LEVEL = 10

/** UTF-16 units that GitHub keeps of a message: actions/runner ExecutionContext.cs, _maxIssueMessageLength. */
export const MESSAGE_LIMIT = 4096

/** GitHub REST API, "Create a check run": the title of an annotation has at most 255 characters. */
export const TITLE_LIMIT = 255

const LEVEL = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>

/**
 * Annotations for a log of GitHub Actions, the weightiest first because GitHub keeps the first ones of each level; then
 * plain lines: how many findings got none, how much could not be verified, the verdict. The runner reads every line of
 * the log, so plain lines are escaped like a terminal's; a `stop-commands` token would only protect those between.
 */
export function githubReport(report: Report, options: GithubOptions = {}): string {
  const findings = annotated(report)
  const shown = SEVERITIES.flatMap((level) =>
    findings.filter(({ severity }) => severity === level).slice(0, ANNOTATIONS_PER_LEVEL),
  )
  return [
    ...shown.map((finding) => annotation(report, finding, options)),
    ...withheld(report, findings, options),
    ...unverified(report),
    ...comparisonLines(report),
    verdictLine(report),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function annotation(report: Report, finding: Finding, { folder }: GithubOptions): string {
  const { rule, environments, location, severity } = finding
  const title = environments.length === 0 ? rule : `${rule} (${environments.join(', ')})`
  const properties = {
    file: repositoryPath(location.path, folder),
    ...lineProperties(location),
    title: clip(title, TITLE_LIMIT),
  }
  return workflowCommand(LEVEL[severity], properties, annotationMessage(report, finding))
}

/** The runner refuses columns when the lines differ: actions/runner ActionCommandManager.cs, ValidateLinesAndColumns. */
function lineProperties(location: Location): CommandProperties {
  const { start, end } = location
  const endLine = lastLine(location)
  if (endLine > start.line) return { line: start.line, endLine }
  const endColumn = end?.line === start.line && end.column > start.column ? end.column : undefined
  return { line: start.line, col: start.column, endLine, endColumn }
}

/** What is wrong, what to do and why; the address of the rule's page is kept whole when the rest must be cut. */
function annotationMessage({ language }: Report, { message, why, fix, url }: Finding): string {
  const words = WORDS[language]
  const labelled = (label: string, text: string): string => `${label}${words.colon} ${text}`
  const body = commandMessage(
    [message, ...(fix === undefined ? [] : [labelled(words.fix, fix)]), labelled(words.why, why)].join('\n'),
  )
  const page = `\n${commandMessage(url)}`
  return page.length > MESSAGE_LIMIT / 2 ? clip(body, MESSAGE_LIMIT) : clip(body, MESSAGE_LIMIT - page.length) + page
}

function withheld({ language }: Report, findings: readonly Finding[], { readIn }: GithubOptions): readonly string[] {
  const words = WORDS[language]
  const left = SEVERITIES.flatMap((level) => {
    const number = findings.filter(({ severity }) => severity === level).length - ANNOTATIONS_PER_LEVEL
    return number > 0 ? [{ level, number }] : []
  })
  if (left.length === 0) return []
  const total = left.reduce((sum, { number }) => sum + number, 0)
  const detail = left.map(({ level, number }) => count(language, number, words.found[level])).join(', ')
  const limit = count(language, ANNOTATIONS_PER_LEVEL, words.atMost)
  const where = words.readIn(escapeTerminal(readIn ?? words.jobSummary))
  return [`${count(language, total, words.withheld)} (${detail})${words.colon} ${limit}, ${where}.`]
}

function unverified({ language, unverified: items }: Report): readonly string[] {
  const words = WORDS[language]
  return items.length === 0 ? [] : [`${count(language, items.length, words.unverified)}.`]
}
