import { nameOf } from '../../src/model/repository-path.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { callOf } from '../../src/model/subject/called-program.ts'
import type { Instruction } from '../../src/model/subject/dockerfile.ts'
import { everyInstruction, unquoted } from '../../src/model/subject/placed-instruction.ts'

/** Archives that ADD unpacks; a single compressed file it leaves as it is. */
const ARCHIVE = /\.(?:tar|tar\.(?:gz|bz2|xz|zst|lzma|Z)|t?gz|tgz|txz|tbz2?|tb2|tlz|tZ|bz2|xz|lzma|Z)$/

const TAR_LONG = new Set(['--extract', '--get'])

const windows = (path: string): string => path.replaceAll('\\', '/')

/** The names under which archives are copied: that of the destination, or of the source in a folder. */
function copied({ keyword, flags, words, heredocs }: Instruction): readonly string[] {
  if (keyword !== 'COPY' || heredocs.length > 0 || flags.some(({ name }) => name === 'from')) return []
  const paths = words.map(({ text }) => nameOf(windows(unquoted(text)).replace(/\/$/, '').replace(/"$/, '')))
  const target = paths.at(-1) ?? ''
  return paths
    .slice(0, -1)
    .flatMap((source) => (ARCHIVE.test(source) ? [source, ...(ARCHIVE.test(target) ? [target] : [])] : []))
}

/** What a command unpacks. */
function unpacked(program: string, words: readonly string[]): readonly string[] {
  const extracts =
    /^(?:tar|bsdtar|gtar)$/.test(program) &&
    words.some(
      (word, index) =>
        TAR_LONG.has(word) ||
        (/^-?[a-zA-Z]*x/.test(word) && (index === 0 || word.startsWith('-')) && !word.startsWith('--')),
    )
  return extracts || /^(?:gunzip|bunzip2|unlzma|unxz|zgz|uncompress)$/.test(program)
    ? words.map((word) => nameOf(windows(word)))
    : []
}

export default defineRule({
  code: 'IMG049',
  name: 'archive-extraction',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'Dockerfile reference: ADD unpacks a local tar archive' }],
  equivalents: ['hadolint/DL3010'],
  text: {
    en: {
      title: 'Archive copied, then unpacked',
      message: ({ archive }) => `"${archive}" is copied, then unpacked: it stays in the image twice`,
      why: 'The layer of the COPY keeps the archive, even when it is removed later.',
      fix: 'Use ADD, which unpacks it, or `RUN --mount=type=bind`.',
    },
    fr: {
      title: 'Archive copiée puis décompressée',
      message: ({ archive }) => `« ${archive} » est copiée puis décompressée : elle est deux fois dans l’image`,
      why: 'La couche du COPY garde l’archive, même si elle est supprimée ensuite.',
      fix: 'Utiliser ADD, qui la décompresse, ou `RUN --mount=type=bind`.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12 AS build\nFROM docker.io/library/debian:12\nADD app.tar.gz /opt/\nCOPY --from=build /x.tar /x.tar\nCOPY data.tar /srv/\nRUN tar -xf /x.tar && tar -cf other.tar /srv\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nCOPY app.tar.gz /opt/\nRUN cd /opt && tar -xzf app.tar.gz\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nCOPY build/app-1.2.tgz /tmp/app.tgz\nRUN tar xf /tmp/app.tgz -C /opt\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    let archives = new Map<string, Instruction>()
    for (const { instruction } of everyInstruction(dockerfile)) {
      if (instruction.keyword === 'FROM') archives = new Map()
      for (const name of copied(instruction)) archives.set(name, instruction)
      if (instruction.keyword !== 'RUN') continue
      for (const command of instruction.commands) {
        const call = callOf(command)
        for (const name of call ? unpacked(call.program, call.arguments) : []) {
          const copy = archives.get(name)
          if (!copy) continue
          archives.delete(name)
          yield { at: copy.keywordSpan, data: { archive: name }, related: [dockerfile.source.location(command.span)] }
        }
      }
    }
  },
})
