import { consoleExample } from '../../src/model/console-example.ts'
import { CONSOLE_EXAMPLE, defineRule, type Match } from '../../src/model/rule.ts'
import { pairedEnvironments } from '../../src/model/subject/console.ts'
import { byProblem } from '../../src/model/wording.ts'

const manifest = (environment: string): string =>
  `version: 1\nproject: { name: demo }\nenvironments: [${environment}]\n`
const PROD = consoleExample({ environments: [{ name: 'prod', stage: 'prod', quota: {} }] })

export default defineRule({
  code: 'ONB084',
  name: 'console-stage',
  subject: 'console',
  severity: 'warning',
  sources: [
    { page: 'guide/environments-management', says: 'type d’environnement' },
    { fact: 'console: the stage of an environment cannot be changed once it is made' },
  ],
  text: {
    en: {
      title: 'Stage that the console gives otherwise',
      message: byProblem({
        other: ({ name, stage, known }) =>
          `Environment "${name}" has the stage "${stage}" here, "${known}" in the console`,
        missing: ({ name, known }) => `Environment "${name}" has no stage here, "${known}" in the console`,
      }),
      why: 'The stage decides the class of an environment: which rules Kyverno enforces there, and which quota it counts in.',
      fix: ({ known }) => `Write \`stage: ${known}\`.`,
    },
    fr: {
      title: 'Type d’environnement que la console donne autrement',
      message: byProblem({
        other: ({ name, stage, known }) =>
          `L’environnement « ${name} » est ici de type « ${stage} », et de type « ${known} » dans la console`,
        missing: ({ name, known }) =>
          `L’environnement « ${name} » n’a pas de type ici ; il est de type « ${known} » dans la console`,
      }),
      why: 'Le type décide de la classe d’un environnement : les règles que Kyverno y impose, et le quota dans lequel il compte.',
      fix: ({ known }) => `Écrire \`stage: ${known}\`.`,
    },
  },
  examples: {
    good: [
      { 'accostage.yaml': manifest('{ name: prod, stage: prod }'), [CONSOLE_EXAMPLE]: PROD },
      { 'accostage.yaml': manifest('{ name: dev, stage: dev }'), [CONSOLE_EXAMPLE]: PROD },
      {
        'accostage.yaml': manifest('{ name: prod, stage: dev }'),
        [CONSOLE_EXAMPLE]: consoleExample({ environments: [{ name: 'prod', quota: {} }] }),
      },
    ],
    bad: [
      { 'accostage.yaml': manifest('{ name: prod, stage: dev }'), [CONSOLE_EXAMPLE]: PROD },
      { 'accostage.yaml': manifest('{ name: prod }'), [CONSOLE_EXAMPLE]: PROD },
    ],
  },
  *check(subject): Iterable<Match> {
    for (const { index, declared, known } of pairedEnvironments(subject)) {
      if (known.stage === undefined || known.stage === declared.stage) continue
      const { name, stage } = declared
      yield stage === undefined
        ? {
            at: ['environments', index, 'name'],
            severity: 'info',
            data: { problem: 'missing', name, known: known.stage },
          }
        : { at: ['environments', index, 'stage'], data: { problem: 'other', name, stage, known: known.stage } }
    }
  },
})
