import { asList, asRecord, asText } from '../../model/json.ts'
import type { Location } from '../../model/location.ts'
import type { DeclaredComponent } from '../../model/manifest.ts'
import { nameOf } from '../../model/repository-path.ts'
import { isSamplePath } from '../../model/sample.ts'
import { declaredPorts } from '../../model/subject/container-port.ts'
import type { Dockerfile } from '../../model/subject/dockerfile.ts'
import type { Container, KubernetesObject, Pod } from '../../model/subject/kubernetes.ts'
import { bounded, type Drafted, firstOfEach, type Guess, type GuessedList, guess } from '../draft.ts'
import { type Evidence, placeOf } from '../evidence.ts'
import { type BuiltImage, exposedPort, imageComponents, technologyIn } from './image-components.ts'
import { DATABASE_ENGINES, TIERS, technologyOf, untagged } from './technology.ts'

const MOST_COMPONENTS = 50

export type Component = Drafted<DeclaredComponent> & { readonly name: Guess<string> }

const WORKLOADS = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'CronJob',
  'Rollout',
  'DeploymentConfig',
  'Pod',
  'ReplicationController',
])
const CRITICALITIES = ['high', 'medium', 'low'] as const
const MAX_NAME = 60

/** Technologies whose work is to keep something. */
const STATEFUL: ReadonlySet<string> = new Set([...DATABASE_ENGINES, 'rabbitmq', 'kafka', 'elasticsearch'])

/** One component for each workload, whatever the environments it is deployed to, and for each image that none runs. */
export function guessComponents(evidence: Evidence): GuessedList<Component> | undefined {
  const { repository } = evidence
  const dockerfiles = repository.dockerfiles.filter(({ source }) => !isSamplePath(source.path))
  const images = imageComponents(dockerfiles, evidence)
  const builtAs = finderOf(images)
  const used = new Set<Dockerfile>()
  const releaseNames = new Map(
    repository.releases.flatMap(({ release: { source }, objects, chart }) => {
      const named = {
        release: source.type === 'helm' ? source.name : undefined,
        chart: asText(chart?.file.get('name')),
      }
      return objects.map((object) => [object, named] as const)
    }),
  )
  const workloads = repository.pods.flatMap((pod): Component[] => {
    const { object } = pod
    if (!WORKLOADS.has(object.kind) || object.state !== 'deployed' || isSamplePath(object.document.source.path))
      return []
    const name = componentName(object, releaseNames.get(object))
    if (name === undefined) return []
    const image = builtAs(name) ?? builtAs(imageName(pod))
    if (image) for (const dockerfile of image.dockerfiles) used.add(dockerfile)
    return [ofWorkload(name, pod, image?.dockerfiles[0])]
  })
  const builds = images
    .filter(({ dockerfiles: files }) => !files.some((file) => used.has(file)))
    .map(({ component }) => component)
  return bounded(
    firstOfEach([...workloads, ...builds], ({ name }) => name.guessed),
    MOST_COMPONENTS,
  )
}

const mainContainer = (pod: Pod): Container | undefined => pod.containers.find(({ role }) => role === 'container')

const imageName = (pod: Pod): string | undefined => {
  const path = mainContainer(pod)?.image?.path
  return path === undefined ? undefined : nameOf(path)
}

/** Finds the image of a folder that a workload or an image is called after: `client`, `demo-client`. */
function finderOf(images: readonly BuiltImage[]): (called: string | undefined) => BuiltImage | undefined {
  const byName = new Map(images.toReversed().map((image) => [image.name.toLowerCase(), image]))
  return (called = '') => {
    for (let name = called.toLowerCase(); name !== ''; ) {
      const found = byName.get(name)
      if (found) return found
      const dash = name.indexOf('-')
      name = dash < 0 ? '' : name.slice(dash + 1)
    }
    return undefined
  }
}

/** A name without that of the release, which changes with the environment; the chart's own when nothing else is left. */
function componentName(
  { name }: KubernetesObject,
  { release, chart }: { readonly release?: string; readonly chart?: string } = {},
): string | undefined {
  if (name === undefined || name === '' || name.length > 253) return undefined
  if (!release || !name.startsWith(release)) return name.slice(0, MAX_NAME)
  const rest = name.slice(release.length).replace(/^-+/, '')
  // charts cut a name at 63 characters, which is that of the release alone soon enough
  return ((chart?.startsWith(rest) ? chart : rest) || name).slice(0, MAX_NAME)
}

function ofWorkload(name: string, pod: Pod, dockerfile: Dockerfile | undefined): Component {
  const { object } = pod
  const container = mainContainer(pod)
  const { image } = container ?? {}
  const imageAt = container && placeOf(container, 'image')
  const byImage = image && technologyOf(image)
  const built = dockerfile && technologyIn(dockerfile)
  const technology = built ?? (byImage === undefined ? undefined : guess(byImage, imageAt))
  const port = container && declaredPorts(container).find(({ number }) => number > 0 && number < 65_536)
  return {
    name: guess(name, object.document.locate([...object.route, 'metadata', 'name'])),
    technology,
    tier:
      label(pod, 'tier') ??
      (technology && TIERS[technology.guessed]
        ? guess(TIERS[technology.guessed] ?? '', technology.origin.at)
        : undefined),
    criticality: criticalityOf(pod),
    image: image && guess(untagged(image), imageAt),
    port:
      port && container
        ? guess(port.number, placeOf(container, ...port.route, 'containerPort'))
        : dockerfile && exposedPort(dockerfile),
    stateless: statelessOf(pod, name, technology?.guessed),
  }
}

function label(pod: Pod, key: string): Guess<string> | undefined {
  const { object } = pod
  const onPod = pod.labels[key]
  const value = onPod ?? object.labels[key]
  if (!value) return undefined
  const at: Location = object.document.locate([
    ...object.route,
    ...(onPod ? pod.metadataRoute : ['metadata']),
    'labels',
    key,
  ])
  return guess(value, at)
}

function criticalityOf(pod: Pod): Guess<'high' | 'medium' | 'low'> | undefined {
  const written = label(pod, 'criticality')
  const value = CRITICALITIES.find((each) => each === written?.guessed)
  return value && written && { guessed: value, origin: written.origin }
}

/** True of a Deployment that claims no volume, false of what does; unknown otherwise. */
function statelessOf(pod: Pod, name: string, technology: string | undefined): Guess<boolean> | undefined {
  const { object } = pod
  const volumes = asList(pod.get('volumes')).map(asRecord)
  const claim = volumes.findIndex((volume) => volume.persistentVolumeClaim != null)
  if (claim >= 0) return guess(false, placeOf(pod, 'volumes', claim, 'persistentVolumeClaim'))
  if (asList(object.get('spec', 'volumeClaimTemplates')).length > 0)
    return guess(false, placeOf(object, 'spec', 'volumeClaimTemplates'))
  const kept = volumes.some(
    (volume) => volume.hostPath != null || volume.ephemeral != null || volume.nfs != null || volume.csi != null,
  )
  // a database that keeps its data in its container loses it, but is not stateless
  const keeps = STATEFUL.has(technology ?? '') || /(?:^|-)(?:db|database)$/i.test(name)
  if (!['Deployment', 'DeploymentConfig', 'Rollout'].includes(object.kind) || kept || keeps) return undefined
  const note = { en: `a ${object.kind} without volume claim`, fr: `un ${object.kind} sans demande de volume` }
  return guess(true, object.document.locate([...object.route, 'kind']), note)
}
