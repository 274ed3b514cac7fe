import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import type { Location, Route } from '../model/location.ts'
import type { ReportedRelease } from '../model/report.ts'
import type { ProjectFacts } from '../model/requirement/definition.ts'
import type { Evidence, RequirementStatus } from '../model/requirement/reported.ts'
import type { Rule } from '../model/rule.ts'
import { redactTokens } from '../model/secret.ts'
import { ASSESS_WORDS, type AssessWords } from './words.ts'

/** What a run knows when it comes to the requirements. */
export interface AssessInput {
  readonly language: Language
  readonly facts: ProjectFacts
  /** Every rule that exists. */
  readonly rules: readonly Rule[]
  /** Those that ran. */
  readonly active: readonly Rule[]
  /** Codes of rules that failed on some input. */
  readonly failed: ReadonlySet<string>
  /** Codes whose severity the project's own manifest changed. */
  readonly changedByProject: ReadonlySet<string>
  readonly findings: readonly Finding[]
  readonly releases: readonly ReportedRelease[]
  /** Paths of what was found and could not be read as something that is deployed or built. */
  readonly unread: { readonly deployment?: string; readonly dockerfile?: string }
  /** Where a field of the manifest stands. */
  locate(route: Route): Location | undefined
  /** What the manifest's schema says of a field. */
  describeField(path: string): string | undefined
}

/** The input, with what is looked up again and again. */
export interface Scene extends AssessInput {
  readonly words: AssessWords
  readonly byCode: ReadonlyMap<string, Rule>
  readonly ran: ReadonlySet<string>
  readonly found: ReadonlyMap<string, readonly Finding[]>
  /** Codes of the rules that cite an exigence. */
  readonly citing: ReadonlyMap<string, readonly string[]>
}

export function openScene(input: AssessInput): Scene {
  const found = new Map<string, Finding[]>()
  for (const finding of input.findings) {
    const list = found.get(finding.rule)
    if (list) list.push(finding)
    else found.set(finding.rule, [finding])
  }
  const citing = new Map<string, string[]>()
  for (const { code, sources } of input.rules)
    for (const source of sources)
      if ('exigence' in source) citing.set(source.exigence, [...(citing.get(source.exigence) ?? []), code])
  return {
    ...input,
    words: ASSESS_WORDS[input.language],
    byCode: new Map(input.rules.map((rule) => [rule.code, rule])),
    ran: new Set(input.active.map(({ code }) => code)),
    found,
    citing,
  }
}

/** What has to be done for a requirement to be answered. */
export type Need =
  | { readonly what: 'rule'; readonly rule: string }
  | { readonly what: 'field'; readonly field: string }
  | { readonly what: 'commitment' | 'verify' | 'dock' }
  | { readonly what: 'supply'; readonly thing: string }

/** What one part of a requirement says. `silent`: nothing either way. */
export interface Answer {
  readonly status: Exclude<RequirementStatus, 'not-applicable'> | 'elsewhere' | 'absent' | 'silent'
  readonly evidence: readonly Evidence[]
  readonly needs: readonly Need[]
}

export const SILENT: Answer = { status: 'silent', evidence: [], needs: [] }

/** Longest text of the project that an evidence quotes. */
const QUOTE = 200

/** A text of the project as it may be shown: without controls and credentials, cut. */
export function quote(text: string): string {
  const clean = redactTokens(text.slice(0, 4 * QUOTE).replace(/[\p{Cc}\p{Cf}]+/gu, ' '))
  return clean.length > QUOTE ? `${clean.slice(0, QUOTE)}…` : clean
}
