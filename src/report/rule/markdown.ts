import type { ExplainedRule } from './explained.ts'
import { RULE_WORDS, severityText, sourceText } from './words.ts'

/** Fences longer than any run of backticks inside. */
function fenced(path: string, text: string): string {
  const language = /dockerfile/i.test(path) ? 'dockerfile' : /\.ya?ml$/.test(path) ? 'yaml' : 'text'
  const longest = [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  return `\`${path}\`\n\n${fence}${language}\n${text.toWellFormed().trimEnd()}\n${fence}\n`
}

/** The page of a rule. */
export function ruleMarkdown(rule: ExplainedRule): string {
  const { language, code, name, title, why, fix, good, bad, sources, equivalents } = rule
  const words = RULE_WORDS[language]
  const lines = [
    `# ${code} · ${title}`,
    '',
    `\`${name}\` · ${severityText(rule)}${rule.default ? '' : ` · ${words.off}`}`,
    '',
    `## ${words.why}`,
    '',
    why,
    '',
  ]
  if (fix) lines.push(`## ${words.fix}`, '', fix, '')
  lines.push(`## ${words.bad}`, '')
  for (const { files, findings } of bad) {
    for (const [path, content] of Object.entries(files)) lines.push(fenced(path, content))
    lines.push(...findings.map(({ path, line, column, message }) => `> ${path}:${line}:${column} ${message}  `), '')
  }
  lines.push(`## ${words.good}`, '')
  for (const files of good) for (const [path, content] of Object.entries(files)) lines.push(fenced(path, content))
  lines.push(`## ${words.ignore}`, '', words.ignoreText, '')
  lines.push('```yaml', `# accostage-ignore ${code}: ${words.reason}`, '```', '')
  lines.push(`## ${words.sources}`, '', ...sources.map((source) => `- ${sourceText(source, language)}`), '')
  if (equivalents.length > 0)
    lines.push(`## ${words.equivalents}`, '', ...equivalents.map((each) => `- \`${each}\``), '')
  return `${lines.join('\n').trimEnd()}\n`
}

/** The table of some rules, their codes leading to `address`. */
export function rulesMarkdown(
  rules: readonly Pick<ExplainedRule, 'language' | 'code' | 'name' | 'severity' | 'default' | 'title'>[],
  language: ExplainedRule['language'],
  address: (code: string) => string,
): string {
  const words = RULE_WORDS[language]
  return [
    `| ${words.code} | ${words.name} | ${words.severity} | ${words.title} |`,
    '| --- | --- | --- | --- |',
    ...rules.map(
      (rule) =>
        `| [${rule.code}](${address(rule.code)}) | \`${rule.name}\` | ${severityText(rule)}${rule.default ? '' : `, ${words.off}`} | ${rule.title.replaceAll('|', '\\|')} |`,
    ),
  ].join('\n')
}
