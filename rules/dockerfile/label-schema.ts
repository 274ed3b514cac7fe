import type { HadolintSettings, LabelType } from '../../src/model/hadolint.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Dockerfile, Instruction, Stage } from '../../src/model/subject/dockerfile.ts'
import { everyInstruction, unquoted } from '../../src/model/subject/placed-instruction.ts'

/** What each type looks like. Of SPDX expressions only the form is known here, not the list of licences. */
const FORMS: Readonly<Record<LabelType, RegExp>> = {
  text: /\S/,
  url: /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#]+\S*$/i,
  semver: /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/,
  hash: /^(?:[0-9a-f]{7}|[0-9a-f]{40})$/,
  rfc3339: /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/,
  spdx: /^\(?[A-Z0-9][\w.+-]*(?:\)? (?:AND|OR|WITH) \(?[A-Za-z0-9][\w.+-]*)*\)?$/,
  email: /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/,
}

/** Longer values are not judged. */
const MAX_VALUE = 512
const MAX_SHOWN = 60

interface Label {
  readonly key: string
  readonly value: string
  readonly instruction: Instruction
  readonly index: number
}

/** The labels that an instruction gives, in its newer and in its older form. */
function labelsOf(instruction: Instruction): readonly Label[] {
  const [first, second] = instruction.words
  if (instruction.keyword !== 'LABEL' || !first) return []
  if (!first.text.includes('='))
    return [{ key: unquoted(first.text), value: unquoted(second?.text ?? ''), instruction, index: 0 }]
  return instruction.words.map(({ text }, index) => {
    const equals = text.indexOf('=')
    return { key: unquoted(text.slice(0, equals)), value: unquoted(text.slice(equals + 1)), instruction, index }
  })
}

function* missing(dockerfile: Dockerfile, settings: HadolintSettings): Iterable<Match> {
  const bases = new Set(dockerfile.stages.map(({ base }) => base))
  const keys = new Map<Stage, ReadonlySet<string>>()
  for (const stage of dockerfile.stages) {
    const given = new Set([...((stage.base && keys.get(stage.base)) ?? []), ...keysOf(stage)])
    keys.set(stage, given)
    if (bases.has(stage)) continue
    for (const key of settings.labels.keys())
      if (!given.has(key)) yield { at: stage.from.keywordSpan, data: { fault: 'missing', key } }
  }
}

const keysOf = ({ instructions }: Stage): string[] =>
  instructions.flatMap((each) => labelsOf(each.trigger ?? each).map(({ key }) => key))

export default defineRule({
  code: 'IMG068',
  name: 'label-schema',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'label-schema of the project’s own .hadolint.yaml' }],
  equivalents: [
    'hadolint/DL3049',
    'hadolint/DL3050',
    'hadolint/DL3051',
    'hadolint/DL3052',
    'hadolint/DL3053',
    'hadolint/DL3054',
    'hadolint/DL3055',
    'hadolint/DL3056',
    'hadolint/DL3058',
  ],
  text: {
    en: {
      title: 'Labels that do not follow the project’s schema',
      message: ({ fault, key, value, type }) =>
        fault === 'missing'
          ? `Label "${key}" is missing`
          : fault === 'superfluous'
            ? `Label "${key}" is not in the schema`
            : `Label "${key}" should be of the type ${type}, not "${value}"`,
      why: 'The project lists its labels in `label-schema` of .hadolint.yaml.',
      fix: ({ fault, key }) =>
        fault === 'missing' ? `Add \`LABEL ${key}="…"\`.` : 'Correct the label, or the schema.',
    },
    fr: {
      title: 'Labels non conformes au schéma du projet',
      message: ({ fault, key, value, type }) =>
        fault === 'missing'
          ? `Le label « ${key} » manque`
          : fault === 'superfluous'
            ? `Le label « ${key} » n’est pas dans le schéma`
            : `Le label « ${key} » devrait être du type ${type}, pas « ${value} »`,
      why: 'Le projet énumère ses labels dans `label-schema` de .hadolint.yaml.',
      fix: ({ fault, key }) =>
        fault === 'missing' ? `Ajouter \`LABEL ${key}="…"\`.` : 'Corriger le label, ou le schéma.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22\nLABEL maintainer=x\nUSER 1001\n',
      {
        '.hadolint.yaml':
          'label-schema: { authors: email, version: semver, created: rfc3339, revision: hash, url: url, license: spdx, title: text }\n',
        Dockerfile:
          'FROM docker.io/library/node:22 AS base\nLABEL authors=a@demo.fr version=1.2.3-rc.1 created=2026-03-10T10:26:33.5+01:00 revision=2dbfae9\nFROM base\nARG TITLE\nLABEL url="https://demo.fr" license="MIT OR Apache-2.0" title=$TITLE other=x\nUSER 1001\n',
      },
    ],
    bad: [
      {
        '.hadolint.yaml': 'label-schema: { authors: email }\n',
        Dockerfile: 'FROM docker.io/library/node:22\nUSER 1001\n',
      },
      {
        '.hadolint.yaml': 'label-schema: { authors: email, version: semver }\n',
        Dockerfile: 'FROM docker.io/library/node:22\nLABEL authors="Equipe" version=v1\nUSER 1001\n',
      },
      {
        '.hadolint.yaml': 'label-schema: { title: text }\nstrict-labels: true\n',
        Dockerfile: 'FROM docker.io/library/node:22\nLABEL title=x autre=y\nUSER 1001\n',
      },
    ],
  },
  *check(dockerfile, { repository: { hadolint } }): Iterable<Match> {
    if (!hadolint || (hadolint.labels.size === 0 && !hadolint.strictLabels)) return
    yield* missing(dockerfile, hadolint)
    for (const { instruction, expand } of everyInstruction(dockerfile))
      for (const { key, value: written, index } of labelsOf(instruction)) {
        const at = instruction.words[index]?.span ?? instruction.span
        const type = hadolint.labels.get(key)
        const value = expand(written)
        if (!type && hadolint.strictLabels) yield { at, data: { fault: 'superfluous', key } }
        // a variable without a known value is given by the build
        else if (type && value !== undefined && value.length <= MAX_VALUE && !FORMS[type].test(value))
          yield {
            at,
            severity: 'warning',
            data: {
              fault: 'type',
              key,
              type,
              value: value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value,
            },
          }
      }
  },
})
