import type { Prompt } from './prompt.ts'

/** What a command writes to and reads from, so that tests can stand in for a terminal. */
export interface Streams {
  out(text: string): void
  /** Messages about the run itself; never part of a report. */
  err(text: string): void
  /** Whether standard output is a terminal that shows colours. */
  readonly colour: boolean
  readonly width?: number
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Opens a conversation; absent unless somebody sits at a terminal. */
  readonly prompt?: () => Promise<Prompt>
}

/** Exit codes, documented in the README. */
export const EXIT = { clean: 0, findings: 1, usage: 2, bug: 3 } as const
