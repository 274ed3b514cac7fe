import type { OnboardingManifest } from '../model/manifest.ts'
import type { ProjectFacts, Thing } from '../model/requirement/definition.ts'
import type { KubernetesObject } from '../model/subject/kubernetes.ts'
import type { Repository } from '../model/subject/repository.ts'

/** Images and kinds that keep data. */
const STORE_IMAGE =
  /(?:^|\/)(?:postgres|postgresql|postgis|mariadb|mysql|mongo|mongodb|redis|valkey|cassandra|influxdb|elasticsearch|opensearch|minio)$/

const STORE_GROUPS: ReadonlySet<string> = new Set(['postgresql.cnpg.io'])

const INGRESS: ReadonlySet<string> = new Set(['Ingress', 'Route', 'HTTPRoute', 'VirtualService'])

/** What marks a workflow that docks: the action, else the words by which the profile knows the mirror. */
const ACTION = /\buses:\s*['"]?[\w.-]+\/accostage(?:\/[\w./-]+)?@/

/** What the requirements need to know of a project, gathered once. */
export function projectFacts(repository: Repository, mirrorSigns: readonly string[], today: string): ProjectFacts {
  const manifest = repository.manifest?.manifest
  const deployed = repository.objects.filter(({ state }) => state === 'deployed')
  const pods = repository.pods.filter(({ object }) => object.state === 'deployed')
  const ofKind = (test: (kind: string) => boolean): number => deployed.filter(({ kind }) => test(kind)).length
  const counts: Record<Thing, number> = {
    dockerfile: repository.dockerfiles.filter(({ builds }) => builds?.length !== 0).length,
    pipeline: repository.pipelines.filter(({ active }) => active).length,
    deployment: deployed.length,
    workload: pods.length,
    job: ofKind((kind) => kind === 'Job'),
    ingress: ofKind((kind) => INGRESS.has(kind)),
    'network-policy': ofKind((kind) => kind === 'NetworkPolicy'),
    'config-map': ofKind((kind) => kind === 'ConfigMap'),
    secret: ofKind((kind) => kind === 'Secret'),
    text: repository.paths.length,
  }
  const docking = repository.workflows.find(
    ({ source: { text } }) => ACTION.test(text) || mirrorSigns.some((sign) => text.includes(sign)),
  )
  return {
    manifest,
    counts,
    store: storeOf(deployed),
    elsewhere: elsewhereOf(manifest, counts),
    paths: repository.paths,
    has: repository.has,
    docking: docking?.source.path,
    today,
  }
}

/** The first object that keeps data. */
function storeOf(objects: readonly KubernetesObject[]): string | undefined {
  const store = objects.find(
    ({ group, pod, kind }) =>
      STORE_GROUPS.has(group) ||
      kind === 'PersistentVolumeClaim' ||
      pod?.containers.some(({ image }) => image !== undefined && STORE_IMAGE.test(image.repository)),
  )
  return store && `${store.kind}/${store.displayName}`
}

/** A project of several repositories holds its images in one and what is deployed in another; this one tells by what it has. */
function elsewhereOf(
  manifest: OnboardingManifest | undefined,
  counts: Readonly<Record<Thing, number>>,
): ProjectFacts['elsewhere'] {
  const repositories = manifest?.repositories ?? []
  if (repositories.length < 2) return {}
  const named = (...types: readonly string[]): string | undefined =>
    repositories.find(({ type }) => type !== undefined && types.includes(type))?.name
  const builds = counts.dockerfile > 0 || counts.pipeline > 0
  return {
    application: builds ? undefined : named('application', 'both'),
    infrastructure: counts.deployment > 0 ? undefined : named('infrastructure', 'both'),
  }
}
