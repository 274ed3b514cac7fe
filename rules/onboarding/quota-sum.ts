import type { DeclaredEnvironment, Quota } from '../../src/model/manifest.ts'
import { quantity } from '../../src/model/quantity.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

const GIB = 2 ** 30

/** One resource of a quota as a number: cores, GiB or GPUs. A bare number of memory is in GiB, as in the console. */
const READ = {
  cpu: ({ cpu }: Quota) => cpu,
  memory: ({ memory }: Quota) => {
    const bytes = typeof memory === 'number' ? memory * GIB : quantity(memory)
    return bytes === undefined ? undefined : bytes / GIB
  },
  gpu: ({ gpu }: Quota) => gpu,
} as const

const RESOURCES = ['cpu', 'memory', 'gpu'] as const

const UNITS = {
  en: { cpu: 'cores', memory: 'GiB of memory', gpu: 'GPUs' },
  fr: { cpu: 'cœurs', memory: 'Gio de mémoire', gpu: 'GPU' },
} as const

const unit = (language: 'en' | 'fr', resource: string | number | undefined): string =>
  UNITS[language][resource as (typeof RESOURCES)[number]]

/** Without the noise that sums of decimals leave behind the tenth digit. */
const rounded = (value: number): string => String(Number(value.toPrecision(10)))

/** French writes a comma. */
const decimal = (value: string | number | undefined): string => String(value).replace('.', ',')

export default defineRule({
  code: 'ONB018',
  name: 'quota-sum',
  subject: 'manifest',
  severity: 'error',
  sources: [
    { page: 'guide/environments-management', says: 'la somme des environnements ne dépasse pas le quota du projet' },
    { fact: 'console: an environment is refused when the sum exceeds prod* or hprod* of the project' },
    { exigence: 'G-4' },
  ],
  text: {
    en: {
      title: 'Environments beyond the quota of the project',
      message: ({ production, resource, sum, limit }) =>
        `${production ? 'Production' : 'Non-production'} environments ask for ${sum} ${unit('en', resource)}, the quota of the project is ${limit}`,
      why: 'The console refuses an environment once the sum of its class exceeds the quota of the project.',
      fix: ({ names }) => `Lower the quotas of the environments (${names}), or ask the Service Team for more.`,
    },
    fr: {
      title: 'Environnements au-delà du quota du projet',
      message: ({ production, resource, sum, limit }) =>
        `Les environnements ${production ? 'de production' : 'hors production'} demandent ${decimal(sum)} ${unit('fr', resource)}, le quota du projet est de ${decimal(limit)}`,
      why: 'La console refuse un environnement dès que la somme de sa classe dépasse le quota du projet.',
      fix: ({ names }) =>
        `Réduire les quotas des environnements (${names}), ou en demander davantage à la Service Team.`,
    },
  },
  examples: {
    good: [
      'version: 1\nproject: { name: demo }\nquotas: { nonProduction: { cpu: 2, memory: 4 }, production: { cpu: 4 } }\nenvironments:\n  - { name: dev, stage: dev, quota: { cpu: 1, memory: 2Gi } }\n  - { name: recette, stage: staging, quota: { cpu: 1, memory: 2048Mi } }\n  - { name: prod, stage: prod, quota: { cpu: 4, memory: 64 } }\n',
      'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev, quota: { cpu: 100 } }]\n',
      'version: 1\nproject: { name: demo }\nquotas: { production: { cpu: 0.3 } }\nenvironments: [{ name: a1, stage: prod, quota: { cpu: 0.1 } }, { name: a2, stage: prod, quota: { cpu: 0.2 } }]\n',
    ],
    bad: [
      'version: 1\nproject: { name: demo }\nquotas: { nonProduction: { cpu: 2 } }\nenvironments: [{ name: dev, stage: dev, quota: { cpu: 1.5 } }, { name: recette, stage: staging, quota: { cpu: 1 } }]\n',
      'version: 1\nproject: { name: demo }\nquotas: { production: { memory: 8 } }\nenvironments: [{ name: prod, stage: prod, quota: { memory: 8193Mi } }]\n',
      'version: 1\nproject: { name: demo }\nquotas: { production: { gpu: 0 } }\nenvironments: [{ name: prod, stage: prod, quota: { gpu: 1 } }]\n',
    ],
  },
  *check({ manifest, document }, { profile }): Iterable<Match> {
    const counts = ({ stage }: DeclaredEnvironment, production: boolean): boolean =>
      stage !== undefined && profile.productionStages.includes(stage) === production
    for (const key of ['nonProduction', 'production'] as const)
      for (const resource of RESOURCES) {
        const limit = READ[resource](manifest.quotas?.[key] ?? {})
        const asked = (manifest.environments ?? []).flatMap((environment, index) => {
          const value = counts(environment, key === 'production') && READ[resource](environment.quota ?? {})
          return value ? [{ index, value, name: environment.name }] : []
        })
        const sum = asked.reduce((total, { value }) => total + value, 0)
        // 0.1 + 0.2 is a little more than 0.3
        if (limit === undefined || sum - limit < 1e-6) continue
        yield {
          at: ['quotas', key, resource],
          data: {
            production: key === 'production' ? 1 : 0,
            resource,
            sum: rounded(sum),
            limit: rounded(limit),
            names: asked.map(({ name }) => name).join(', '),
          },
          related: asked.map(({ index }) => document.locate(['environments', index, 'quota', resource])),
        }
      }
  },
})
