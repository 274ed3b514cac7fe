import { asList, asRecord, follow, isRecord } from '../../../model/json.ts'
import type { Route } from '../../../model/location.ts'

/**
 * Fields that identify the items of a list, the first one that an item has. Kubernetes' patchMergeKey: `mountPath` of
 * volumeMounts, `devicePath` of volumeDevices, `containerPort` of a container's ports, `port` of a Service's, `name` of
 * containers, env, volumes and imagePullSecrets, `ip` of hostAliases, `topologyKey` of topologySpreadConstraints.
 */
const MERGE_KEYS = ['mountPath', 'devicePath', 'containerPort', 'port', 'name', 'ip', 'topologyKey'] as const

/** Lists are searched this far: an attacker's may be endless. */
const MAX_ITEMS = 2000

/**
 * The route in another text of the same object, such as a patch or the file it started as: items of lists found again by
 * what identifies them; those that nothing identifies by their value, else by their place in a list of the same length. Undefined when a step is
 * missing there.
 */
export function sameRoute(object: unknown, route: Route, other: unknown): Route | undefined {
  const found: (string | number)[] = []
  let [here, there] = [object, other]
  for (const step of route) {
    const next = typeof step === 'number' ? sameItem(asList(here), step, asList(there)) : step
    if (next === undefined) return undefined
    there = follow(there, [next])
    if (there === undefined) return undefined
    here = follow(here, [step])
    found.push(next)
  }
  return found
}

function sameItem(items: readonly unknown[], index: number, others: readonly unknown[]): number | undefined {
  const item = items[index]
  const key = MERGE_KEYS.find((name) => Object.hasOwn(asRecord(item), name))
  const found = others
    .slice(0, MAX_ITEMS)
    .findIndex((other) =>
      key === undefined
        ? other === item
        : Object.hasOwn(asRecord(other), key) && asRecord(other)[key] === asRecord(item)[key],
    )
  if (found >= 0) return found
  const inPlace = key === undefined && items.length === others.length && isRecord(item) === isRecord(others[index])
  return inPlace ? index : undefined
}

/** Fields that a patch repeats to say what it speaks of. */
const IDENTITY = ['apiVersion', 'kind', 'metadata.name', 'metadata.namespace']

/** Whether a field only names the object, or an item of a list: a patch that holds it does not set it. */
export function isIdentity(route: Route): boolean {
  const [item, key] = route.slice(-2)
  return (typeof item === 'number' && MERGE_KEYS.some((name) => name === key)) || IDENTITY.includes(route.join('.'))
}
