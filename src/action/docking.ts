import type { Translated } from '../model/language.ts'
import type { Level } from './log.ts'

/** One message about the mirror. */
export interface DockingLine {
  readonly level: Level
  readonly message: Translated
}

/** What became of the mirror in this run. */
export interface Docking {
  /** Whether the platform took the request, and did not fail as far as it was watched. */
  readonly mirrored: boolean
  /** Whether the step fails for it: something was to be mirrored and was not. */
  readonly failed: boolean
  /** Stable code: `started`, the end of the pipeline, or why nothing was mirrored. */
  readonly reason: string
  /** Page of the pipeline. */
  readonly pipelineUrl?: string
  readonly lines: readonly DockingLine[]
  /** Whether it deserves a place in the summary: a pull request that is never mirrored says so in the log only. */
  readonly worth: 'summary' | 'log'
}
