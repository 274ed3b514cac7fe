import type { KubernetesObject } from './kubernetes.ts'
import { databaseUsage, larger, NO_USAGE, plus, podUsage, times, type Usage } from './pod-resources.ts'
import { runningPods, runOf } from './running-pods.ts'
import type { Surroundings } from './surroundings.ts'
import { runsToCompletion } from './workload.ts'

/**
 * Moments of an environment, the surest first:
 * - `always`: all that serves, with the fewest replicas;
 * - `scaled`: with all the replicas that autoscalers may ask for;
 * - `updated`: with the pods that a rolling update adds first, and the Jobs that are deployed with it;
 * - `running`: with the heaviest CronJob, or the heaviest Job of a hook.
 */
export const MOMENTS = ['always', 'scaled', 'updated', 'running'] as const

export type Moment = (typeof MOMENTS)[number]

/** The pods of one object. */
export interface Share {
  readonly object: KubernetesObject
  readonly count: number
  readonly each: Usage
}

/** What an environment asks of its quota, at least: what operators make, and what was not rendered, comes on top. */
export type EnvironmentLoad = Readonly<Record<Moment, { readonly usage: Usage; readonly shares: readonly Share[] }>>

/** Adds up the pods of some objects. */
export function environmentLoad(
  objects: readonly KubernetesObject[],
  around: (object: KubernetesObject) => Surroundings,
): EnvironmentLoad {
  const shares: Record<Moment, Share[]> = { always: [], scaled: [], updated: [], running: [] }
  const runs: Share[] = []
  const add = (object: KubernetesObject, each: Usage, counts: Partial<Record<Moment, number>>) => {
    for (const moment of MOMENTS) {
      const count = counts[moment] ?? 0
      if (count > 0) shares[moment].push({ object, count, each })
    }
  }
  for (const object of objects) {
    if (object.group === 'postgresql.cnpg.io' && object.kind === 'Cluster') {
      const { count, each } = databaseUsage(object.get('spec'))
      add(object, each, { always: count, scaled: count, updated: count, running: count })
    }
    if (!object.pod) continue
    const each = podUsage(object.pod)
    if (isHook(object) || object.kind === 'CronJob') runs.push({ object, count: runOf(object), each })
    else if (runsToCompletion(object.pod)) add(object, each, { updated: runOf(object) })
    else {
      const { autoscalers } = around(object)
      const { least, most, surge } = runningPods(object, autoscalers.state === 'found' ? autoscalers.all : [])
      add(object, each, { always: least, scaled: most, updated: least + surge, running: least })
    }
  }
  const total = (moment: Moment, more = NO_USAGE) => ({
    usage: shares[moment].reduce((sum, { count, each }) => plus(sum, times(each, count)), more),
    shares: moment === 'running' ? [...shares.running, ...runs] : shares[moment],
  })
  const heaviest = runs.reduce((most, { count, each }) => larger(most, times(each, count)), NO_USAGE)
  return {
    always: total('always'),
    scaled: total('scaled'),
    updated: total('updated'),
    running: total('running', heaviest),
  }
}

/** What Argo CD runs before or behind the rest, not beside it. */
const isHook = ({ annotations }: KubernetesObject): boolean =>
  'argocd.argoproj.io/hook' in annotations || 'helm.sh/hook' in annotations

/** The loads of several environments as one. */
export const together = (loads: readonly EnvironmentLoad[]): EnvironmentLoad => {
  const sum = (moment: Moment) => ({
    usage: loads.reduce((usage, load) => plus(usage, load[moment].usage), NO_USAGE),
    shares: loads.flatMap((load) => load[moment].shares),
  })
  return { always: sum('always'), scaled: sum('scaled'), updated: sum('updated'), running: sum('running') }
}
