import { defineRule, type Match } from '../../src/model/rule.ts'
import { globalArguments, isPredefined } from '../../src/model/subject/global-arguments.ts'
import { variablesIn } from '../../src/model/subject/variables-in.ts'

export default defineRule({
  code: 'IMG062',
  name: 'undefined-from-argument',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [{ fact: 'BuildKit build check UndefinedArgInFrom' }],
  equivalents: ['buildkit/UndefinedArgInFrom'],
  text: {
    en: {
      title: 'FROM with a variable that is not declared',
      message: ({ name }) => `$${name} is empty in FROM: no ARG before the first FROM declares it`,
      why: 'FROM only sees what an ARG declares above the first FROM; without it, a `--build-arg` is not read either.',
      fix: ({ name }) => `Write \`ARG ${name}\` above the first FROM.`,
    },
    fr: {
      title: 'FROM avec une variable non déclarée',
      message: ({ name }) => `$${name} est vide dans FROM : aucun ARG ne la déclare avant le premier FROM`,
      why: 'FROM ne voit que ce qu’un ARG déclare au-dessus du premier FROM ; sans lui, un `--build-arg` n’est pas lu non plus.',
      fix: ({ name }) => `Écrire \`ARG ${name}\` au-dessus du premier FROM.`,
    },
  },
  examples: {
    good: [
      'ARG TAG\nARG P=linux/amd64\nFROM --platform=$BUILDPLATFORM docker.io/library/golang:${TAG} AS build\nFROM --platform=$P docker.io/library/debian:${VERSION:-12}\nUSER 1001\n',
      'FROM docker.io/library/debian:12 AS base-amd64\nFROM base-${TARGETARCH}\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:${NODE_VERSION}\nUSER 1001\n',
      'FROM docker.io/library/node:22 AS build\nARG TAG=12\nFROM docker.io/library/debian:$TAG\nUSER 1001\n',
      'FROM --platform=$BULIDPLATFORM docker.io/library/node:22\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const declared = globalArguments(dockerfile)
    for (const { from, imageSpan } of dockerfile.stages) {
      const flag = from.flags.find(({ name }) => name === 'platform')
      const places = [
        { text: from.words[0]?.text ?? '', span: imageSpan },
        ...(flag ? [{ text: flag.value ?? '', span: flag.span }] : []),
      ]
      for (const { text, span } of places) {
        const found = variablesIn(text, dockerfile.escape).find(
          ({ name, fallback }) => !fallback && !declared.has(name) && !isPredefined(name),
        )
        if (found) yield { at: span, data: { name: found.name } }
      }
    }
  },
})
