import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

/** Archives that ADD unpacks, and what cannot be told: a final `*` may be one. */
const ARCHIVE = /\.(?:tar|t?gz|t?xz|t?bz2?|tbz2|bz2|tb2|t?zst|t?lz|lzma|tlz|taz|t?z)$|[*?\]}]$/i

const ELSEWHERE = /^(?:https?:|git@|git:|ssh:)|\.git(?:#|$)/i

/** What only ADD can do. */
const OWN_OPTIONS = new Set(['checksum', 'keep-git-dir', 'unpack'])

export default defineRule({
  code: 'IMG029',
  name: 'copy-instead-of-add',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'Dockerfile best practices: ADD also downloads and unpacks, COPY does nothing but copy' }],
  equivalents: ['hadolint/DL3020'],
  text: {
    en: {
      title: 'ADD where COPY does',
      message: ({ source }) => `ADD copies "${source}", which COPY does as well`,
      why: 'ADD also downloads and unpacks: one has to look twice to know what the image holds.',
      fix: 'Write COPY.',
    },
    fr: {
      title: 'ADD là où COPY suffit',
      message: ({ source }) => `ADD copie « ${source} », ce que COPY fait aussi`,
      why: 'ADD sait aussi télécharger et décompresser : il faut y regarder à deux fois pour savoir ce que contient l’image.',
      fix: 'Écrire COPY.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nADD rootfs.tar.xz /\nADD https://demo.fr/app.jar /app.jar\nADD git@git.demo.fr:demo/app.git#main /src\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nARG PACK\nADD ${PACK} /opt/\nADD dist/* /opt/\nCOPY app /app\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nADD target/app.jar /app.jar\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nADD --chown=1001:0 . /app\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nADD ["mon dossier", "/app/"]\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nONBUILD ADD package.json /app/\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { instruction, expand } of everyInstruction(dockerfile)) {
      const { keyword, keywordSpan, words, flags, heredocs } = instruction
      if (keyword !== 'ADD' || heredocs.length > 0 || flags.some(({ name }) => OWN_OPTIONS.has(name))) continue
      const sources = words.slice(0, -1).map(({ text }) => expand(text))
      const [source] = sources
      if (source && sources.every((path) => path && !ARCHIVE.test(path) && !ELSEWHERE.test(path)))
        yield {
          at: keywordSpan,
          data: { source },
          edits: [{ path: dockerfile.source.path, span: keywordSpan, text: 'COPY' }],
        }
    }
  },
})
