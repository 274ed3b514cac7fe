import { asRecord, isRecord } from '../json.ts'
import { thousandths } from '../quantity.ts'
import type { Pod } from './kubernetes.ts'

/** What the ResourceQuota of a namespace counts, `dso-ns` chart. */
export const QUOTA_RESOURCES = [
  'limits.cpu',
  'limits.memory',
  'requests.cpu',
  'requests.memory',
  'requests.nvidia.com/gpu',
] as const

export type QuotaResource = (typeof QUOTA_RESOURCES)[number]

/** Amounts in exact thousandths of a core, a byte or a GPU. */
export type Usage = Readonly<Record<QuotaResource, bigint>>

const combine = (amount: (resource: QuotaResource) => bigint): Usage => ({
  'limits.cpu': amount('limits.cpu'),
  'limits.memory': amount('limits.memory'),
  'requests.cpu': amount('requests.cpu'),
  'requests.memory': amount('requests.memory'),
  'requests.nvidia.com/gpu': amount('requests.nvidia.com/gpu'),
})

export const NO_USAGE: Usage = combine(() => 0n)

export const plus = (a: Usage, b: Usage): Usage => combine((resource) => a[resource] + b[resource])

/** The larger one of each resource. */
export const larger = (a: Usage, b: Usage): Usage =>
  combine((resource) => {
    // Math.max takes no bigint
    if (a[resource] < b[resource]) return b[resource]
    return a[resource]
  })

/** The usage of so many pods; none for what is no number of pods. */
export const times = (usage: Usage, count: number): Usage =>
  Number.isSafeInteger(count) && count > 0 ? combine((resource) => usage[resource] * BigInt(count)) : NO_USAGE

/** What `resources` asks for; a request that is missing takes its limit, as the API server fills it in. */
export function usageOf(resources: unknown): Usage {
  const { limits, requests } = asRecord(resources)
  const limit = (name: string) => thousandths(asRecord(limits)[name])
  const request = (name: string) => thousandths(asRecord(requests)[name]) ?? limit(name)
  return combine((resource) => {
    const dot = resource.indexOf('.')
    const name = resource.slice(dot + 1)
    return (resource.startsWith('limits') ? limit(name) : request(name)) ?? 0n
  })
}

/**
 * What one pod counts for in a quota, as component-helpers `PodRequests` and `PodLimits` add it up: the containers and
 * the sidecars together, or one init container with the sidecars before it, whichever is more; then resources of the pod
 * as a whole, which win, and its overhead.
 */
export function podUsage(pod: Pod): Usage {
  let running = NO_USAGE
  let sidecars = NO_USAGE
  let starting = NO_USAGE
  for (const container of pod.containers) {
    const usage = usageOf(container.get('resources'))
    if (container.role === 'container') running = plus(running, usage)
    if (container.role !== 'init') continue
    if (container.get('restartPolicy') === 'Always') {
      running = plus(running, usage)
      sidecars = plus(sidecars, usage)
      starting = larger(starting, sidecars)
    } else starting = larger(starting, plus(usage, sidecars))
  }
  return withOverhead(withPodLevel(larger(running, starting), pod.get('resources')), pod.get('overhead'))
}

/** Resources of the whole pod: only CPU and memory, and a request that is missing stays that of the containers. */
function withPodLevel(usage: Usage, resources: unknown): Usage {
  if (!isRecord(resources)) return usage
  const pod = usageOf(resources)
  const { limits, requests } = resources
  return combine((resource) => {
    const [group = '', name = ''] = resource.split('.', 2)
    if (resource === 'requests.nvidia.com/gpu') return usage[resource]
    const written = (list: unknown) => thousandths(asRecord(list)[name]) !== undefined
    if (group === 'limits') return written(limits) ? pod[resource] : usage[resource]
    if (written(requests)) return pod[resource]
    return written(limits) && usage[resource] === 0n ? pod[resource] : usage[resource]
  })
}

/** What the runtime takes besides, when it is written: added to requests, and to limits that are set. */
function withOverhead(usage: Usage, overhead: unknown): Usage {
  if (!isRecord(overhead)) return usage
  return combine((resource) => {
    const more = thousandths(overhead[resource.slice(resource.indexOf('.') + 1)]) ?? 0n
    return resource.startsWith('limits') && usage[resource] === 0n ? 0n : usage[resource] + more
  })
}

/** The pods that the operator of CloudNativePG makes of a Cluster: how many, and what each asks for. */
export function databaseUsage(spec: unknown): { readonly count: number; readonly each: Usage } {
  const { instances, resources } = asRecord(spec)
  return { count: instances == null ? 1 : Number(instances), each: usageOf(resources) }
}
