import { clip } from '../../report/escape/clip.ts'

/**
 * A text that both databases keep and give back as it is: well formed, without NUL, of a bounded length (in UTF-16
 * units). Nothing else is changed: each sink escapes for itself.
 */
export const clean = (text: string, limit: number): string =>
  clip(text, limit).replaceAll('\0', '\ufffd').toWellFormed()

export const LIMITS = { name: 200, branch: 300, message: 500, path: 400, origin: 400 } as const
