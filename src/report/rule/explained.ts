import type { Language } from '../../model/language.ts'
import type { Rule, RuleSource, Wording } from '../../model/rule.ts'
import type { ExampleFiles, ExampleFinding, RuleExamples } from '../../model/rule-examples.ts'
import { rulePageAddress } from '../../model/rule-page.ts'
import type { Severity } from '../../model/severity.ts'

/** One rule in one language, as every view of it shows it. */
export interface ExplainedRule {
  readonly language: Language
  readonly code: string
  readonly name: string
  readonly family: string
  readonly title: string
  readonly severity: { readonly nonProduction: Severity; readonly production: Severity }
  /** False: only with `rules: all`, or when named. */
  readonly default: boolean
  readonly why: string
  readonly fix?: string
  readonly sources: readonly RuleSource[]
  /** The same defect in other tools, `tool/check`. */
  readonly equivalents: readonly string[]
  readonly good: readonly ExampleFiles[]
  readonly bad: readonly {
    readonly files: ExampleFiles
    readonly findings: readonly (Omit<ExampleFinding, 'message'> & { readonly message: string })[]
  }[]
  readonly url: string
}

/** Everything a rule says of itself; a reason or an advice made from facts is that of the first example. */
export function explainedRule(rule: Rule, examples: RuleExamples | undefined, language: Language): ExplainedRule {
  const { code, name, severity, text } = rule
  const { title, why, fix } = text[language]
  const fixed = (wording: Wording | undefined): string | undefined =>
    typeof wording === 'string' ? wording : undefined
  return {
    language,
    code,
    name,
    family: code.slice(0, -3),
    title,
    severity: typeof severity === 'string' ? { nonProduction: severity, production: severity } : severity,
    default: rule.default !== false,
    why: fixed(why) ?? examples?.why?.[language] ?? '',
    fix: fixed(fix) ?? examples?.fix?.[language],
    sources: rule.sources,
    equivalents: rule.equivalents ?? [],
    good: examples?.good ?? [],
    bad: (examples?.bad ?? []).map(({ files, findings }) => ({
      files,
      findings: findings.map((finding) => ({ ...finding, message: finding.message[language] })),
    })),
    url: rulePageAddress(code, language),
  }
}
