/** The lines that a patch adds, by their numbers in the new file. */
export function addedLines(patch: string): ReadonlyMap<number, string> {
  const added = new Map<number, string>()
  let line = 0
  for (const written of patch.split('\n')) {
    const [, start] = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(written) ?? []
    if (start !== undefined) line = Number(start)
    else if (line > 0 && written.startsWith('+')) {
      added.set(line, written.slice(1))
      line += 1
    } else if (line > 0 && !written.startsWith('-') && !written.startsWith('\\')) line += 1
  }
  return added
}
