import type { KubernetesObject } from './kubernetes.ts'
import { boundsOf, replicasOf } from './scale.ts'

/** How many pods an object that serves keeps running. */
export interface RunningPods {
  /** Always: its replicas, or the fewest that its autoscaler keeps. */
  readonly least: number
  /** When its autoscaler asks for all it may. */
  readonly most: number
  /** More than `least` without which an update does not go on. */
  readonly surge: number
}

const NONE: RunningPods = { least: 0, most: 0, surge: 0 }
const ONE: RunningPods = { least: 1, most: 1, surge: 0 }

/** Kinds with `spec.replicas`; a Rollout and a ReplicaSet update in ways that are not counted. */
const REPLICATED = new Set([
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/ReplicaSet',
  'extensions/Deployment',
  'extensions/ReplicaSet',
  '/ReplicationController',
  'apps.openshift.io/DeploymentConfig',
  'argoproj.io/Rollout',
])

/**
 * The pods of a workload that does not end by itself. A DaemonSet counts for one, since the number of nodes is not known;
 * what scales from zero, or has a number that cannot be read, for none.
 */
export function runningPods(object: KubernetesObject, autoscalers: readonly KubernetesObject[]): RunningPods {
  const kind = `${object.group}/${object.kind}`
  if (kind === '/Pod' || object.kind === 'DaemonSet') return ONE
  if (!REPLICATED.has(kind)) return NONE
  const bounds = autoscalers.map(boundsOf)
  const least = bounds.length === 0 ? pods(replicasOf(object)) : Math.max(...bounds.map(({ idle }) => pods(idle)))
  return { least, most: Math.max(least, ...bounds.map(({ most }) => pods(most))), surge: surgeOf(object, least) }
}

/** A number of pods; the default when it is missing, none when it is no such number. */
function count(value: unknown, missing: number): number {
  return value == null ? missing : pods(value)
}

const pods = (value: unknown): number => (Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : 0)

/**
 * Pods that a rolling update adds before it may remove one: `maxSurge`, rounded up, unless `maxUnavailable`, rounded down,
 * lets it remove one first. Both are a quarter unless they are set.
 */
function surgeOf({ kind, get }: KubernetesObject, replicas: number): number {
  if (kind !== 'Deployment' && kind !== 'DeploymentConfig') return 0
  const [type, parameters] = kind === 'Deployment' ? ['RollingUpdate', 'rollingUpdate'] : ['Rolling', 'rollingParams']
  if ((get('spec', 'strategy', 'type') ?? type) !== type) return 0
  const share = (field: string) => get('spec', 'strategy', parameters, field) ?? '25%'
  const unavailable = portion(share('maxUnavailable'), replicas, Math.floor)
  const surge = portion(share('maxSurge'), replicas, Math.ceil)
  return unavailable === 0 ? surge : 0
}

/** A number of pods, or a percentage of them. */
function portion(value: unknown, of: number, round: (value: number) => number): number {
  if (typeof value === 'number') return count(value, 0)
  const [, percent] = /^(\d{1,6})%$/.exec(String(value)) ?? []
  return percent === undefined ? 0 : round((Number(percent) * of) / 100)
}

/** Pods that one run of a Job or of a CronJob has at once. */
export function runOf({ kind, get }: KubernetesObject): number {
  const job = kind === 'CronJob' ? (['spec', 'jobTemplate', 'spec'] as const) : (['spec'] as const)
  if (kind === 'Pod') return 1
  if (get('spec', 'suspend') === true || get(...job, 'suspend') === true) return 0
  const parallelism = count(get(...job, 'parallelism'), 1)
  const completions = get(...job, 'completions')
  return typeof completions === 'number' ? Math.min(parallelism, count(completions, parallelism)) : parallelism
}
