import type { Translated } from '../../model/language.ts'
import type {
  DeclaredComponent,
  DeclaredDatabase,
  DeclaredEnvironment,
  DeclaredFlow,
  DeclaredRepository,
  OnboardingManifest,
  Quota,
  Size,
} from '../../model/manifest.ts'
import type { TicketWords } from './words.ts'

type Lines = readonly (string | undefined)[]

/** One thing that the Service Team asks a project for, and what the manifest declares of it: no line, nothing declared. */
export interface Fact {
  readonly title: Translated
  readonly declared: (manifest: OnboardingManifest, words: TicketWords) => Lines
}

/** `a, b` of what is known; undefined when nothing is. */
const joined = (parts: Lines, separator = ', '): string | undefined =>
  parts.filter((part) => part !== undefined && part !== '').join(separator) || undefined

const labelled = (label: string, value: string | number | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : `${label} ${value}`

const size = (value: Size | undefined): string | undefined =>
  value === undefined ? undefined : typeof value === 'number' ? `${value} Gi` : value

const quota = (value: Quota | undefined): string | undefined =>
  value && joined([labelled('CPU', value.cpu), labelled('RAM', size(value.memory)), labelled('GPU', value.gpu)])

/**
 * The technical prerequisites of the page agreement/support of the platform's documentation, in its order as far as a
 * manifest answers them.
 */
export const FACTS: readonly Fact[] = [
  {
    title: { en: 'Status and milestones', fr: 'État d’avancement et échéances' },
    declared: ({ project: { status, milestones = [] } }, words) => [
      status && words.status[status],
      ...milestones.map(({ name, date }) => `${name}${words.colon} ${date}`),
    ],
  },
  {
    title: { en: 'Platform and zone', fr: 'Plateforme et zone' },
    declared: ({ platform, sensitivity }) => [joined([platform?.name, platform?.flavour, platform?.zone, sensitivity])],
  },
  {
    title: { en: 'Exposure', fr: 'Exposition' },
    declared: ({ exposure = [] }) => [joined(exposure)],
  },
  {
    title: { en: 'Environments', fr: 'Environnements' },
    declared: ({ environments = [] }) =>
      environments.map(({ name, stage, cluster, quota: own }: DeclaredEnvironment) =>
        joined([name, stage, cluster, quota(own)]),
      ),
  },
  {
    title: { en: 'Domains and certificates', fr: 'Noms de domaine et certificats' },
    declared: ({ environments = [] }, words) =>
      environments.flatMap(({ name, domains = [] }) =>
        domains.map(({ host, certificate }) =>
          joined([`${name}${words.colon} ${host}`, certificate && words.certificate[certificate]]),
        ),
      ),
  },
  {
    title: { en: 'Resources', fr: 'Ressources' },
    declared: ({ quotas }, words) => [
      labelled(words.nonProduction, quota(quotas?.nonProduction)),
      labelled(words.production, quota(quotas?.production)),
    ],
  },
  {
    title: { en: 'Repositories', fr: 'Dépôts' },
    declared: ({ repositories = [] }, words) =>
      repositories.map(({ name, url, type }: DeclaredRepository) =>
        joined([name, url, type && words.repository[type]]),
      ),
  },
  {
    title: { en: 'Architecture and components', fr: 'Architecture et composants' },
    declared: ({ architecture, components = [] }) => [
      architecture?.document,
      ...components.map(({ name, technology, tier, criticality }: DeclaredComponent) =>
        joined([name, technology, tier, criticality]),
      ),
    ],
  },
  {
    title: { en: 'Data and users', fr: 'Volumétrie des données et des utilisateurs' },
    declared: ({ data }, words) => [size(data?.volume), labelled(words.users, data?.users)],
  },
  {
    title: { en: 'Data to take over', fr: 'Reprise de données' },
    declared: ({ data }, words) => {
      const { planned, volume } = data?.migration ?? {}
      return [planned === undefined ? size(volume) : joined([words.yesNo[planned ? 'yes' : 'no'], size(volume)])]
    },
  },
  {
    title: { en: 'Backup and restore', fr: 'Sauvegarde et restauration' },
    declared: ({ backup }, words) => [
      joined([backup?.procedure, backup?.frequency, backup?.target, labelled(words.restoredOn, backup?.restoredOn)]),
    ],
  },
  {
    title: { en: 'Databases and their creation', fr: 'Bases de données et leur création' },
    declared: ({ databases = [] }, words) =>
      databases.map(({ engine, name, mode, schema }: DeclaredDatabase) =>
        joined([engine, name, mode, schema && words.schema[schema]]),
      ),
  },
  {
    title: { en: 'Flows to open', fr: 'Flux à ouvrir' },
    declared: ({ externalFlows = [] }) =>
      externalFlows.map(({ host, port, protocol, network, name }: DeclaredFlow) =>
        joined([port === undefined ? host : `${host}:${port}`, protocol, network, name]),
      ),
  },
  {
    title: { en: 'Skills', fr: 'Compétences' },
    declared: ({ skills = {} }, words) => [
      joined(Object.entries(skills).map(([topic, skill]) => `${topic} (${words.skill[skill]})`)),
    ],
  },
]
