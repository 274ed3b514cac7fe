import { check, rules } from '../src/index.ts'
import type { Finding } from '../src/model/finding.ts'
import type { Language, Translated } from '../src/model/language.ts'
import { CONSOLE_EXAMPLE, type Example, type Rule, type RuleSource } from '../src/model/rule.ts'

const WORDS: Translated<Record<string, string>> = {
  en: {
    rules: 'Rules',
    intro: 'Every rule can be named by its code or by its name, in comments, annotations, settings and derogations.',
    code: 'Code',
    name: 'Name',
    severity: 'Severity',
    title: 'What it finds',
    why: 'Why',
    fix: 'What to do',
    good: 'Accepted',
    bad: 'Refused',
    sources: 'Sources',
    equivalents: 'The same defect in other tools',
    off: 'off by default',
    both: 'outside production, {0}; in production, {1}',
    ignore: 'To accept a finding',
    ignoreText: 'Put a comment with a reason above the line, or a derogation in `accostage.yaml`:',
    exigence: 'CCT, exigence',
    reason: 'a reason',
  },
  fr: {
    rules: 'Règles',
    intro:
      'Chaque règle se désigne par son code ou par son nom, dans les commentaires, annotations, réglages et dérogations.',
    code: 'Code',
    name: 'Nom',
    severity: 'Gravité',
    title: 'Ce qu’elle trouve',
    why: 'Pourquoi',
    fix: 'Que faire',
    good: 'Accepté',
    bad: 'Refusé',
    sources: 'Sources',
    equivalents: 'Le même défaut dans d’autres outils',
    off: 'désactivée par défaut',
    both: 'hors production, {0} ; en production, {1}',
    ignore: 'Pour accepter un constat',
    ignoreText:
      'Placer un commentaire avec une raison au-dessus de la ligne, ou une dérogation dans `accostage.yaml` :',
    exigence: 'CCT, exigence',
    reason: 'une raison',
  },
}

const FILES: Readonly<Record<string, string>> = {
  dockerfile: 'Dockerfile',
  pipeline: '.gitlab-ci-dso.yml',
  job: '.gitlab-ci-dso.yml',
  manifest: 'accostage.yaml',
  setting: 'values.yaml',
}

const filesOf = (example: Example, rule: Rule): Readonly<Record<string, string>> =>
  typeof example === 'string' ? { [FILES[rule.subject] ?? 'object.yaml']: example } : example

const severityText = ({ severity }: Rule, language: Language): string =>
  typeof severity === 'string'
    ? severity
    : (WORDS[language].both ?? '').replace('{0}', severity.nonProduction).replace('{1}', severity.production)

/** Fences longer than any run of backticks inside. */
function fenced(path: string, text: string): string {
  const language = /dockerfile/i.test(path)
    ? 'dockerfile'
    : /\.ya?ml$/.test(path)
      ? 'yaml'
      : /\.json$/.test(path)
        ? 'json'
        : 'text'
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `\`${path}\`\n\n${fence}${language}\n${text.toWellFormed().trimEnd()}\n${fence}\n`
}

async function findingsOf(rule: Rule, example: Example, language: Language): Promise<readonly Finding[]> {
  const { [CONSOLE_EXAMPLE]: facts, ...files } = filesOf(example, rule)
  const console = facts === undefined ? undefined : { facts: JSON.parse(facts) }
  const report = await check({ files, console, rules: 'all', language })
  return report.findings.filter((finding) => finding.rule === rule.code)
}

const sourceText = (source: RuleSource, language: Language): string => {
  if ('page' in source) return `\`${source.page}\`: « ${source.says} »`
  return 'exigence' in source ? `${WORDS[language].exigence} ${source.exigence}` : source.fact
}

async function rulePage(rule: Rule, language: Language): Promise<string> {
  const words = WORDS[language]
  const text = rule.text[language]
  const shown = await Promise.all(
    rule.examples.bad.map(async (example) => ({ example, found: await findingsOf(rule, example, language) })),
  )
  const first = shown.flatMap(({ found }) => found)[0]
  const lines = [
    `<!-- npm run generate -->`,
    `# ${rule.code} · ${text.title}`,
    '',
    `\`${rule.name}\` · ${severityText(rule, language)}${rule.default === false ? ` · ${words.off}` : ''}`,
    '',
    `## ${words.why}`,
    '',
    typeof text.why === 'string' ? text.why : (first?.why ?? ''),
    '',
  ]
  const fix = typeof text.fix === 'string' ? text.fix : first?.fix
  if (fix) lines.push(`## ${words.fix}`, '', fix, '')
  lines.push(`## ${words.bad}`, '')
  for (const { example, found } of shown) {
    for (const [path, content] of Object.entries(filesOf(example, rule))) lines.push(fenced(path, content))
    lines.push(
      ...found.map(({ location: { path, start }, message }) => `> ${path}:${start.line}:${start.column} ${message}  `),
      '',
    )
  }
  lines.push(`## ${words.good}`, '')
  for (const example of rule.examples.good)
    for (const [path, content] of Object.entries(filesOf(example, rule))) lines.push(fenced(path, content))
  lines.push(`## ${words.ignore}`, '', words.ignoreText ?? '', '')
  lines.push('```yaml', `# accostage-ignore ${rule.code}: ${words.reason}`, '```', '')
  lines.push(`## ${words.sources}`, '', ...rule.sources.map((source) => `- ${sourceText(source, language)}`), '')
  if (rule.equivalents?.length)
    lines.push(`## ${words.equivalents}`, '', ...rule.equivalents.map((name) => `- \`${name}\``), '')
  return `${lines.join('\n').trimEnd()}\n`
}

/** The page of every rule in one language. */
export const rulePages = (language: Language): Promise<{ path: string; text: string }[]> =>
  Promise.all(
    rules().map(async (rule) => ({
      path: `docs/rules/${language}/${rule.code}.md`,
      text: await rulePage(rule, language),
    })),
  )

/** The table of the rules, `base` put before the names of their pages; as a page of its own or the table alone. */
export function ruleIndex(language: Language, base: string, form: 'page' | 'table' = 'page'): string {
  const words = WORDS[language]
  const table = [
    `| ${words.code} | ${words.name} | ${words.severity} | ${words.title} |`,
    '| --- | --- | --- | --- |',
    ...rules().map(
      (rule) =>
        `| [${rule.code}](${base}${rule.code}.md) | \`${rule.name}\` | ${severityText(rule, language)}${rule.default === false ? `, ${words.off}` : ''} | ${rule.text[language].title.replaceAll('|', '\\|')} |`,
    ),
  ].join('\n')
  return form === 'table' ? table : `<!-- npm run generate -->\n# ${words.rules}\n\n${words.intro}\n\n${table}\n`
}
