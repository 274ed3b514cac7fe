import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { Severity } from '../model/severity.ts'
import { annotated } from './compare.ts'
import { clip } from './escape/clip.ts'
import { lines, oneLine } from './escape/hidden.ts'
import { TITLE_LIMIT } from './github.ts'
import { type MarkdownOptions, markdownReport } from './markdown.ts'
import { count } from './numbers.ts'
import { lastLine, repositoryPath } from './place.ts'
import { verdictLine } from './verdict.ts'
import { WORDS } from './words.ts'

/** One annotation as GitHub's API takes it ("Create a check run"). */
export interface CheckAnnotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  /** Only where both lines are the same. */
  readonly start_column?: number
  readonly end_column?: number
  readonly annotation_level: 'notice' | 'warning' | 'failure'
  readonly title: string
  readonly message: string
}

export interface CheckRunContent {
  readonly conclusion: 'success' | 'neutral' | 'failure'
  readonly title: string
  /** Markdown. */
  readonly summary: string
  readonly annotations: readonly CheckAnnotation[]
}

/** GitHub REST API, "Create a check run": at most 65,535 characters; bytes are never fewer. */
export const CHECK_SUMMARY_LIMIT = 65_000

/** GitHub REST API, "Create a check run": at most 64 KB; a reader needs less. */
const MESSAGE_LIMIT = 8000

/** Ours: ten requests of fifty. More would annotate what nobody reads, at a request a second. */
export const CHECK_ANNOTATIONS = 500

const LEVEL = { error: 'failure', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>

/** The report as a check run: what fails the run fails it, what could not be verified leaves it undecided. */
export function checkRunReport(report: Report, options: MarkdownOptions = {}): CheckRunContent {
  const words = WORDS[report.language]
  const findings = annotated(report)
  const left = findings.length - CHECK_ANNOTATIONS
  const note = left > 0 ? `_${count(report.language, left, words.withheld)}._\n\n` : ''
  return {
    conclusion: !report.passed ? 'failure' : report.verdict === 'compatible' ? 'success' : 'neutral',
    title: clip(oneLine(verdictLine(report)), TITLE_LIMIT),
    summary: note + markdownReport(report, { ...options, byteLimit: CHECK_SUMMARY_LIMIT - note.length * 4 }),
    annotations: findings.slice(0, CHECK_ANNOTATIONS).map((finding) => annotation(report, finding, options.folder)),
  }
}

function annotation({ language }: Report, finding: Finding, folder: string | undefined): CheckAnnotation {
  const { rule, environments, severity, message, fix, why, url, location } = finding
  const words = WORDS[language]
  const { start, end } = location
  const last = lastLine(location)
  const named = environments.length === 0 ? rule : `${rule} (${environments.join(', ')})`
  const said = [
    message,
    ...(fix === undefined ? [] : [`${words.fix}${words.colon} ${fix}`]),
    `${words.why}${words.colon} ${why}`,
    url,
  ]
  return {
    path: repositoryPath(location.path, folder),
    start_line: start.line,
    end_line: last,
    ...(last === start.line && end?.line === start.line && end.column > start.column
      ? { start_column: start.column, end_column: end.column }
      : {}),
    annotation_level: LEVEL[severity],
    title: clip(oneLine(named), TITLE_LIMIT),
    message: clip(lines(said.join('\n')).join('\n'), MESSAGE_LIMIT),
  }
}
