import type { Span } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Dockerfile, Instruction } from '../../src/model/subject/dockerfile.ts'

/** The first empty line between the lines of an instruction, with those that follow it at once; heredocs left out. */
function emptyLines({ span, heredocs }: Instruction, { source: { text } }: Dockerfile): Span[] {
  const written = text.slice(span.start, heredocs[0]?.span.start ?? span.end)
  return [...written.matchAll(/\n[ \t\r]*(?=\n)/g)].map((match) => {
    const start = span.start + match.index + 1
    return { start, end: start + match[0].length }
  })
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
