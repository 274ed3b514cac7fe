import type { Span } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Dockerfile, Instruction } from '../../src/model/subject/dockerfile.ts'

/** The first empty line between the lines of an instruction, with those that follow it at once; heredocs left out. */
function emptyLines({ span, heredocs }: Instruction, { source: { text } }: Dockerfile): Span[] {
  const end = heredocs[0]?.span.start ?? span.end
  const found: Span[] = []
  const lines = /\n[ \t\r]*(?=\n)/g
  lines.lastIndex = span.start
  for (let match = lines.exec(text); match && match.index < end; match = lines.exec(text))
    found.push({ start: match.index + 1, end: match.index + match[0].length + 1 })
  return found.filter((line) => line.end < end)
}

export default defineRule({
  code: 'IMG061',
  name: 'empty-continuation',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'BuildKit build check NoEmptyContinuation: such lines will be errors one day' }],
  equivalents: ['buildkit/NoEmptyContinuation'],
  text: {
    en: {
      title: 'Empty line inside an instruction',
      message: ({ keyword }) => `This ${keyword} goes on behind an empty line`,
      why: 'The reader takes it for the end of the instruction, and so will builders one day.',
      fix: 'Remove the empty line, or put a `#` there.',
    },
    fr: {
      title: 'Ligne vide dans une instruction',
      message: ({ keyword }) => `Ce ${keyword} continue après une ligne vide`,
      why: 'Le lecteur y voit la fin de l’instruction, et les constructeurs feront de même un jour.',
      fix: 'Retirer la ligne vide, ou y mettre un `#`.',
    },
  },
  examples: {
    good: ['FROM docker.io/library/debian:12\nRUN a \\\n#\n  && b\n\nRUN cat <<EOF\n\nx\nEOF\nUSER 1001\n'],
    bad: ['FROM docker.io/library/debian:12\nRUN a \\\n\n  && b\nUSER 1001\n'],
  },
  *check(dockerfile): Iterable<Match> {
    const { path } = dockerfile.source
    for (const instruction of dockerfile.instructions) {
      const lines = emptyLines(instruction, dockerfile)
      const [first] = lines
      if (!first) continue
      const edits = lines.map((span) => ({ path, span, text: '' }))
      yield { at: { start: first.start, end: first.start }, data: { keyword: instruction.keyword }, edits }
    }
  },
})
