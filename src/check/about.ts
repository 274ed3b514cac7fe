import type { Environment } from '../model/environment.ts'
import type { FindingSubject } from '../model/finding.ts'
import type { Location, Place, Route } from '../model/location.ts'
import { environmentsOf } from '../model/render.ts'
import type { Subjects, SubjectType } from '../model/rule.ts'
import { isSampleFolder, isTestFolder } from '../model/sample.ts'
import type { ImageBuild } from '../model/subject/dockerfile.ts'
import type { KubernetesObject } from '../model/subject/kubernetes.ts'
import type { YamlSubject } from '../model/subject/yaml.ts'

/** The Kubernetes object that a subject is or belongs to. */
export function objectOf(subject: Subjects[SubjectType]): KubernetesObject | undefined {
  if ('apiVersion' in subject) return subject
  if ('object' in subject) return subject.object
  if ('container' in subject) return subject.container.pod.object
  return 'pod' in subject ? subject.pod?.object : undefined
}

/**
 * `unbuilt`: no job of the CI file builds the image. `sample`: it lies in a folder of tests, samples or documentation, or is
 * called an image to develop with, and nothing says that it is deployed.
 */
export type Aside = 'unbuilt' | 'sample'

/** What a subject is called and how its places are made concrete. */
export interface About {
  readonly subject: FindingSubject
  readonly path: string
  readonly object?: KubernetesObject
  /** Why nothing on the platform comes of it; undefined when something does, or may. */
  readonly aside?: Aside
  /** True when no other subject's places are the same texts. */
  readonly distinct: boolean
  /** The environments it was rendered for; undefined when it holds for all of them. */
  readonly environments?: readonly Environment[]
  locate(place: Place): Location
  /** The lines of values files that gave what stands at a place of a rendered text. */
  feeds(place: Place): readonly Location[]
}

const nothing = (): readonly Location[] => []

/** Says what a subject is. `isDeployed`: whether a release is declared that deploys a file as it is written. */
export function describe<Type extends SubjectType>(
  type: Type,
  subject: Subjects[Type],
  isDeployed: (path: string) => boolean,
): About {
  const ofObject = (called: string, object: KubernetesObject, part: YamlSubject, container?: string): About => ({
    ...ofYaml({ type: called, kind: object.kind, name: object.name, namespace: object.namespace, container }, part),
    object,
    environments: object.environments,
    aside: objectAside(object, isDeployed),
  })
  const about = { type, subject } as { [Each in SubjectType]: { type: Each; subject: Subjects[Each] } }[SubjectType]
  switch (about.type) {
    case 'dockerfile': {
      const { source, final, builds } = about.subject
      return {
        subject: { type, name: final?.name },
        path: source.path,
        aside: imageAside(source.path, builds),
        distinct: true,
        locate: (place) => atSpan(place, source),
        feeds: nothing,
      }
    }
    case 'object':
      return ofObject(type, about.subject, about.subject)
    case 'pod':
    case 'application':
      return ofObject(type, about.subject.object, about.subject)
    case 'container':
      return ofObject(type, about.subject.pod.object, about.subject, about.subject.name)
    case 'program': {
      const { container } = about.subject
      return ofObject('container', container.pod.object, container, container.name)
    }
    case 'job':
      return ofYaml({ type, name: about.subject.name }, about.subject)
    case 'pipeline':
    case 'manifest':
      return ofYaml({ type }, about.subject)
    case 'console':
      return ofYaml({ type: 'manifest' }, about.subject) // its places are those of the manifest
    case 'file':
      return {
        subject: { type },
        path: about.subject.source.path,
        distinct: true,
        locate: (place) => atSpan(place, about.subject.source),
        feeds: nothing,
      }
    case 'setting':
      return ofLocation({ type, name: about.subject.name }, about.subject)
    case 'problem':
      return ofLocation({ type }, about.subject)
    case 'release': {
      const { release } = about.subject
      const place = ofLocation({ type, name: release.source.folder }, { location: release.declaredAt })
      return { ...place, environments: environmentsOf(release) }
    }
    case 'repository':
      return { subject: { type }, path: '.', distinct: false, locate: asLocation, feeds: nothing }
  }
}

function objectAside(
  { environments, document }: KubernetesObject,
  isDeployed: (path: string) => boolean,
): Aside | undefined {
  const { path } = document.source
  return environments === undefined && isSampleFolder(path) && !isDeployed(path) ? 'sample' : undefined
}

/** `Dockerfile.dev`, `Dockerfile-e2e`, `test.Dockerfile`. */
const DEVELOPMENT = /(?:^|[._-])(?:dev|devel|development|local|debug|tests?|e2e)(?:[._-]|$)/i

function imageAside(path: string, builds: readonly ImageBuild[] | undefined): Aside | undefined {
  if (builds) return builds.length === 0 ? 'unbuilt' : undefined
  return isTestFolder(path) || DEVELOPMENT.test(path.slice(path.lastIndexOf('/') + 1)) ? 'sample' : undefined
}

const ofYaml = (subject: FindingSubject, { document, route }: YamlSubject): About => ({
  subject,
  path: document.source.path,
  distinct: document.distinct === true,
  locate: (place) => document.locate(fromRoot(route, place)),
  feeds: (place) => document.feeds?.(fromRoot(route, place)) ?? [],
})

/** A place seen from the root of the document instead of from the route of a subject. */
export const fromRoot = (root: Route, place: Place): Place => {
  if (Array.isArray(place)) return [...root, ...(place as Route)]
  return 'key' in place ? { key: [...root, ...place.key] } : place
}

const ofLocation = (subject: FindingSubject, owner: { readonly location: Location }): About => ({
  subject,
  get path() {
    return owner.location.path
  },
  distinct: false,
  locate: (place) => (isLocation(place) ? place : owner.location),
  feeds: nothing,
})

const isLocation = (place: Place): place is Location => 'path' in place

function asLocation(place: Place): Location {
  if (isLocation(place)) return place
  throw new TypeError('a rule about the whole repository points at a location in one of its files')
}

const atSpan = (place: Place, source: { location(span: { start: number; end: number }): Location }): Location => {
  if (isLocation(place)) return place
  if ('start' in place) return source.location(place)
  throw new TypeError('a rule about a text points at a span of it')
}
