import { consoleExample } from '../../src/model/console-example.ts'
import { CONSOLE_EXAMPLE, defineRule, type Match } from '../../src/model/rule.ts'

const KNOWN = [
  { name: 'dev', stage: 'dev', quota: {} },
  { name: 'prod', stage: 'prod', quota: {} },
]

export default defineRule({
  code: 'ONB083',
  name: 'environment-not-declared',
  subject: 'console',
  severity: 'warning',
  sources: [{ page: 'guide/environments-management', says: 'les environnements du projet' }],
  text: {
    en: {
      title: 'Environment of the console that is not declared',
      message: ({ name, stage }) =>
        `The environment "${name}" of the console${stage ? `, whose stage is "${stage}",` : ''} is not declared`,
      why: 'What is deployed there is rendered with values that nothing here looks at, and its quota is not counted.',
      fix: ({ name, stage }) => `Add \`{ name: ${name}${stage ? `, stage: ${stage}` : ''} }\` to \`environments\`.`,
    },
    fr: {
      title: 'Environnement de la console qui n’est pas déclaré',
      message: ({ name, stage }) =>
        `L’environnement « ${name} » de la console${stage ? `, de type « ${stage} »,` : ''} n’est pas déclaré`,
      why: 'Ce qui y est déployé est rendu avec des valeurs que rien ne contrôle ici, et son quota n’est pas compté.',
      fix: ({ name, stage }) => `Ajouter \`{ name: ${name}${stage ? `, stage: ${stage}` : ''} }\` à \`environments\`.`,
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml':
          'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev }, { name: prod, stage: prod }, { name: new, stage: dev }]\n',
        [CONSOLE_EXAMPLE]: consoleExample({ environments: KNOWN }),
      },
    ],
    bad: [
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev }]\n',
        [CONSOLE_EXAMPLE]: consoleExample({ environments: KNOWN }),
      },
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\n',
        [CONSOLE_EXAMPLE]: consoleExample({ environments: [{ name: 'dev', quota: {} }] }),
      },
    ],
  },
  *check({ manifest, facts }): Iterable<Match> {
    const declared = new Set((manifest.environments ?? []).map(({ name }) => name))
    for (const { name, stage = '' } of facts.environments ?? [])
      if (!declared.has(name)) yield { at: { key: ['environments'] }, data: { name, stage } }
  },
})
