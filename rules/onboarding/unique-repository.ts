import { repeated } from '../../src/model/repeated.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ONB016',
  name: 'unique-repository',
  subject: 'manifest',
  severity: 'error',
  sources: [{ fact: 'the internal name of a repository is that of a GitLab project in the group of the project' }],
  text: {
    en: {
      title: 'Repository declared twice',
      message: ({ name }) => `Repository "${name}" is declared twice`,
      why: 'The internal name is that of the GitLab project: two repositories cannot share it.',
      fix: 'Rename one of them, or remove it.',
    },
    fr: {
      title: 'Dépôt déclaré deux fois',
      message: ({ name }) => `Le dépôt « ${name} » est déclaré deux fois`,
      why: 'Le nom interne est celui du projet GitLab : deux dépôts ne peuvent pas le partager.',
      fix: 'En renommer un, ou le retirer.',
    },
  },
  examples: {
    good: ['version: 1\nproject: { name: demo }\nrepositories: [{ name: demo }, { name: demo-infra }]\n'],
    bad: ['version: 1\nproject: { name: demo }\nrepositories: [{ name: demo }, { name: infra }, { name: demo }]\n'],
  },
  *check({ manifest, document }): Iterable<Match> {
    const named = (manifest.repositories ?? []).map(({ name }, index) => ({
      name,
      at: ['repositories', index, 'name'],
    }))
    for (const { item, earlier } of repeated(named, ({ name }) => name))
      yield { at: item.at, data: { name: item.name }, related: [document.locate(earlier.at)] }
  },
})
