import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

/** What means the same in quotes and without. */
const PLAIN = /^[^\s"'`\\$]+$/

export default defineRule({
  code: 'IMG057',
  name: 'legacy-key-value',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'BuildKit build check LegacyKeyValueFormat' }],
  equivalents: ['buildkit/LegacyKeyValueFormat'],
  text: {
    en: {
      title: 'Older form of ENV or LABEL',
      message: ({ keyword, name }) => `${keyword} ${name} is written in the older form, without "="`,
      why: 'It takes the whole rest of the line for the value, and can only set one name.',
      fix: ({ keyword, name }) => `Write \`${keyword} ${name}="…"\`.`,
    },
    fr: {
      title: 'Ancienne forme de ENV ou LABEL',
      message: ({ keyword, name }) => `${keyword} ${name} est écrit sous l’ancienne forme, sans « = »`,
      why: 'Elle prend tout le reste de la ligne pour la valeur, et ne définit qu’un nom.',
      fix: ({ keyword, name }) => `Écrire \`${keyword} ${name}="…"\`.`,
    },
  },
  examples: {
    good: ['FROM docker.io/library/node:22\nENV A=1 B="2 3"\nLABEL org.demo="x"\nARG C\nUSER 1001\n'],
    bad: [
      'FROM docker.io/library/node:22\nENV NODE_ENV production\nUSER 1001\n',
      'FROM docker.io/library/node:22\nENV JAVA_OPTS -Xmx1g -Dx=y\nUSER 1001\n',
      'FROM docker.io/library/node:22\nLABEL maintainer equipe@demo.fr\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const { path } = dockerfile.source
    for (const { instruction } of everyInstruction(dockerfile)) {
      const { keyword, words, args, argsSpan } = instruction
      const [name, value] = words
      if ((keyword !== 'ENV' && keyword !== 'LABEL') || !name || !value || name.text.includes('=')) continue
      // quotes, escapes and variables are read otherwise in the newer form: only what has none is put in quotes
      const inner = value.text.replace(/\s+$/, '')
      const isSafe = PLAIN.test(name.text) && (PLAIN.test(inner) || /^[^"'`\\$\n\r]+$/.test(inner))
      const text = `${name.text}=${PLAIN.test(inner) ? inner : `"${inner}"`}`
      const span = argsSpan(0, args.length)
      yield {
        at: name.span,
        data: { keyword, name: name.text },
        edits: isSafe ? [{ path, span: { start: span.start, end: value.span.end }, text }] : undefined,
      }
    }
  },
})
