import { consoleExample } from '../../src/model/console-example.ts'
import { writtenAmount } from '../../src/model/console-words.ts'
import { CONSOLE_EXAMPLE, defineRule, type Match } from '../../src/model/rule.ts'
import { pairedEnvironments, quotaDifferences } from '../../src/model/subject/console.ts'
import { byProblem } from '../../src/model/wording.ts'

const manifest = (fields: string): string =>
  `version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev, ${fields} }]\n`
const KNOWN = consoleExample({
  environments: [{ name: 'dev', stage: 'dev', quota: { cpu: 0.5, memory: 2, gpu: 0 }, autosync: true }],
})

export default defineRule({
  code: 'ONB086',
  name: 'console-environment-quota',
  subject: 'console',
  severity: 'warning',
  sources: [
    { page: 'guide/environments-management', says: 'CPU, mémoire et GPU de l’environnement' },
    { fact: 'console, shared schema of an environment: cpu, memory, gpu, autosync' },
  ],
  text: {
    en: {
      title: 'Resources of an environment that the console gives otherwise',
      message: byProblem({
        quota: ({ name, resource, declared, known }) =>
          `Environment "${name}" has ${writtenAmount.en(declared, resource)} here, ${writtenAmount.en(known, resource)} in the console`,
        autosync: ({ name, declared }) =>
          `Environment "${name}" ${declared === 'true' ? 'synchronises by itself here, not' : 'does not synchronise by itself here, but does'} in the console`,
      }),
      why: byProblem({
        quota: 'The namespace is held to what the console gives; here, the pods are counted against what is declared.',
        autosync: 'It decides whether Argo CD deploys what is pushed, and removes what is gone, without being asked.',
      }),
      fix: 'Write what the console shows, or change it there.',
    },
    fr: {
      title: 'Ressources d’un environnement que la console donne autrement',
      message: byProblem({
        quota: ({ name, resource, declared, known }) =>
          `L’environnement « ${name} » a ${writtenAmount.fr(declared, resource)} ici et ${writtenAmount.fr(known, resource)} dans la console`,
        autosync: ({ name, declared }) =>
          `L’environnement « ${name} » ${declared === 'true' ? 'se synchronise de lui-même ici, mais pas' : 'ne se synchronise pas de lui-même ici, mais le fait'} dans la console`,
      }),
      why: byProblem({
        quota:
          'Le namespace est tenu à ce que la console donne ; ici, les pods sont comptés par rapport à ce qui est déclaré.',
        autosync:
          'Cela décide si Argo CD déploie ce qui est poussé, et retire ce qui a disparu, sans qu’on le lui demande.',
      }),
      fix: 'Écrire ce que la console affiche, ou l’y changer.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('quota: { cpu: 0.5, memory: 2048Mi }, autosync: true'),
        [CONSOLE_EXAMPLE]: KNOWN,
      },
      {
        'accostage.yaml': manifest('quota: { cpu: 1 }, autosync: false'),
        [CONSOLE_EXAMPLE]: consoleExample({ environments: [{ name: 'dev', quota: {} }] }),
      },
    ],
    bad: [
      { 'accostage.yaml': manifest('quota: { cpu: 1, memory: 2 }'), [CONSOLE_EXAMPLE]: KNOWN },
      { 'accostage.yaml': manifest('quota: { memory: 1.5Gi, gpu: 1 }'), [CONSOLE_EXAMPLE]: KNOWN },
      { 'accostage.yaml': manifest('autosync: false'), [CONSOLE_EXAMPLE]: KNOWN },
      {
        'accostage.yaml': manifest('autosync: true'),
        [CONSOLE_EXAMPLE]: consoleExample({ environments: [{ name: 'dev', quota: {}, autosync: false }] }),
      },
    ],
  },
  *check(subject): Iterable<Match> {
    for (const { index, declared, known } of pairedEnvironments(subject)) {
      const { name, autosync } = declared
      for (const difference of quotaDifferences(declared.quota, known.quota))
        yield {
          at: ['environments', index, 'quota', difference.resource],
          data: { problem: 'quota', name, ...difference },
        }
      if (autosync !== undefined && known.autosync !== undefined && autosync !== known.autosync)
        yield {
          at: ['environments', index, 'autosync'],
          severity: 'info',
          data: { problem: 'autosync', name, declared: String(autosync) },
        }
    }
  },
})
