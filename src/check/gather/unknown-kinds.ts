import type { Profile } from '../../model/profile.ts'
import type { Schemas } from '../../model/schema/schemas.ts'
import type { KubernetesObject } from '../../model/subject/kubernetes.ts'
import type { Notes } from './gathered.ts'

/**
 * Groups of files that tools read and no cluster is given, though they look like objects. So is every group without a dot
 * that Kubernetes does not have: the API server wants one in the group of a CustomResourceDefinition.
 */
const TOOL_GROUPS =
  /^(?:kustomize\.config\.k8s\.io|(?:kind\.x-k8s|k3d|backstage)\.io|kubeadm\.k8s\.io|\w+\.config\.k8s\.io|(?:cli|chainsaw)\.kyverno\.io)$/

/** A kubeconfig has no group at all: what looks like no kind of the core group is a file of a tool. */
const isToolFile = ({ group }: KubernetesObject): boolean => !group.includes('.') || TOOL_GROUPS.test(group)

/**
 * Notes the kinds whose fields cannot be verified, each at the first object of it; and once, that the clusters' version
 * of Kubernetes is not among the known ones.
 */
export function noteUnknownKinds(
  objects: readonly KubernetesObject[],
  schemas: Schemas & { readonly version: string },
  { kubernetes }: Profile,
  { unread }: Notes,
): void {
  const counts = new Map<string, { first: KubernetesObject; count: number }>()
  for (const object of objects) {
    if (object.state === 'base') continue
    if (schemas.api(object).state !== 'unknown' || isToolFile(object)) continue
    const called = `${object.apiVersion} ${object.kind}`
    const known = counts.get(called)
    if (known) known.count++
    else counts.set(called, { first: object, count: 1 })
  }
  for (const [called, { first, count }] of counts)
    unread.push({
      reason: 'schema-unknown',
      ...placeOf(first),
      message: {
        en: `the fields of ${called} are not known here: ${count} ${count === 1 ? 'object' : 'objects'} not verified against a schema`,
        fr: `les champs de ${called} ne sont pas connus ici : ${count} ${count === 1 ? 'objet non confronté' : 'objets non confrontés'} à un schéma`,
      },
    })
  const [first] = objects
  if (!first || minor(kubernetes.version) === minor(schemas.version)) return
  unread.push({
    reason: 'schema-unknown',
    ...placeOf(first),
    message: {
      en: `the schemas of Kubernetes ${kubernetes.version} are not known here: those of ${schemas.version} are used`,
      fr: `les schémas de Kubernetes ${kubernetes.version} ne sont pas connus ici : ceux de ${schemas.version} servent`,
    },
  })
}

const minor = (version: string): string => version.split('.').slice(0, 2).join('.')

const placeOf = ({ document, route }: KubernetesObject) => {
  const { path, start } = document.locate(route)
  return { path, line: start.line }
}
