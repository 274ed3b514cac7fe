import { defineRule, type Match } from '../../src/model/rule.ts'
import { globalArguments } from '../../src/model/subject/global-arguments.ts'
import { variablesIn } from '../../src/model/subject/variables-in.ts'

/** Beyond it, no image name is put together. */
const MAX_TEXT = 512

/** What remains of a reference whose variables are empty: `node:`, `/app:1`, nothing. */
const isBroken = (text: string): boolean => text === '' || /[:/@]$|^[:/@]|\/[:/]/.test(text)

export default defineRule({
  code: 'IMG063',
  name: 'from-argument-default',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'BuildKit build check InvalidDefaultArgInFrom' }],
  equivalents: ['buildkit/InvalidDefaultArgInFrom'],
  text: {
    en: {
      title: 'Image that needs a build argument',
      message: ({ name }) => `Without \`--build-arg ${name}=…\`, FROM has no valid image`,
      why: 'The Dockerfile cannot be built by itself, and tools cannot tell what it is built on.',
      fix: ({ name }) => `Give it a default: \`ARG ${name}=…\`.`,
    },
    fr: {
      title: 'Image qui exige un argument de construction',
      message: ({ name }) => `Sans \`--build-arg ${name}=…\`, FROM n’a pas d’image valide`,
      why: 'Le Dockerfile ne peut pas être construit tel quel, et les outils ne savent pas sur quoi il est construit.',
      fix: ({ name }) => `Lui donner une valeur par défaut : \`ARG ${name}=…\`.`,
    },
  },
  examples: {
    good: [
      'ARG TAG=22\nARG SUFFIX\nFROM docker.io/library/node:${TAG}${SUFFIX}\nUSER 1001\n',
      'ARG BASE\nFROM ${BASE:-docker.io/library/node:22}\nUSER 1001\n',
    ],
    bad: [
      'ARG TAG\nFROM docker.io/library/node:${TAG}\nUSER 1001\n',
      'ARG BASE\nFROM $BASE\nUSER 1001\n',
      'ARG REGISTRY=""\nFROM ${REGISTRY}/library/node:22\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const declared = globalArguments(dockerfile)
    for (const { from, imageSpan } of dockerfile.stages) {
      const text = from.words[0]?.text ?? ''
      if (text.length > MAX_TEXT) continue
      const uses = variablesIn(text, dockerfile.escape)
      let filled = ''
      let at = 0
      let isKnown = uses.length > 0
      for (const { name, fallback, start, end } of uses) {
        const value = (declared.get(name) ?? '').replace(/["']/g, '')
        // what holds a variable itself is not followed
        if (fallback || !declared.has(name) || value.includes('$')) isKnown = false
        filled += text.slice(at, start) + value
        at = end + (text[start + 1] === '{' && text[end] === '}' && text[end - 1] !== '}' ? 1 : 0)
      }
      filled += text.slice(at)
      const empty = uses.find(({ name }) => !(declared.get(name) ?? '').replace(/["']/g, ''))
      if (isKnown && empty && isBroken(filled)) yield { at: imageSpan, data: { name: empty.name } }
    }
  },
})
