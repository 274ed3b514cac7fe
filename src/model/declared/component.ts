import type { DeclaredComponent, DeclaredProject, OnboardingManifest } from '../manifest.ts'
import type { KubernetesObject } from '../subject/kubernetes.ts'

/** Labels by which workloads are called as people call the component. */
const NAMING = ['app', 'app.kubernetes.io/name', 'app.kubernetes.io/component'] as const

/** A declared image compared with a deployed one: without host or project, it stands for any that ends so. */
export function isImage(declared: string, repository: string): boolean {
  const name = withoutTag(declared)
  const found = repository.toLowerCase()
  return name !== '' && (found === name || found.endsWith(`/${name}`))
}

/** An image without its tag and its digest, in lower case. */
export const withoutTag = (image: string): string =>
  image
    .toLowerCase()
    .replace(/@[^@]*$/, '')
    .replace(/:[^:/]*$/, '')

/** The images that a workload runs beside each other and before. */
export const imagesOf = ({ pod }: KubernetesObject): readonly string[] =>
  (pod?.containers ?? []).flatMap(({ image }) => (image ? [image.repository] : []))

/** The workloads that bear the name of a component, alone or behind that of the project. */
export function namedLike(
  { name }: DeclaredComponent,
  project: DeclaredProject,
  workloads: readonly KubernetesObject[],
): readonly KubernetesObject[] {
  const wanted = name.toLowerCase()
  const prefixes = [project.name, project.slug ?? project.name]
  const names = new Set([wanted, ...prefixes.map((prefix) => `${prefix}-${wanted}`.toLowerCase())])
  const exact = workloads.filter((object) => names.has((object.name ?? '').toLowerCase()))
  if (exact.length > 0) return exact
  return workloads.filter(({ labels }) => NAMING.some((key) => labels[key]?.toLowerCase() === wanted))
}

/**
 * The workloads of a component: those that run its image, else those that bear its name. `shared` when other components
 * run the image too: none of them is then taken for this one unless its name says so.
 */
export function workloadsFor(
  component: DeclaredComponent,
  project: DeclaredProject,
  workloads: readonly KubernetesObject[],
  shared = false,
): readonly KubernetesObject[] {
  const { image } = component
  const running =
    image === undefined
      ? []
      : workloads.filter((object) => imagesOf(object).some((repository) => isImage(image, repository)))
  if (running.length <= 1) return running.length === 1 ? running : namedLike(component, project, workloads)
  // one image may run as several components: a server and its worker
  const named = namedLike(component, project, running)
  if (named.length > 0) return named
  const behindRelease = `-${component.name.toLowerCase()}`
  const released = running.filter(({ name = '' }) => name.toLowerCase().endsWith(behindRelease))
  if (released.length > 0) return released
  return shared ? [] : running
}

/** A manifest that lists more of them is not one. */
const MAX_COMPONENTS = 200

export interface FoundComponent {
  readonly component: DeclaredComponent
  /** In the manifest. */
  readonly index: number
  readonly workloads: readonly KubernetesObject[]
}

/** The components of a manifest with their workloads; a name that is given twice says nothing. */
export function findComponents(
  { components = [], project }: OnboardingManifest,
  workloads: readonly KubernetesObject[],
): readonly FoundComponent[] {
  const listed = components.slice(0, MAX_COMPONENTS)
  const users = new Map<string, number>()
  for (const { image } of listed) if (image !== undefined) users.set(image, (users.get(image) ?? 0) + 1)
  return listed.flatMap((component, index) => {
    if (listed.some((other) => other !== component && other.name === component.name)) return []
    const shared = (users.get(component.image ?? '') ?? 0) > 1
    return [{ component, index, workloads: workloadsFor(component, project, workloads, shared) }]
  })
}
