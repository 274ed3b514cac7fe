import type { ConsoleEnvironment, ConsoleFacts, ConsoleQuota, ConsoleRepository } from '../model/console.ts'
import type { DeclaredEnvironment, DeclaredRepository, OnboardingManifest, Quota } from '../model/manifest.ts'

/**
 * The part of an onboarding manifest that the console knows, for a project that has none yet. Only what the console said
 * is in it: what it did not give is left for the author to write.
 */
export function consoleDraft({ project, clusters, environments, repositories }: ConsoleFacts): OnboardingManifest {
  const { name, slug, description, limitless, quotas } = project
  return compact<OnboardingManifest>({
    version: 1,
    project: compact({ name, slug: slug === '' || slug === name ? undefined : slug, description }),
    platform: zoneOf(clusters, environments),
    quotas: limitless
      ? undefined
      : filled({ nonProduction: quota(quotas.nonProduction), production: quota(quotas.production) }),
    environments: listOf(environments?.map(declaredEnvironment)),
    repositories: listOf(repositories?.map(declaredRepository)),
  })
}

const declaredEnvironment = ({ name, stage, cluster, quota: known, autosync }: ConsoleEnvironment) =>
  compact<DeclaredEnvironment>({ name, stage, cluster, quota: quota(known), autosync })

/** What is deployed is written for repositories that deploy, and where it is not the console's own default. */
function declaredRepository(known: ConsoleRepository): DeclaredRepository {
  const { name, url, infrastructure, deployPath, deployRevision, valuesFiles } = known
  const type = infrastructure ? 'infrastructure' : 'application'
  const declared = { name, url, type, private: known.private || undefined } as const
  if (!infrastructure) return compact<DeclaredRepository>(declared)
  return compact<DeclaredRepository>({
    ...declared,
    deployPath: deployPath === '.' ? undefined : deployPath,
    deployRevision: deployRevision === 'HEAD' ? undefined : deployRevision,
    valuesFiles: listOf(valuesFiles),
  })
}

/** The zone that all environments share. */
function zoneOf(
  clusters: ConsoleFacts['clusters'],
  environments: ConsoleFacts['environments'],
): OnboardingManifest['platform'] {
  const byLabel = new Map(clusters?.map(({ label, zone }) => [label, zone]))
  const zones = new Set((environments ?? []).map(({ cluster }) => cluster && byLabel.get(cluster)))
  const [zone] = zones
  return zones.size === 1 && zone ? { zone } : undefined
}

const quota = ({ cpu, memory, gpu }: ConsoleQuota): Quota | undefined => filled({ cpu, memory, gpu: gpu || undefined })

const listOf = <Item>(items: readonly Item[] | undefined): readonly Item[] | undefined =>
  items && items.length > 0 ? items : undefined

/** Without the fields that are undefined, which would be written as such. */
const compact = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Value

const filled = <Value extends object>(value: Value): Value | undefined => {
  const left = compact(value)
  return Object.keys(left).length > 0 ? left : undefined
}
