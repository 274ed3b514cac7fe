import type { KubernetesObject } from './kubernetes.ts'
import type { ReleaseSubject } from './release.ts'
import type { Repository } from './repository.ts'

/**
 * What a release deploys, as far as it is known: at least these objects, as they are. The manifests of a plain folder are
 * those of the repository; of two with one name the last wins. Undefined when they may be others.
 */
export function deployedObjects(
  { release: { source }, status, complete, objects }: ReleaseSubject,
  repository: Repository,
): readonly KubernetesObject[] | undefined {
  if (status !== 'rendered') return undefined
  switch (source.type) {
    case 'helm':
      // a dependency that is missing only adds to the rest, values that are not known may change it
      return (source.unknown ?? []).length === 0 ? objects : undefined
    case 'kustomize':
      return complete ? objects : undefined
    case 'directory': {
      if (source.include !== undefined || source.exclude !== undefined) return undefined
      const prefix = source.folder === '.' ? '' : `${source.folder}/`
      const plain = repository.objects.filter(({ document, environments, state }) => {
        const { path } = document.source
        if (environments || state !== 'deployed' || !path.startsWith(prefix)) return false
        return source.recurse || !path.slice(prefix.length).includes('/')
      })
      return [...new Map(plain.map((object) => [identity(object), object])).values()]
    }
  }
}

const identity = ({ group, kind, name, namespace, document, route }: KubernetesObject): string =>
  JSON.stringify(name === undefined ? [document.source.path, ...route] : [group, kind, namespace ?? '', name])
