import type { Span } from './location.ts'

/** One remark of ShellCheck about a script of a Dockerfile. */
export interface ShellFinding {
  /** `SC2086` */
  readonly code: string
  readonly level: 'error' | 'warning' | 'info' | 'style'
  /** In ShellCheck's words. */
  readonly message: string
  readonly span: Span
}
