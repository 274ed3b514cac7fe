import type { Translated } from './language.ts'

/** A small tree: path to text. */
export type ExampleFiles = Readonly<Record<string, string>>

/** What the rule says of one of its bad examples. */
export interface ExampleFinding {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly message: Translated
}

/** The examples of one rule, run: the bundles hold no examples, `accostage explain` reads these from a file of its own. */
export interface RuleExamples {
  /** The reason and the advice that the first example gives, where they are made from the facts of a finding. */
  readonly why?: Translated
  readonly fix?: Translated
  readonly good: readonly ExampleFiles[]
  readonly bad: readonly { readonly files: ExampleFiles; readonly findings: readonly ExampleFinding[] }[]
}

/** By code of the rule. */
export type ExamplesByRule = Readonly<Record<string, RuleExamples>>
