import { repeated } from '../../src/model/repeated.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ONB015',
  name: 'unique-environment',
  subject: 'manifest',
  severity: 'error',
  sources: [{ fact: 'console, database: an environment’s name is unique in its project' }],
  text: {
    en: {
      title: 'Environment declared twice',
      message: ({ name }) => `Environment "${name}" is declared twice`,
      why: 'The console refuses a second environment of the same name; here, neither of the two can be told from the other.',
      fix: 'Rename one of them, or remove it.',
    },
    fr: {
      title: 'Environnement déclaré deux fois',
      message: ({ name }) => `L’environnement « ${name} » est déclaré deux fois`,
      why: 'La console refuse un second environnement du même nom ; ici, rien ne distingue l’un de l’autre.',
      fix: 'En renommer un, ou le retirer.',
    },
  },
  examples: {
    good: [
      'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev }, { name: recette, stage: dev }]\n',
    ],
    bad: [
      'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev }, { name: dev, stage: prod }]\n',
    ],
  },
  *check({ manifest, document }): Iterable<Match> {
    const named = (manifest.environments ?? []).map(({ name }, index) => ({
      name,
      at: ['environments', index, 'name'],
    }))
    for (const { item, earlier } of repeated(named, ({ name }) => name))
      yield { at: item.at, data: { name: item.name }, related: [document.locate(earlier.at)] }
  },
})
