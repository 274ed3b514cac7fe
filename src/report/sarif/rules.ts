import type { Finding } from '../../model/finding.ts'
import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import type { Rule, RuleSeverity, RuleSource, Wording } from '../../model/rule.ts'
import { gravest, type Severity } from '../../model/severity.ts'
import { oneLine } from '../escape/hidden.ts'
import { codeSpan, escapeMarkdown, prose } from '../escape/markdown.ts'
import { WORDS } from '../words.ts'
import { messageText, webAddress } from './text.ts'

/** GitHub docs, "SARIF support for code scanning": longest name of a rule, longest description. */
const NAME_LIMIT = 255
const DESCRIPTION_LIMIT = 1024

/** Ours: a help is a page to read, not a book. */
const HELP_LIMIT = 8000

export const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>

/** GitHub docs, "SARIF support": `problem.severity` orders alerts that are not about security. */
const PROBLEM = { error: 'error', warning: 'warning', info: 'recommendation' } as const satisfies Record<
  Severity,
  string
>

/** What is said of one rule: from its own file, and from a finding where its texts depend on facts. */
interface Described {
  readonly code: string
  readonly rule?: Rule
  readonly finding?: Finding
}

const plain = (wording: Wording | undefined): string | undefined => (typeof wording === 'string' ? wording : undefined)

const gravestOf = (severity: RuleSeverity): Severity =>
  typeof severity === 'string' ? severity : gravest(severity.nonProduction, severity.production)

/** The rules of the tool, and those that only the report knows, sorted by code. */
export function describedRules(report: Report, rules: readonly Rule[]): readonly Described[] {
  const described = new Map<string, Described>(rules.map((rule) => [rule.code, { code: rule.code, rule }]))
  for (const finding of report.findings) {
    const known = described.get(finding.rule)
    if (!known?.finding) described.set(finding.rule, { ...known, code: finding.rule, finding })
  }
  return [...described.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** One reportingDescriptor (SARIF 2.1.0, 3.49). */
export function ruleDescriptor({ code, rule, finding }: Described, language: Language) {
  const text = rule?.text[language]
  const why = plain(text?.why) ?? finding?.why
  const fix = plain(text?.fix) ?? finding?.fix
  const title = [text?.title, why, code].find((each) => each !== undefined && oneLine(each) !== '') ?? 'unnamed'
  const page = finding && webAddress(finding.url)
  const severity = rule ? gravestOf(rule.severity) : (finding?.severity ?? 'warning')
  return {
    id: code,
    ...(rule ? { name: messageText(rule.name, NAME_LIMIT) } : {}),
    shortDescription: { text: messageText(title, DESCRIPTION_LIMIT) },
    fullDescription: { text: messageText(why ?? title, DESCRIPTION_LIMIT) },
    help: help({ title, why, fix, page, rule }, language),
    ...(page ? { helpUri: page } : {}),
    defaultConfiguration: {
      level: LEVEL[severity],
      ...(rule?.default === false ? { enabled: false } : {}),
    },
    properties: { tags: [code.slice(0, -3) || code], 'problem.severity': PROBLEM[severity] },
  }
}

interface HelpFacts {
  readonly title: string
  readonly why?: string
  readonly fix?: string
  readonly page?: string
  readonly rule?: Rule
}

function help({ title, why, fix, page, rule }: HelpFacts, language: Language) {
  const { column, colon, sources: sourcesTitle, equivalents } = WORDS[language]
  const parts = [
    ...(why === undefined ? [] : [{ label: column.why, text: why }]),
    ...(fix === undefined ? [] : [{ label: column.fix, text: fix }]),
  ]
  const sources = (rule?.sources ?? []).map(sourceText)
  const others = rule?.equivalents ?? []
  const markdown = [
    `**${escapeMarkdown(title)}**`,
    ...parts.map(({ label, text }) => `**${label}${colon}** ${prose(text)}`),
    ...(sources.length > 0
      ? [[`**${sourcesTitle}${colon}**`, ...sources.map((each) => `- ${escapeMarkdown(each)}`)].join('\n\n')]
      : []),
    ...(others.length > 0 ? [`**${equivalents}${colon}** ${others.map(codeSpan).join(', ')}`] : []),
    ...(page === undefined ? [] : [`[${escapeMarkdown(page)}](${page})`]),
  ]
  return {
    text: messageText([title, ...parts.map(({ label, text }) => `${label}${colon} ${text}`)].join('\n'), HELP_LIMIT),
    markdown: withinLimit(markdown).join('\n\n'),
  }
}

/** Whole blocks only: half of one could leave a mark of Markdown open. */
function withinLimit(blocks: readonly string[]): readonly string[] {
  let room = HELP_LIMIT
  return blocks.filter((block) => {
    const fits = block.length <= room
    if (fits) room -= block.length
    return fits
  })
}

function sourceText(source: RuleSource): string {
  if ('page' in source) return `${source.page}: ${source.says}`
  return 'exigence' in source ? source.exigence : source.fact
}
