import { repeated } from '../../src/model/repeated.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'IMG023',
  name: 'unique-stage-name',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [{ fact: 'BuildKit build check DuplicateStageName' }],
  equivalents: ['hadolint/DL3024', 'buildkit/DuplicateStageName', 'checkov/CKV_DOCKER_11', 'trivy/DS-0012'],
  text: {
    en: {
      title: 'Two stages of the same name',
      message: ({ name, line }) => `Stage "${name}" is already defined on line ${line}`,
      why: 'Builders differ on which one `COPY --from` and `--target` mean.',
      fix: 'Give every stage a name of its own.',
    },
    fr: {
      title: 'Deux étapes de même nom',
      message: ({ name, line }) => `L’étape « ${name} » est déjà définie à la ligne ${line}`,
      why: 'Les constructeurs ne s’accordent pas sur celle que désignent `COPY --from` et `--target`.',
      fix: 'Donner un nom propre à chaque étape.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22 AS build\nFROM docker.io/library/node:22-slim AS build-prod\nFROM build-prod\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22 AS build\nFROM docker.io/library/golang:1.23 AS build\nUSER 1001\n',
      'FROM docker.io/library/node:22 AS build\nFROM docker.io/library/golang:1.23 AS BUILD\nUSER 1001\n',
    ],
  },
  *check({ stages, source }): Iterable<Match> {
    const named = stages.flatMap(({ name, from }) => (name === undefined ? [] : [{ name: name.toLowerCase(), from }]))
    for (const { item, earlier } of repeated(named, ({ name }) => name)) {
      const place = source.location(earlier.from.span)
      const written = item.from.words.at(-1)
      yield {
        at: written?.span ?? item.from.span,
        data: { name: written?.text ?? item.name, line: place.start.line },
        related: [place],
      }
    }
  },
})
