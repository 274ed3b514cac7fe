import { asText } from '../json.ts'
import { oncePer } from '../once.ts'
import type { Repository } from './repository.ts'

/** The namespaces to which the Applications of a repository deploy. */
export const targetNamespaces = oncePer(
  ({ objects }: Repository): ReadonlySet<string> =>
    new Set(
      objects.flatMap(({ group, kind, get }) => {
        if (group !== 'argoproj.io' || !kind.startsWith('Application')) return []
        const spec = kind === 'Application' ? ['spec'] : ['spec', 'template', 'spec']
        return asText(get(...spec, 'destination', 'namespace')) ?? []
      }),
    ),
)
