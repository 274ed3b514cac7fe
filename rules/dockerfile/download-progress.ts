import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyRun } from '../../src/model/subject/run-calls.ts'

/** Options with which wget prints no bar, from its manual. */
const QUIET =
  /^(?:--progress(?:=|$)|--quiet$|--no-verbose$|--show-progress|--output-file(?:=|$)|--append-output(?:=|$)|-nv$|-[a-zA-Z]*[qoa]|--version$|--help$|-[Vh]$|--spider$)/

export default defineRule({
  code: 'IMG039',
  name: 'download-progress',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'wget(1): without a terminal it prints a line of dots for each 50 KB' }],
  equivalents: ['hadolint/DL3047'],
  text: {
    en: {
      title: 'wget that fills the log',
      message: 'wget prints its progress into the log of the build',
      why: 'A large file makes thousands of lines, among which an error is not seen.',
      fix: 'Add `--progress=dot:giga`, or `-nv`.',
    },
    fr: {
      title: 'wget qui remplit le journal',
      message: 'wget écrit sa progression dans le journal de construction',
      why: 'Un gros fichier y fait des milliers de lignes, parmi lesquelles une erreur ne se voit pas.',
      fix: 'Ajouter `--progress=dot:giga`, ou `-nv`.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nRUN wget -qO- https://demo.fr/x | tar -xz && wget -nv https://demo.fr/y && wget --progress=dot:giga https://demo.fr/z\nUSER 1001\n',
    ],
    bad: ['FROM docker.io/library/debian:12\nRUN wget https://demo.fr/x.tar.gz\nUSER 1001\n'],
  },
  *check(dockerfile): Iterable<Match> {
    const { path } = dockerfile.source
    for (const { commands } of everyRun(dockerfile))
      for (const { program, arguments: words, words: spans } of commands)
        if (program === 'wget' && words.length > 0 && spans[0] && !words.some((word) => QUIET.test(word)))
          yield { at: spans[0], edits: [{ path, span: { start: spans[0].end, end: spans[0].end }, text: ' -nv' }] }
  },
})
