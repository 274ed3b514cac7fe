import { lines } from '../escape/hidden.ts'
import { escapeTerminal } from '../escape/terminal.ts'
import { ansi, plain } from '../terminal/colour.ts'
import { type Page, paragraph } from '../terminal/page.ts'
import type { TextOptions } from '../text.ts'
import { WORDS } from '../words.ts'
import type { ExplainedRule } from './explained.ts'
import { RULE_WORDS, severityText, sourceText } from './words.ts'

/** Examples of each kind that a terminal shows; the page has them all. */
const EXAMPLES_SHOWN = 2

const NARROWEST = 40

/** A rule for a terminal: what it finds, why, what to do, examples, where it comes from. */
export function ruleText(rule: ExplainedRule, { colour = false, width = Infinity }: TextOptions = {}): string {
  const { language, code, name, title, why, fix, good, bad, sources, equivalents, url } = rule
  const words = RULE_WORDS[language]
  const page: Page = { words: WORDS[language], paint: colour ? ansi : plain, width: Math.max(width, NARROWEST) }
  const { paint } = page
  const part = (heading: string, body: readonly string[]): readonly string[] =>
    body.length === 0 ? [] : ['', paint('strong', heading), ...body]
  const rest = (all: readonly unknown[]): readonly string[] =>
    all.length > EXAMPLES_SHOWN ? paragraph(page, 2, words.more(all.length - EXAMPLES_SHOWN, url)) : []
  return [
    `${paint('strong', code)} ${title}`,
    paint('faint', `${name} · ${severityText(rule)}${rule.default ? '' : ` · ${words.off}`}`),
    ...part(words.why, why === '' ? [] : paragraph(page, 2, why)),
    ...part(words.fix, fix === undefined ? [] : paragraph(page, 2, fix)),
    ...part(words.bad, [
      ...bad
        .slice(0, EXAMPLES_SHOWN)
        .flatMap(({ files, findings }) => [
          ...filesLines(page, files),
          ...findings.flatMap(({ path, line, column, message }) =>
            paragraph(page, 2, message, [{ text: `→ ${escapeTerminal(path)}:${line}:${column}`, style: 'error' }]),
          ),
        ]),
      ...rest(bad),
    ]),
    ...part(words.good, [...good.slice(0, EXAMPLES_SHOWN).flatMap((files) => filesLines(page, files)), ...rest(good)]),
    ...part(words.ignore, [...paragraph(page, 2, words.ignoreText), `    # accostage-ignore ${code}: ${words.reason}`]),
    ...part(
      words.sources,
      sources.flatMap((source) => paragraph(page, 2, sourceText(source, language))),
    ),
    ...part(words.equivalents, equivalents.length === 0 ? [] : paragraph(page, 2, equivalents.join(', '))),
    ...part(words.page, [`  ${url}`]),
    '',
  ].join('\n')
}

function filesLines({ paint }: Page, files: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(files).flatMap(([path, text]) => [
    `  ${paint('path', escapeTerminal(path))}`,
    ...text
      .trimEnd()
      .split(/\r?\n/)
      .map((line) => `    ${shown(line)}`.trimEnd()),
  ])
}

/** A line of an example with its indentation. */
const shown = (line: string): string => {
  const [indent = ''] = /^ */.exec(line) ?? []
  return indent + lines(line.slice(indent.length)).join(' ')
}
