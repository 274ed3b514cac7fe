import type { ShellCommand } from './dockerfile.ts'

/** Behind the words of a command, no redirection stands further away. */
const MAX_DISTANCE = 200

/** Whether what a command prints goes into a file: through `>`, or through `tee`. */
export function goesToFile({ words, pipedTo }: ShellCommand, source: string): boolean {
  if (pipedTo?.program !== undefined) return /(?:^|\/)(?:tee|sudo)$/.test(pipedTo.program)
  const end = words.at(-1)?.end ?? 0
  return /^[^;&|\n)]*>/.test(source.slice(end, end + MAX_DISTANCE))
}
