import { rules } from '../src/index.ts'
import type { Language } from '../src/model/language.ts'
import type { ExamplesByRule } from '../src/model/rule-examples.ts'
import { explainedRule } from '../src/report/rule/explained.ts'
import { ruleMarkdown, rulesMarkdown } from '../src/report/rule/markdown.ts'
import { RULE_WORDS } from '../src/report/rule/words.ts'

const MARK = '<!-- npm run generate -->\n'

/** The page of every rule in one language. */
export const rulePages = (
  language: Language,
  examples: ExamplesByRule,
): readonly { readonly path: string; readonly text: string }[] =>
  rules().map((rule) => ({
    path: `docs/rules/${language}/${rule.code}.md`,
    text: MARK + ruleMarkdown(explainedRule(rule, examples[rule.code], language)),
  }))

/** The table of the rules, `base` put before the names of their pages; as a page of its own or the table alone. */
export function ruleIndex(language: Language, base: string, form: 'page' | 'table' = 'page'): string {
  const words = RULE_WORDS[language]
  const explained = rules().map((rule) => explainedRule(rule, undefined, language))
  const table = rulesMarkdown(explained, language, (code) => `${base}${code}.md`)
  return form === 'table' ? table : `${MARK}# ${words.rules}\n\n${words.intro}\n\n${table}\n`
}
