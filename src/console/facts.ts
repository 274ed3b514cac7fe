import type { Quote } from '../http/redact.ts'
import type {
  ConsoleCluster,
  ConsoleDeployment,
  ConsoleDeploymentSource,
  ConsoleEnvironment,
  ConsoleFacts,
  ConsoleProject,
  ConsoleQuota,
  ConsoleRepository,
  ConsoleZone,
} from '../model/console.ts'
import { asList, asRecord, asText, type JsonRecord } from '../model/json.ts'
import type { Part } from './shapes.ts'
import { deploymentSource, listed } from './values-files.ts'

/** Names by identifier; undefined when the list is not known. */
type Names = ReadonlyMap<string, string> | undefined

/**
 * Reads answers that have been found of the right shape. Nothing but the fields of `ConsoleFacts` is kept: the answers
 * also hold people, roles and credentials. Every text goes through `quote`.
 */
export function createFacts(answers: Partial<Record<Part, unknown>>, quote: Quote): ConsoleFacts {
  const records = (part: Part): readonly JsonRecord[] | undefined =>
    answers[part] === undefined ? undefined : asList(answers[part]).map(asRecord)
  const text = (value: unknown): string | undefined => {
    const shown = asText(value)
    return shown === undefined ? undefined : quote(shown) || undefined
  }
  const named = (part: Part, field: string): Names => {
    const all = records(part)
    return all && new Map(all.map((each) => [String(each.id).toLowerCase(), text(each[field]) ?? '']))
  }
  const of = (names: Names, id: unknown): string | undefined => names?.get(String(id).toLowerCase()) || undefined
  const stages = named('stages', 'name')
  const zones = named('zones', 'slug')
  const clusters = named('clusters', 'label')
  const environments = named('environments', 'name')
  const repositories = named('repositories', 'internalRepoName')

  const zone = (each: JsonRecord): ConsoleZone => {
    const slug = text(each.slug) ?? ''
    return { slug, label: text(each.label) ?? slug }
  }
  const cluster = (each: JsonRecord): ConsoleCluster => ({
    label: text(each.label) ?? '',
    dedicated: each.privacy === 'dedicated',
    zone: of(zones, each.zoneId),
    stages: stages && each.stageIds ? asList(each.stageIds).flatMap((id) => of(stages, id) ?? []) : undefined,
  })
  const environment = (each: JsonRecord): ConsoleEnvironment => ({
    name: text(each.name) ?? '',
    stage: of(stages, each.stageId),
    cluster: of(clusters, each.clusterId),
    quota: quota(each.cpu, each.memory, each.gpu),
    autosync: flag(each.autosync),
  })
  const repository = (each: JsonRecord): ConsoleRepository => ({
    name: text(each.internalRepoName) ?? '',
    url: text(withoutCredentials(each.externalRepoUrl)),
    infrastructure: flag(each.isInfra) ?? false,
    private: flag(each.isPrivate) ?? false,
    deployRevision: text(each.deployRevision),
    deployPath: text(each.deployPath),
    valuesFiles: listed(each.helmValuesFiles, quote),
  })
  const source = (each: JsonRecord): ConsoleDeploymentSource | undefined => {
    const name = of(repositories, each.repositoryId)
    return name === undefined ? undefined : deploymentSource(name, each, quote)
  }
  const deployment = (each: JsonRecord): ConsoleDeployment => ({
    name: text(each.name) ?? '',
    environment: of(environments, each.environmentId),
    sources: asList(each.deploymentSources).flatMap((item) => source(asRecord(item)) ?? []),
  })
  return {
    project: projectOf(asRecord(answers.project), text),
    stages: stages && [...stages.values()],
    zones: records('zones')?.map(zone),
    clusters: records('clusters')?.map(cluster),
    environments: records('environments')?.map(environment),
    repositories: records('repositories')?.map(repository),
    // their parts are known by identifier only
    deployments: environments && repositories && records('deployments')?.map(deployment),
  }
}

const projectOf = (project: JsonRecord, text: (value: unknown) => string | undefined): ConsoleProject => ({
  name: text(project.name) ?? '',
  slug: text(project.slug) ?? '',
  description: text(project.description),
  status: text(project.status),
  locked: flag(project.locked) ?? false,
  limitless: flag(project.limitless) ?? false,
  quotas: {
    nonProduction: quota(project.hprodCpu, project.hprodMemory, project.hprodGpu),
    production: quota(project.prodCpu, project.prodMemory, project.prodGpu),
  },
})

const flag = (value: unknown): boolean | undefined =>
  value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined

/** Prisma keeps them as single-precision numbers: 0.1 comes back as 0.10000000149. */
const number = (value: unknown): number | undefined =>
  value === null || value === undefined ? undefined : Number(Number(value).toPrecision(7))

const quota = (cpu: unknown, memory: unknown, gpu: unknown): ConsoleQuota => ({
  cpu: number(cpu),
  memory: number(memory),
  gpu: number(gpu),
})

/** The address without user name and password; no address at all when it cannot be read as one. */
function withoutCredentials(address: unknown): string | undefined {
  const written = asText(address)
  if (written === undefined || !URL.canParse(written)) return undefined
  const url = new URL(written)
  url.username = ''
  url.password = ''
  url.search = ''
  url.hash = ''
  return url.href
}
