import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

/** What surely is a folder: it ends so, or it is the working directory or one above it. */
const FOLDER = /[/\\]$|^(?:\.|\.\.|(?:.*\/)?\.\.?)$/

/** Folders that nearly every image has. */
const USUAL =
  /^\/(?:app|bin|data|etc|home|lib|opt|root|sbin|srv|tmp|usr|usr\/(?:bin|lib|local|local\/(?:bin|etc|lib|sbin|share)|sbin|share|src|src\/app)|var|var\/lib|workspace)$/

export default defineRule({
  code: 'IMG046',
  name: 'copy-destination-folder',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    { fact: 'Dockerfile reference, COPY: with several sources the destination must be a folder and end with a slash' },
    { fact: 'kaniko refuses several sources unless the destination is a folder' },
  ],
  equivalents: ['hadolint/DL3021', 'trivy/DS-0011'],
  text: {
    en: {
      title: 'Several files copied to one name',
      message: ({ keyword, destination }) =>
        `${keyword} of several sources to "${destination}", which does not end with a slash`,
      why: 'Unless there is a folder of that name, the build fails, or each file overwrites the one before.',
      fix: ({ destination }) => `Write \`${destination}/\`.`,
    },
    fr: {
      title: 'Plusieurs fichiers copiés sous un même nom',
      message: ({ keyword, destination }) =>
        `${keyword} de plusieurs sources vers « ${destination} », qui ne se termine pas par une barre oblique`,
      why: 'S’il n’existe pas de dossier de ce nom, la construction échoue, ou chaque fichier écrase le précédent.',
      fix: ({ destination }) => `Écrire \`${destination}/\`.`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22\nWORKDIR /app\nCOPY package.json package-lock.json ./\nCOPY a b .\nCOPY ["a", "b", "/srv/"]\nCOPY a b "$TARGET"\nUSER 1001\n',
      'FROM docker.io/library/node:22\nCOPY src dest\nCOPY <<EOF /app/x\na b c\nEOF\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nCOPY package.json package-lock.json target\nUSER 1001\n',
      'FROM docker.io/library/node:22\nWORKDIR /app\nCOPY package.json package-lock.json /app\nUSER 1001\n',
      'FROM docker.io/library/node:22\nCOPY ["a", "b", "/srv/web"]\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const { source } = dockerfile
    const workdirs = new Set<string>()
    for (const { instruction, expand } of everyInstruction(dockerfile)) {
      const { keyword, words, heredocs } = instruction
      if (keyword === 'WORKDIR') workdirs.add(expand(instruction.args) ?? '')
      if ((keyword !== 'COPY' && keyword !== 'ADD') || words.length < 3 || heredocs.length > 0) continue
      const last = words.at(-1)
      const destination = last && expand(last.text)
      if (!last || !destination || FOLDER.test(destination)) continue
      const exists = workdirs.has(destination) || USUAL.test(destination)
      // without it the builder refuses several sources, whatever is there
      const edits =
        last.span.end === instruction.span.end &&
        /^[\w./-]+$/.test(last.text) &&
        source.text.slice(last.span.start, last.span.end) === last.text
          ? [{ path: source.path, span: { start: last.span.end, end: last.span.end }, text: '/' }]
          : undefined
      yield { at: last.span, severity: exists ? 'info' : undefined, data: { keyword, destination }, edits }
    }
  },
})
