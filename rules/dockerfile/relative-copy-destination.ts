import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Dockerfile, Instruction, Stage } from '../../src/model/subject/dockerfile.ts'
import { everyInstruction, unquoted } from '../../src/model/subject/placed-instruction.ts'

const ABSOLUTE = /^["']?(?:[/\\$]|[A-Za-z]:)/

const setsFolder = (instruction: Instruction): boolean => (instruction.trigger ?? instruction).keyword === 'WORKDIR'

/** The stages in which, or in the bases of which, a working directory is set. */
function withFolder({ stages }: Dockerfile): ReadonlySet<Stage> {
  const found = new Set<Stage>()
  for (const stage of stages)
    if ((stage.base && found.has(stage.base)) || stage.instructions.some(setsFolder)) found.add(stage)
  return found
}

export default defineRule({
  code: 'IMG047',
  name: 'relative-copy-destination',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'Dockerfile reference, COPY: a relative destination depends on WORKDIR' }],
  equivalents: ['hadolint/DL3045'],
  text: {
    en: {
      title: 'Copy to a place that the base image chooses',
      message: ({ destination }) => `"${destination}" is relative, and no WORKDIR is set`,
      why: 'The files end up in the working directory of the base image, which may change with it.',
      fix: 'Write WORKDIR above, or an absolute path.',
    },
    fr: {
      title: 'Copie à un endroit choisi par l’image de base',
      message: ({ destination }) => `« ${destination} » est relatif, et aucun WORKDIR n’est défini`,
      why: 'Les fichiers arrivent dans le répertoire de travail de l’image de base, qui peut changer avec elle.',
      fix: 'Écrire WORKDIR plus haut, ou un chemin absolu.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22\nWORKDIR /app\nCOPY . .\nUSER 1001\n',
      'FROM docker.io/library/node:22 AS base\nWORKDIR /app\nFROM base\nCOPY app.js app.js\nUSER 1001\n',
      'FROM docker.io/library/node:22\nCOPY app.js /app/\nCOPY x "$TARGET"\nCOPY y c:/app\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nCOPY . .\nUSER 1001\n',
      'FROM docker.io/library/node:22 AS build\nWORKDIR /app\nFROM docker.io/library/node:22\nCOPY app.js "app.js"\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const folders = withFolder(dockerfile)
    let isSet = false
    for (const { instruction, stage } of everyInstruction(dockerfile)) {
      const { keyword, words } = instruction
      if (keyword === 'FROM') isSet = stage?.base !== undefined && folders.has(stage.base)
      if (keyword === 'WORKDIR') isSet = true
      const last = words.at(-1)
      if (keyword !== 'COPY' || isSet || !last || words.length < 2 || ABSOLUTE.test(last.text)) continue
      yield { at: last.span, data: { destination: unquoted(last.text) } }
    }
  },
})
