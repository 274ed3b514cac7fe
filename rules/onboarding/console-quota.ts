import { consoleExample } from '../../src/model/console-example.ts'
import { writtenAmount } from '../../src/model/console-words.ts'
import { CONSOLE_EXAMPLE, defineRule, type Match } from '../../src/model/rule.ts'
import { quotaDifferences } from '../../src/model/subject/console.ts'

const manifest = (quotas: string): string => `version: 1\nproject: { name: demo }\nquotas: ${quotas}\n`
const QUOTAS = { nonProduction: { cpu: 4, memory: 8, gpu: 0 }, production: { cpu: 8, memory: 16, gpu: 0 } }

export default defineRule({
  code: 'ONB081',
  name: 'console-quota',
  subject: 'console',
  severity: 'warning',
  sources: [
    { page: 'guide/environments-management', says: 'la somme des environnements ne dépasse pas le quota du projet' },
    {
      fact: 'console, shared schema of a project: hprodCpu, hprodMemory, hprodGpu, prodCpu, prodMemory, prodGpu, limitless',
    },
  ],
  text: {
    en: {
      title: 'Quota that the console gives otherwise',
      message: ({ production, resource, declared, known }) =>
        `The ${production ? 'production' : 'non-production'} quota is ${writtenAmount.en(declared, resource)} here, ${writtenAmount.en(known, resource)} in the console`,
      why: ({ more }) =>
        more
          ? 'The console refuses an environment once the sum of its class exceeds the quota that it knows.'
          : 'What the environments are held to here is less than what the platform gives.',
      fix: ({ more }) =>
        more
          ? 'Ask the Service Team for the difference, or write the quota that the console shows.'
          : 'Write the quota that the console shows.',
    },
    fr: {
      title: 'Quota que la console donne autrement',
      message: ({ production, resource, declared, known }) =>
        `Le quota ${production ? 'de production' : 'hors production'} est de ${writtenAmount.fr(declared, resource)} ici et de ${writtenAmount.fr(known, resource)} dans la console`,
      why: ({ more }) =>
        more
          ? 'La console refuse un environnement dès que la somme de sa classe dépasse le quota qu’elle connaît.'
          : 'Les environnements sont tenus ici à moins que ce que la plateforme donne.',
      fix: ({ more }) =>
        more
          ? 'Demander la différence à la Service Team, ou écrire le quota que la console affiche.'
          : 'Écrire le quota que la console affiche.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('{ nonProduction: { cpu: 4, memory: 8Gi }, production: { memory: 16384Mi } }'),
        [CONSOLE_EXAMPLE]: consoleExample({ project: { quotas: QUOTAS } }),
      },
      {
        'accostage.yaml': manifest('{ production: { cpu: 100 } }'),
        [CONSOLE_EXAMPLE]: consoleExample({ project: { quotas: QUOTAS, limitless: true } }),
      },
      {
        'accostage.yaml': manifest('{ production: { cpu: 100 } }'),
        [CONSOLE_EXAMPLE]: consoleExample({}),
      },
    ],
    bad: [
      {
        'accostage.yaml': manifest('{ nonProduction: { cpu: 4.5 } }'),
        [CONSOLE_EXAMPLE]: consoleExample({ project: { quotas: QUOTAS } }),
      },
      {
        'accostage.yaml': manifest('{ production: { memory: 8Gi } }'),
        [CONSOLE_EXAMPLE]: consoleExample({ project: { quotas: QUOTAS } }),
      },
    ],
  },
  *check({ manifest: { quotas }, facts: { project } }): Iterable<Match> {
    if (project.limitless) return
    for (const key of ['nonProduction', 'production'] as const)
      for (const { resource, declared, known } of quotaDifferences(quotas?.[key], project.quotas[key]))
        yield {
          at: ['quotas', key, resource],
          severity: declared > known ? 'warning' : 'info',
          data: {
            production: key === 'production' ? 1 : 0,
            resource,
            declared,
            known,
            more: declared > known ? 1 : 0,
          },
        }
  },
})
