import type { ConsoleDeploymentSource, ConsoleFacts } from '../../src/model/console.ts'
import { consoleExample } from '../../src/model/console-example.ts'
import type { Environment } from '../../src/model/environment.ts'
import { addTo, type Lists } from '../../src/model/lists.ts'
import type { DeclaredRepository } from '../../src/model/manifest.ts'
import { CONSOLE_EXAMPLE, defineRule, type Match } from '../../src/model/rule.ts'
import { pairedRepositories, someNames } from '../../src/model/subject/console.ts'
import { filesOf, plainFolder, revisionOf } from '../../src/model/subject/console-source.ts'
import { byProblem } from '../../src/model/wording.ts'

const PLACEHOLDER = '<env>'

const MANIFEST =
  'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev }]\nrepositories: [{ name: infra, type: infrastructure, deployPath: chart, valuesFiles: [values/<env>.yaml] }]\n'
const known = (source: Omit<ConsoleDeploymentSource, 'repository'>, repository = 'infra'): string =>
  consoleExample({
    environments: [{ name: 'dev', quota: {} }],
    repositories: [{ name: 'infra', infrastructure: true, private: false, valuesFiles: [] }],
    deployments: [{ name: 'web', environment: 'dev', sources: [{ repository, ...source }] }],
  })
const file = (path: string) => ({ path, perEnvironment: false, external: false })

export default defineRule({
  code: 'ONB089',
  name: 'console-deployment',
  subject: 'console',
  severity: 'warning',
  sources: [
    { fact: 'console 9.25: the deployments of an environment take the place of what its repositories say' },
    { fact: 'console: `<env>` is replaced in the list of values files only, not in the value sources of a deployment' },
  ],
  text: {
    en: {
      title: 'Deployment of the console that is not what is declared',
      message: byProblem({
        absent: ({ name, environment }) =>
          `No deployment of the console takes the repository "${name}" in the environment "${environment}"`,
        field: ({ name, environment, deployment, field, declared, known }) =>
          `The deployment "${deployment}" of "${environment}" takes "${known}" of the repository "${name}", \`${field}\` is "${declared}" here`,
        placeholder: ({ environment, deployment, path }) =>
          `The deployment "${deployment}" of "${environment}" asks for the values file "${path}", in which the console does not replace \`<env>\``,
      }),
      why: byProblem({
        absent: 'Once an environment has deployments, nothing else of its repositories is deployed there.',
        field: 'Argo CD deploys what the deployment says; here, what is declared was rendered and checked.',
        placeholder: 'Argo CD looks for a file of exactly this name, and the synchronisation fails.',
      }),
      fix: byProblem({
        absent: 'Add it to a deployment of the console, or leave it out of what the manifest deploys.',
        field: 'Write what the deployment says, or change it in the console.',
        placeholder: 'Write the name of the environment in the path, one deployment for each environment.',
      }),
    },
    fr: {
      title: 'Déploiement de la console qui n’est pas ce qui est déclaré',
      message: byProblem({
        absent: ({ name, environment }) =>
          `Aucun déploiement de la console ne prend le dépôt « ${name} » dans l’environnement « ${environment} »`,
        field: ({ name, environment, deployment, field, declared, known }) =>
          `Le déploiement « ${deployment} » de « ${environment} » prend « ${known} » du dépôt « ${name} », alors que \`${field}\` vaut ici « ${declared} »`,
        placeholder: ({ environment, deployment, path }) =>
          `Le déploiement « ${deployment} » de « ${environment} » demande le fichier de valeurs « ${path} », où la console ne remplace pas \`<env>\``,
      }),
      why: byProblem({
        absent: 'Dès qu’un environnement a des déploiements, rien d’autre de ses dépôts n’y est déployé.',
        field: 'Argo CD déploie ce que dit le déploiement ; ici, c’est ce qui est déclaré qui a été rendu et contrôlé.',
        placeholder: 'Argo CD cherche un fichier portant exactement ce nom, et la synchronisation échoue.',
      }),
      fix: byProblem({
        absent: 'L’ajouter à un déploiement de la console, ou le retirer de ce que le manifeste déploie.',
        field: 'Écrire ce que dit le déploiement, ou le changer dans la console.',
        placeholder: 'Écrire le nom de l’environnement dans le chemin, un déploiement par environnement.',
      }),
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': MANIFEST,
        [CONSOLE_EXAMPLE]: known({ path: './chart', valuesFiles: [file('values/dev.yaml')] }),
      },
      {
        'accostage.yaml': MANIFEST,
        [CONSOLE_EXAMPLE]: known({
          path: 'chart',
          valuesFiles: [{ path: 'values/<env>.yaml', perEnvironment: true, external: false }],
        }),
      },
      { 'accostage.yaml': MANIFEST, [CONSOLE_EXAMPLE]: known({ path: 'chart' }) },
      {
        'accostage.yaml': MANIFEST,
        [CONSOLE_EXAMPLE]: consoleExample({
          environments: [{ name: 'dev', quota: {} }],
          repositories: [],
          deployments: [],
        }),
      },
    ],
    bad: [
      {
        'accostage.yaml': MANIFEST,
        [CONSOLE_EXAMPLE]: known({ path: 'deploy', valuesFiles: [file('values/dev.yaml')] }),
      },
      { 'accostage.yaml': MANIFEST, [CONSOLE_EXAMPLE]: known({ path: 'chart', valuesFiles: [file('values.yaml')] }) },
      { 'accostage.yaml': MANIFEST, [CONSOLE_EXAMPLE]: known({ path: 'chart' }, 'other') },
      {
        'accostage.yaml': MANIFEST,
        [CONSOLE_EXAMPLE]: known({ path: 'chart', valuesFiles: [file('values/<env>.yaml')] }),
      },
    ],
  },
  *check(subject, { environments }): Iterable<Match> {
    const taken = sourcesOf(subject.facts)
    for (const { index, declared, known } of pairedRepositories(subject)) {
      if (!known.infrastructure || declared.type === 'application') continue
      const without: Environment[] = []
      for (const environment of environments) {
        const there = taken.get(environment.name)
        const own = there?.get(declared.name)
        if (own) for (const match of ofSources(index, declared, own, environment)) yield match
        else if (there) without.push(environment)
      }
      if (without.length > 0)
        yield {
          at: ['repositories', index, 'name'],
          severity: 'info',
          environments: without,
          data: { problem: 'absent', name: declared.name, environment: someNames(without.map(({ name }) => name)) },
        }
    }
  },
})

