import type { Location } from '../../model/location.ts'
import type { DeclaredEnvironment, Quota } from '../../model/manifest.ts'
import { nearestFolder } from '../../model/repository-path.ts'
import { isSamplePath } from '../../model/sample.ts'
import { deployedObjects } from '../../model/subject/deployed-objects.ts'
import { environmentLoad, MOMENTS } from '../../model/subject/environment-load.ts'
import type { KubernetesObject } from '../../model/subject/kubernetes.ts'
import type { QuotaResource } from '../../model/subject/pod-resources.ts'
import type { ReleaseSubject } from '../../model/subject/release.ts'
import { bounded, type Drafted, firstOfEach, type GuessedList, guess } from '../draft.ts'
import type { Evidence } from '../evidence.ts'
import { guessDomains } from './domains.ts'
import { consoleName, environmentKey, stageOf } from './names.ts'

/** The console's own projects have some five. */
const MOST_ENVIRONMENTS = 30

/** What is deployed to one environment, or to one that nothing names. */
export interface Placed {
  readonly name: string | undefined
  readonly at: Location | undefined
  readonly autosync: boolean | undefined
  readonly objects: readonly KubernetesObject[]
}

const BY_NAME = { en: 'from its name', fr: 'd’après son nom' }

/** The objects of each environment that files, folders or Applications are named after; the others without a name. */
export function placeObjects({ repository, environmentIn }: Evidence): readonly Placed[] {
  const places = new Map<string, { name?: string; at?: Location; autosync?: boolean; objects: KubernetesObject[] }>()
  const add = (name: string | undefined, at: Location, objects: readonly KubernetesObject[], autosync?: boolean) => {
    const key = name === undefined ? '' : environmentKey(name)
    const place = places.get(key) ?? { name, at, objects: [] }
    places.set(key, place)
    for (const object of objects) place.objects.push(object)
    place.autosync ??= autosync
  }
  for (const subject of repository.releases) {
    const { release } = subject
    if (isSamplePath(release.declaredAt.path)) continue
    add(
      release.environmentName,
      release.declaredAt,
      deployedObjects(subject, repository) ?? subject.objects,
      release.autosync,
    )
  }
  const isOfRelease = ofReleases(repository.releases)
  for (const object of repository.objects) {
    const { path } = object.document.source
    if (object.environments || object.state !== 'deployed' || isSamplePath(path) || isArgo(object)) continue
    if (isOfRelease(object)) continue
    add(environmentIn(path.split('/').slice(0, -1).toReversed()), object.document.locate([]), [object])
  }
  return [...places.values()].map(({ name, at, autosync, objects }) => ({ name, at, autosync, objects }))
}

const isArgo = ({ group }: KubernetesObject): boolean => group === 'argoproj.io'

/** Tells the objects of releases, those of a folder that Argo CD deploys as it is among them. */
function ofReleases(releases: readonly ReleaseSubject[]): (object: KubernetesObject) => boolean {
  const rendered = new Set(releases.flatMap(({ objects }) => objects))
  const folders = new Set(
    releases.flatMap(({ release: { source } }) => (source.type === 'directory' ? [source.folder] : [])),
  )
  return (object) => rendered.has(object) || nearestFolder(object.document.source.path, folders) !== undefined
}

/** What is asked of the quota at the heaviest moment, rounded up to a tenth. */
function guessQuota(objects: readonly KubernetesObject[], { around }: Evidence): Drafted<Quota> | undefined {
  const load = environmentLoad(objects, around)
  const most = (resources: readonly QuotaResource[]): bigint => {
    let found = 0n // Math.max takes no bigint
    for (const moment of MOMENTS)
      for (const resource of resources) {
        const amount = load[moment].usage[resource]
        if (amount > found) found = amount
      }
    return found
  }
  const pods = Math.max(...MOMENTS.map((moment) => load[moment].shares.reduce((sum, { count }) => sum + count, 0)))
  const note = {
    en: `sum of limits at the heaviest moment, up to ${pods} pod${pods > 1 ? 's' : ''}`,
    fr: `somme des limites au moment le plus lourd, ${pods} pod${pods > 1 ? 's' : ''} au plus`,
  }
  const tenths = (amount: bigint, unit: bigint): number => Number((amount * 10n + unit - 1n) / unit) / 10
  const cpu = tenths(most(['limits.cpu', 'requests.cpu']), 1000n)
  const memory = tenths(most(['limits.memory', 'requests.memory']), 1000n * 2n ** 30n)
  const gpu = Math.ceil(Number(most(['requests.nvidia.com/gpu'])) / 1000)
  if (cpu === 0 && memory === 0) return undefined
  return {
    ...(cpu > 0 && { cpu: guess(cpu, undefined, note) }),
    ...(memory > 0 && { memory: guess(memory, undefined, note) }),
    ...(gpu > 0 && { gpu: guess(gpu, undefined, note) }),
  }
}

/** The environments that have a name, and what is known of the one that has none. */
export function guessEnvironments(evidence: Evidence, places: readonly Placed[]) {
  const { profile } = evidence
  const facts = ({ objects }: Placed): Drafted<Omit<DeclaredEnvironment, 'name'>> => ({
    quota: guessQuota(objects, evidence),
    domains: guessDomains(objects, profile),
  })
  const named = places.flatMap((place): Drafted<DeclaredEnvironment>[] => {
    const name = place.name === undefined ? undefined : consoleName(place.name, profile.limits.environmentName)
    if (name === undefined || place.name === undefined) return []
    const stage = stageOf(place.name, profile)
    const label = labelOf(place, name)
    return [
      {
        name: guess(name, place.at),
        stage: stage === undefined ? undefined : guess(stage, undefined, BY_NAME),
        label,
        ...(place.autosync === true && { autosync: guess(true, place.at) }),
        ...facts(place),
      },
    ]
  })
  const nameless = places.find(({ name }) => name === undefined)
  const environments: GuessedList<Drafted<DeclaredEnvironment>> | undefined = bounded(
    firstOfEach(named, ({ name }) => name?.guessed ?? ''),
    MOST_ENVIRONMENTS,
  )
  return { environments, unplaced: nameless && facts(nameless) }
}

/** The value of the `env` label, when all have the same one and it is not the name itself. */
function labelOf({ objects }: Placed, name: string) {
  const labelled = objects.filter(({ labels }) => labels.env)
  const [first] = labelled
  const label = first?.labels.env
  if (!first || !label || label === name || labelled.some(({ labels }) => labels.env !== label)) return undefined
  return guess(label, first.document.locate([...first.route, 'metadata', 'labels', 'env']))
}
