import type { Environment } from '../../model/environment.ts'
import { asList, asText, isRecord } from '../../model/json.ts'
import type { Route } from '../../model/location.ts'
import type { ArgoApplication, Container, KubernetesObject, Pod } from '../../model/subject/kubernetes.ts'
import type { YamlDocument } from '../../model/subject/yaml.ts'
import { parseImageReference } from '../../parse/image-reference.ts'
import { yamlSubject } from './yaml-subject.ts'

/** Lists in lists are followed this deep; kubectl writes them one deep. */
const LIST_DEPTH = 3

/** Where the kinds that make pods keep the pod template, from the root of the object. */
const TEMPLATES: Readonly<Record<string, Route>> = {
  'v1/Pod': [],
  'v1/PodTemplate': ['template'],
  'v1/ReplicationController': ['spec', 'template'],
  'apps/Deployment': ['spec', 'template'],
  'apps/StatefulSet': ['spec', 'template'],
  'apps/DaemonSet': ['spec', 'template'],
  'apps/ReplicaSet': ['spec', 'template'],
  'extensions/Deployment': ['spec', 'template'],
  'extensions/DaemonSet': ['spec', 'template'],
  'extensions/ReplicaSet': ['spec', 'template'],
  'batch/Job': ['spec', 'template'],
  'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
  'apps.openshift.io/DeploymentConfig': ['spec', 'template'],
  'argoproj.io/Rollout': ['spec', 'template'],
  'serving.knative.dev/Service': ['spec', 'template'],
}

/**
 * The Kubernetes objects of a document, those of a `kind: List` one by one. Empty for anything else: a values file, a
 * patch without kind, a document whose `apiVersion` and `kind` are not texts.
 */
export function kubernetesObjects(
  document: YamlDocument,
  state: KubernetesObject['state'],
  environments?: readonly Environment[],
): KubernetesObject[] {
  const found: KubernetesObject[] = []
  const visit = (route: Route, depth: number): void => {
    const { value, get } = yamlSubject(document, route)
    const kind = asText(get('kind'))
    if (!asText(get('apiVersion')) || !kind || !isRecord(value)) return
    const items = kind.endsWith('List') ? get('items') : undefined
    if (!Array.isArray(items)) found.push(createObject(document, route, state, environments))
    else if (depth < LIST_DEPTH) for (const index of items.keys()) visit([...route, 'items', index], depth + 1)
  }
  visit([], 0)
  return found
}

function createObject(
  document: YamlDocument,
  route: Route,
  state: KubernetesObject['state'],
  environments: readonly Environment[] | undefined,
): KubernetesObject {
  const subject = yamlSubject(document, route)
  const apiVersion = String(subject.get('apiVersion'))
  const slash = apiVersion.indexOf('/')
  const object: KubernetesObject = {
    ...subject,
    apiVersion,
    group: slash < 0 ? '' : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind: String(subject.get('kind')),
    name: asText(subject.get('metadata', 'name')),
    displayName: asText(subject.get('metadata', 'name')) ?? asText(subject.get('metadata', 'generateName')) ?? '?',
    namespace: asText(subject.get('metadata', 'namespace')),
    labels: texts(subject.get('metadata', 'labels')),
    annotations: texts(subject.get('metadata', 'annotations')),
    state,
    environments,
  }
  const template = templateOf(object)
  return template && isRecord(subject.get(...template, 'spec')) ? withPod(object, template) : object
}

const templateOf = ({ group, version, kind }: KubernetesObject): Route | undefined => {
  const name = `${group || version}/${kind}`
  return Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name] : undefined
}

/** Whether an object is a pod or makes some, also when it says nothing of them. */
export const makesPods = (object: KubernetesObject): boolean => templateOf(object) !== undefined

const texts = (value: unknown): Readonly<Record<string, string>> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])),
      )
    : {}

function withPod(object: KubernetesObject, template: Route): KubernetesObject {
  const containers: Container[] = []
  const owner: KubernetesObject & { pod?: Pod } = { ...object }
  const pod: Pod = {
    ...yamlSubject(object.document, [...object.route, ...template, 'spec']),
    object: owner,
    labels: texts(object.get(...template, 'metadata', 'labels')),
    annotations: texts(object.get(...template, 'metadata', 'annotations')),
    metadataRoute: [...template, 'metadata'],
    containers,
  }
  for (const [field, role] of [
    ['initContainers', 'init'],
    ['containers', 'container'],
    ['ephemeralContainers', 'ephemeral'],
  ] as const)
    asList(pod.get(field)).forEach((value, index) => {
      if (isRecord(value)) containers.push(createContainer(pod, role, [...pod.route, field, index], index))
    })
  return Object.assign(owner, { pod })
}

function createContainer(pod: Pod, role: Container['role'], route: Route, index: number): Container {
  const subject = yamlSubject(pod.object.document, route)
  const image = asText(subject.get('image'))
  return {
    ...subject,
    pod,
    role,
    name: asText(subject.get('name')) ?? `#${index + 1}`,
    image: image === undefined ? undefined : parseImageReference(image),
  }
}

/** The Application that an object is, or whose template it holds. */
export function argoApplication(object: KubernetesObject): ArgoApplication | undefined {
  if (object.group !== 'argoproj.io') return undefined
  const templated = object.kind === 'ApplicationSet'
  const route = object.kind === 'Application' ? ['spec'] : templated ? ['spec', 'template', 'spec'] : undefined
  if (!route || !isRecord(object.get(...route))) return undefined
  return { ...yamlSubject(object.document, [...object.route, ...route]), object, templated }
}
