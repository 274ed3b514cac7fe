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
    const first = new Map<string, number>()
    for (const [index, { name }] of (manifest.environments ?? []).entries()) {
      const earlier = first.get(name)
      if (earlier === undefined) first.set(name, index)
      else
        yield {
          at: ['environments', index, 'name'],
          data: { name },
          related: [document.locate(['environments', earlier, 'name'])],
        }
    }
  },
})
