import { consoleExample } from '../../src/model/console-example.ts'
import { comparableAddress } from '../../src/model/repository-address.ts'
import { CONSOLE_EXAMPLE, defineRule, type Match } from '../../src/model/rule.ts'
import { someNames } from '../../src/model/subject/console.ts'
import { byProblem } from '../../src/model/wording.ts'

const manifest = (repositories: string): string =>
  `version: 1\nproject: { name: demo }\nrepositories: ${repositories}\n`
const DEMO = consoleExample({
  repositories: [
    {
      name: 'demo',
      url: 'https://github.com/demo/demo.git',
      infrastructure: false,
      private: false,
      valuesFiles: [],
    },
  ],
})

export default defineRule({
  code: 'ONB087',
  name: 'console-repository',
  subject: 'console',
  severity: 'info',
  sources: [
    { page: 'guide/repositories-management', says: 'nom interne du dépôt' },
    { fact: 'console: at reprovisioning, a repository of the project’s GitLab that is not in the console is removed' },
  ],
  text: {
    en: {
      title: 'Repository that the console knows otherwise',
      message: byProblem({
        renamed: ({ name, known }) =>
          `The repository "${name}" is called "${known}" in the console, at the same address`,
        missing: ({ name, known }) => `The console has no repository "${name}"${known ? `; it has ${known}` : ' yet'}`,
        undeclared: ({ name }) => `The repository "${name}" of the console is not declared`,
      }),
      why: byProblem({
        renamed: 'The mirror, the images and the releases take the internal name of the console.',
        missing: 'The platform mirrors and deploys only what the console has; a repository made by hand is removed.',
        undeclared: 'What it builds or deploys is not looked at with the project.',
      }),
      fix: byProblem({
        renamed: ({ known }) => `Write \`name: ${known}\`.`,
        missing: 'Add it in the console, or write the internal name that it has there.',
        undeclared: ({ name }) => `Add \`{ name: ${name} }\` to \`repositories\`.`,
      }),
    },
    fr: {
      title: 'Dépôt que la console connaît autrement',
      message: byProblem({
        renamed: ({ name, known }) => `Le dépôt « ${name} » s’appelle « ${known} » dans la console, à la même adresse`,
        missing: ({ name, known }) =>
          `La console n’a pas de dépôt « ${name} »${known ? ` ; elle a ${known}` : ' pour l’instant'}`,
        undeclared: ({ name }) => `Le dépôt « ${name} » de la console n’est pas déclaré`,
      }),
      why: byProblem({
        renamed: 'Le miroir, les images et les releases prennent le nom interne de la console.',
        missing:
          'La plateforme ne synchronise et ne déploie que ce que la console a ; un dépôt créé à la main est retiré.',
        undeclared: 'Ce qu’il construit ou déploie n’est pas regardé avec le projet.',
      }),
      fix: byProblem({
        renamed: ({ known }) => `Écrire \`name: ${known}\`.`,
        missing: 'L’ajouter dans la console, ou écrire le nom interne qu’il y a.',
        undeclared: ({ name }) => `Ajouter \`{ name: ${name} }\` à \`repositories\`.`,
      }),
    },
  },
  examples: {
    good: [
      { 'accostage.yaml': manifest('[{ name: demo }]'), [CONSOLE_EXAMPLE]: DEMO },
      { 'accostage.yaml': manifest('[{ name: demo }]'), [CONSOLE_EXAMPLE]: consoleExample({}) },
    ],
    bad: [
      {
        'accostage.yaml': manifest('[{ name: demo-web, url: "https://github.com/Demo/demo" }]'),
        [CONSOLE_EXAMPLE]: DEMO,
      },
      { 'accostage.yaml': manifest('[{ name: demo }, { name: demo-infra }]'), [CONSOLE_EXAMPLE]: DEMO },
      { 'accostage.yaml': manifest('[{ name: demo }]'), [CONSOLE_EXAMPLE]: consoleExample({ repositories: [] }) },
      { 'accostage.yaml': 'version: 1\nproject: { name: demo }\n', [CONSOLE_EXAMPLE]: DEMO },
    ],
  },
  *check({ manifest, facts }): Iterable<Match> {
    if (!facts.repositories) return
    const declared = manifest.repositories ?? []
    const names = new Set(declared.map(({ name }) => name))
    const known = new Set(facts.repositories.map(({ name }) => name))
    const left = facts.repositories.filter(({ name }) => !names.has(name))
    const byAddress = new Map(left.map((each) => [comparableAddress(each.url), each.name]))
    byAddress.delete(undefined)
    const renamed = new Set<string>()
    for (const [index, { name, url }] of declared.entries()) {
      if (known.has(name)) continue
      const at = ['repositories', index, 'name']
      const other = byAddress.get(comparableAddress(url))
      if (other !== undefined) {
        renamed.add(other)
        yield { at, severity: 'warning', data: { problem: 'renamed', name, known: other } }
      } else yield { at, data: { problem: 'missing', name, known: someNames([...known]) } }
    }
    for (const { name } of left)
      if (!renamed.has(name)) yield { at: { key: ['repositories'] }, data: { problem: 'undeclared', name } }
  },
})
