import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Dockerfile, Instruction } from '../../src/model/subject/dockerfile.ts'

const CHECK = 'InvalidDefinitionDescription'

/** Whether the file asks for the check, as BuildKit wants it while it is experimental. */
const isAsked = ({ directives }: Dockerfile): boolean =>
  directives.some(({ name, value }) => {
    const wanted = name === 'check' ? /(?:^|;)\s*experimental\s*=\s*([^;]*)/.exec(value)?.[1] : undefined
    return wanted?.split(',').some((one) => one.trim() === CHECK || one.trim() === 'all')
  })

/** The name that an instruction defines: of an ARG, of a stage. */
function nameOf({ keyword, words }: Instruction): string | undefined {
  if (keyword === 'ARG') return words[0]?.text.split('=', 1)[0]
  return keyword === 'FROM' ? words[2]?.text : undefined
}

export default defineRule({
  code: 'IMG065',
  name: 'argument-description',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'BuildKit build check InvalidDefinitionDescription, for files that ask for it' }],
  equivalents: ['buildkit/InvalidDefinitionDescription'],
  text: {
    en: {
      title: 'Description that does not begin with its name',
      message: ({ name }) => `The comment above "${name}" does not begin with this name`,
      why: '`docker build --call=outline` shows such comments as descriptions, when they begin with the name.',
      fix: ({ name }) => `Begin with \`# ${name} …\`, or leave an empty line below the comment.`,
    },
    fr: {
      title: 'Description qui ne commence pas par son nom',
      message: ({ name }) => `Le commentaire au-dessus de « ${name} » ne commence pas par ce nom`,
      why: '`docker build --call=outline` montre ces commentaires comme descriptions, s’ils commencent par le nom.',
      fix: ({ name }) => `Commencer par \`# ${name} …\`, ou laisser une ligne vide sous le commentaire.`,
    },
  },
  examples: {
    good: [
      '# something\nARG TAG=22\nFROM docker.io/library/node:22\nUSER 1001\n',
      '# check=experimental=all\n# TAG of the image\nARG TAG=22\n# aside\n\nFROM docker.io/library/node:22 AS build\nUSER 1001\n',
    ],
    bad: [
      '# check=experimental=InvalidDefinitionDescription\n# the tag\nARG TAG=22\nFROM docker.io/library/node:22\nUSER 1001\n',
      '# check=skip=none;experimental=all\n# first\nFROM docker.io/library/node:22 AS build\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    if (!isAsked(dockerfile)) return
    const { source, directives } = dockerfile
    const first = directives.length
    for (const instruction of dockerfile.instructions) {
      const name = nameOf(instruction)
      const line = source.position(instruction.span.start).line
      if (name === undefined || line - 1 <= first) continue
      const above = source.line(line - 1).trim()
      if (above.startsWith('#') && !above.slice(1).trimStart().startsWith(`${name} `))
        yield { at: instruction.keywordSpan, data: { name } }
    }
  },
})
