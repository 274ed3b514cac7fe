import { asText } from '../json.ts'
import type { Repository } from './repository.ts'

const known = new WeakMap<Repository, ReadonlySet<string>>()

/** The namespaces to which the Applications of a repository deploy. */
export function targetNamespaces(repository: Repository): ReadonlySet<string> {
  const before = known.get(repository)
  if (before) return before
  const namespaces = new Set(
    repository.objects.flatMap(({ group, kind, get }) => {
      if (group !== 'argoproj.io' || !kind.startsWith('Application')) return []
      const spec = kind === 'Application' ? ['spec'] : ['spec', 'template', 'spec']
      return asText(get(...spec, 'destination', 'namespace')) ?? []
    }),
  )
  known.set(repository, namespaces)
  return namespaces
}
