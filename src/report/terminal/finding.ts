import type { Finding } from '../../model/finding.ts'
import { placeText } from '../place.ts'
import { excerptOf } from './excerpt.ts'
import { type Page, paragraph } from './page.ts'

/** Columns in front of everything below the first line of a finding. */
const INDENT = 4

/** One finding under the name of its file; its reason is printed where the rule appears for the first time. */
export function findingBlock(page: Page, finding: Finding, appearance: 'first' | 'again'): readonly string[] {
  const { words } = page
  const { severity, location, message, why, fix, rule, environments, related } = finding
  const note = (label: string, text: string): readonly string[] =>
    paragraph(page, INDENT, text, [{ text: `${label}${words.colon}`, style: 'faint' }])
  return [
    ...paragraph(page, 2, message, [
      { text: `${words.severity[severity]} `, style: severity },
      { text: `${location.start.line}:${location.start.column} `, style: 'faint' },
    ]),
    ...excerptLines(page, finding),
    ...(appearance === 'first' ? note(words.why, why) : []),
    ...(fix === undefined ? [] : note(words.fix, fix)),
    ...(related.length === 0
      ? []
      : note(words.related, related.map(({ path, start }) => placeText(path, start.line)).join(', '))),
    ...paragraph(page, INDENT, environments.length === 0 ? rule : `${rule} (${environments.join(', ')})`),
  ]
}

function excerptLines({ paint, width }: Page, finding: Finding): readonly string[] {
  const number = String(finding.location.start.line)
  const edge = `${number} |`
  const excerpt = excerptOf(finding, width - INDENT - edge.length - 1)
  if (excerpt === undefined) return []
  const beside = (gutter: string, text: string): string =>
    `${' '.repeat(INDENT)}${paint('faint', gutter.padStart(edge.length))} ${text}`.trimEnd()
  const line = beside(edge, excerpt.line)
  return excerpt.marks === undefined ? [line] : [line, beside('|', paint(finding.severity, excerpt.marks))]
}