interface Taken {
  readonly deployment: string
  readonly source: ConsoleDeploymentSource
}

/** What deployments take, by environment, then by repository. */
function sourcesOf({ deployments = [] }: ConsoleFacts): ReadonlyMap<string, Lists<string, Taken>> {
  const taken = new Map<string, Lists<string, Taken>>()
  for (const { name: deployment, environment, sources } of deployments) {
    if (environment === undefined) continue
    const there = taken.get(environment) ?? new Map()
    taken.set(environment, there)
    for (const source of sources) addTo(there, source.repository, { deployment, source })
  }
  return taken
}

function* ofSources(
  index: number,
  declared: DeclaredRepository,
  own: readonly Taken[],
  environment: Environment,
): Iterable<Match> {
  const at = ['repositories', index]
  const data = { name: declared.name, environment: environment.name }
  const environments = [environment]
  for (const { deployment, source } of own)
    for (const { path, perEnvironment } of source.valuesFiles ?? [])
      if (!perEnvironment && path.includes(PLACEHOLDER))
        yield { at: [...at, 'name'], environments, data: { ...data, problem: 'placeholder', deployment, path } }
  // several charts of one repository are several deployments: one that is what is declared is enough
  const differing = own.map((each) => ({ ...each, difference: differenceOf(declared, each.source, environment.name) }))
  const [first] = differing
  if (!first?.difference || differing.some(({ difference }) => !difference)) return
  const [field, here, there] = first.difference
  yield {
    at: [...at, field],
    environments,
    data: { ...data, problem: 'field', deployment: first.deployment, field, declared: here, known: there },
  }
}

type Difference = readonly [field: keyof DeclaredRepository, here: string, there: string]

/** The first field of a declared repository that a source has otherwise; undefined when none is, or none is known to be. */
function differenceOf(
  { deployPath, deployRevision, valuesFiles }: DeclaredRepository,
  source: ConsoleDeploymentSource,
  environment: string,
): Difference | undefined {
  if (deployPath !== undefined && plainFolder(deployPath) !== plainFolder(source.path))
    return ['deployPath', deployPath, plainFolder(source.path)]
  if (deployRevision !== undefined && revisionOf(deployRevision) !== revisionOf(source.revision))
    return ['deployRevision', deployRevision, revisionOf(source.revision)]
  if (valuesFiles === undefined || source.valuesFiles === undefined) return undefined
  const here = filesOf(valuesFiles).map((path) => path.replaceAll(PLACEHOLDER, () => environment))
  const files = source.valuesFiles.filter(({ external }) => !external)
  // one in which the console leaves `<env>` is said by itself
  if (files.some(({ path, perEnvironment }) => !perEnvironment && path.includes(PLACEHOLDER))) return undefined
  const there = files.map(({ path }) => path.replaceAll(PLACEHOLDER, () => environment))
  return here.join() === there.join() ? undefined : ['valuesFiles', here.join(', '), there.join(', ')]
}
