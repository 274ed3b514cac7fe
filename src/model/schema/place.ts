import type { Route } from '../location.ts'
import type { Profile } from '../profile.ts'
import { announcesSecret } from '../secret/name.ts'
import type { Severity } from '../severity.ts'
import type { KubernetesObject } from '../subject/kubernetes.ts'
import type { SchemaOrigin } from './fault.ts'

/** `spec.containers[0].image` and `metadata.annotations["demo.fr/port"]`, as kubectl writes them. */
export const fieldPath = (route: Route): string =>
  route
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`
      if (!/^[\w$-]+$/.test(step)) return `[${JSON.stringify(step)}]`
      return index === 0 ? step : `.${step}`
    })
    .join('')

/**
 * Kubernetes' own kinds and the repository's definitions are what the cluster will ask; an operator's version on the
 * cluster may be another one than the store's.
 */
export const faultSeverity = (origin: SchemaOrigin): Severity => (origin === 'operator' ? 'warning' : 'error')

/** Whether what stands at a route may be a credential: in a Secret, or under a name that announces one. */
export function mayBeSecret(object: KubernetesObject, route: Route, { secretNames }: Profile): boolean {
  if (object.kind.endsWith('Secret')) return true
  const names = [...route, object.get(...route.slice(0, -1), 'name')]
  return names.some((name) => typeof name === 'string' && announcesSecret(name, secretNames))
}
