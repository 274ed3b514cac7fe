import type { Report } from '../model/report.ts'
import { type GithubOptions, githubReport } from './github.ts'
import { htmlReport } from './html/page.ts'
import type { HtmlOptions } from './html/view.ts'
import { jsonReport } from './json.ts'
import { type MarkdownOptions, markdownReport } from './markdown.ts'
import { type TextOptions, textReport } from './text.ts'

/** What the formats may be told; each reads what concerns it. */
export type FormatOptions = TextOptions & GithubOptions & MarkdownOptions & HtmlOptions

/** A view of the report: pure, in the report's language, ending with a line break. */
export type Format = (report: Report, options: FormatOptions) => string

/** Every format by the name that `--format` and `--report` take. */
export const FORMATS = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  markdown: markdownReport,
  html: htmlReport,
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof FORMATS

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]

export const isFormat = (name: string): name is FormatName => Object.hasOwn(FORMATS, name)

/** The report in the format with this name. */
export const formatReport = (name: FormatName, report: Report, options: FormatOptions = {}): string => {
  const format: Format = FORMATS[name]
  return format(report, options)
}
