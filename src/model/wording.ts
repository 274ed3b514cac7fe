import type { Facts } from './facts.ts'
import { type Wording, word } from './rule.ts'

/** One wording for each thing that a rule finds wrong. */
export type Wordings<Problem extends string> = Readonly<Record<Problem, Wording>>

/** The wording of a rule that finds several things wrong: chosen by the fact `problem`. */
export const byProblem =
  <Problem extends string>(wordings: Wordings<Problem>) =>
  (facts: Facts): string =>
    word(wordings[String(facts.problem) as Problem], facts)
