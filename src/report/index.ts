import type { Report } from '../model/report.ts'
import { csvReport } from './csv.ts'
import { type GithubOptions, githubReport } from './github.ts'
import { type GitlabOptions, gitlabReport } from './gitlab.ts'
import { htmlReport } from './html/page.ts'
import type { HtmlOptions } from './html/view.ts'
import { jsonReport } from './json.ts'
import { type JunitOptions, junitReport } from './junit.ts'
import { type MarkdownOptions, markdownReport } from './markdown.ts'
import { type SarifOptions, sarifReport } from './sarif.ts'
import { type TextOptions, textReport } from './text.ts'

/** What the formats may be told; each reads what concerns it. */
export type FormatOptions = TextOptions &
  GithubOptions &
  MarkdownOptions &
  HtmlOptions &
  SarifOptions &
  JunitOptions &
  GitlabOptions

/** A view of the report: pure, in the report's language, ending with a line break. */
export type Format = (report: Report, options: FormatOptions) => string

/** Every format by the name that `--format` and `--report` take. */
export const FORMATS = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  markdown: markdownReport,
  html: htmlReport,
  sarif: sarifReport,
  junit: junitReport,
  gitlab: gitlabReport,
  csv: csvReport,
} as const satisfies Readonly<Record<string, Format>>

/** Names of the files of a report folder, by format; a format that is made for a log has none. */
export const FILE_NAMES: Partial<Readonly<Record<keyof typeof FORMATS, string>>> = {
  text: 'report.txt',
  json: 'report.json',
  markdown: 'report.md',
  html: 'report.html',
  sarif: 'report.sarif',
  junit: 'report.junit.xml',
  gitlab: 'report.codequality.json',
  csv: 'report.csv',
}

export type FormatName = keyof typeof FORMATS

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]

/** The report in the format with this name. */
export const formatReport = (name: FormatName, report: Report, options: FormatOptions = {}): string => {
  const format: Format = FORMATS[name]
  return format(report, options)
}
