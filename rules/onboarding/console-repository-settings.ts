import type { ConsoleFacts, ConsoleRepository } from '../../src/model/console.ts'
import { consoleExample } from '../../src/model/console-example.ts'
import type { DeclaredRepository } from '../../src/model/manifest.ts'
import { comparableAddress } from '../../src/model/repository-address.ts'
import { CONSOLE_EXAMPLE, defineRule, type Match } from '../../src/model/rule.ts'
import { pairedRepositories } from '../../src/model/subject/console.ts'
import { filesOf, plainFolder, revisionOf } from '../../src/model/subject/console-source.ts'

const manifest = (repository: string): string => `version: 1\nproject: { name: demo }\nrepositories: [${repository}]\n`
const KNOWN: ConsoleRepository = {
  name: 'infra',
  url: 'https://github.com/demo/infra.git',
  infrastructure: true,
  private: true,
  deployPath: 'chart',
  deployRevision: 'main',
  valuesFiles: ['values.yaml', 'values/<env>.yaml'],
}
const INFRA = consoleExample({ repositories: [KNOWN], environments: [], deployments: [] })

export default defineRule({
  code: 'ONB088',
  name: 'console-repository-settings',
  subject: 'console',
  severity: 'warning',
  sources: [
    { page: 'guide/repositories-management', says: 'paramètres de déploiement d’un dépôt d’infrastructure' },
    {
      fact: 'console, shared schema of a repository: externalRepoUrl, isInfra, isPrivate, deployPath, deployRevision, helmValuesFiles',
    },
  ],
  text: {
    en: {
      title: 'Setting of a repository that the console gives otherwise',
      message: ({ name, field, declared, known }) =>
        `Repository "${name}": \`${field}\` is "${declared}" here, "${known}" in the console`,
      why: 'The platform mirrors and deploys what the console says; here, what is declared was rendered and checked.',
      fix: 'Write what the console shows, or change it there.',
    },
    fr: {
      title: 'Paramètre d’un dépôt que la console donne autrement',
      message: ({ name, field, declared, known }) =>
        `Dépôt « ${name} » : \`${field}\` vaut « ${declared} » ici et « ${known} » dans la console`,
      why: 'La plateforme synchronise et déploie ce que dit la console ; ici, c’est ce qui est déclaré qui a été rendu et contrôlé.',
      fix: 'Écrire ce que la console affiche, ou l’y changer.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest(
          '{ name: infra, type: infrastructure, private: true, url: "https://github.com/Demo/infra.git/", deployPath: ./chart/, deployRevision: main, valuesFiles: [values.yaml, values/<env>.yaml] }',
        ),
        [CONSOLE_EXAMPLE]: INFRA,
      },
      { 'accostage.yaml': manifest('{ name: infra }'), [CONSOLE_EXAMPLE]: INFRA },
      {
        'accostage.yaml': manifest('{ name: infra, deployPath: elsewhere, valuesFiles: [other.yaml] }'),
        [CONSOLE_EXAMPLE]: consoleExample({ repositories: [KNOWN] }),
      },
      {
        'accostage.yaml': manifest('{ name: demo, type: application, deployPath: ., deployRevision: HEAD }'),
        [CONSOLE_EXAMPLE]: consoleExample({
          repositories: [{ name: 'demo', infrastructure: false, private: false, valuesFiles: [] }],
          environments: [],
          deployments: [],
        }),
      },
    ],
    bad: [
      {
        'accostage.yaml': manifest('{ name: infra, url: "https://github.com/demo/other.git" }'),
        [CONSOLE_EXAMPLE]: INFRA,
      },
      { 'accostage.yaml': manifest('{ name: infra, type: application }'), [CONSOLE_EXAMPLE]: INFRA },
      { 'accostage.yaml': manifest('{ name: infra, private: false }'), [CONSOLE_EXAMPLE]: INFRA },
      { 'accostage.yaml': manifest('{ name: infra, deployPath: deploy }'), [CONSOLE_EXAMPLE]: INFRA },
      { 'accostage.yaml': manifest('{ name: infra, deployRevision: v1 }'), [CONSOLE_EXAMPLE]: INFRA },
      {
        'accostage.yaml': manifest('{ name: infra, valuesFiles: [values/<env>.yaml, values.yaml] }'),
        [CONSOLE_EXAMPLE]: INFRA,
      },
    ],
  },
  *check(subject): Iterable<Match> {
    const ownSettings = repositoriesDecide(subject.facts)
    for (const { index, declared, known } of pairedRepositories(subject))
      for (const [field, here, there] of [
        ...differences(declared, known),
        ...(ownSettings && known.infrastructure ? deployedOtherwise(declared, known) : []),
      ])
        yield {
          at: ['repositories', index, field],
          data: { name: declared.name, field, declared: here, known: there },
        }
  },
})

type Difference = readonly [field: keyof DeclaredRepository, here: string, there: string]

/** Whether the settings of repositories are what some environment deploys: a deployment takes their place in its own. */
const repositoriesDecide = ({ environments, deployments }: ConsoleFacts): boolean => {
  if (!environments || !deployments) return false
  const taken = new Set(deployments.map(({ environment }) => environment))
  return !taken.has(undefined) && (environments.length === 0 || environments.some(({ name }) => !taken.has(name)))
}

function* differences(declared: DeclaredRepository, known: ConsoleRepository): Iterable<Difference> {
  const [here, there] = [comparableAddress(declared.url), comparableAddress(known.url)]
  if (here !== undefined && there !== undefined && here !== there) yield ['url', here, there]
  if (declared.private !== undefined && declared.private !== known.private)
    yield ['private', String(declared.private), String(known.private)]
  if (declared.type !== undefined && (declared.type !== 'application') !== known.infrastructure)
    yield ['type', declared.type, known.infrastructure ? 'infrastructure' : 'application']
}

function* deployedOtherwise(declared: DeclaredRepository, known: ConsoleRepository): Iterable<Difference> {
  const { deployPath, deployRevision, valuesFiles } = declared
  if (deployPath !== undefined && plainFolder(deployPath) !== plainFolder(known.deployPath))
    yield ['deployPath', deployPath, plainFolder(known.deployPath)]
  if (deployRevision !== undefined && revisionOf(deployRevision) !== revisionOf(known.deployRevision))
    yield ['deployRevision', deployRevision, revisionOf(known.deployRevision)]
  if (valuesFiles !== undefined && filesOf(valuesFiles).join() !== known.valuesFiles.join())
    yield ['valuesFiles', filesOf(valuesFiles).join(', '), known.valuesFiles.join(', ')]
}
