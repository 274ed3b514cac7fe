import type { Container, Pod } from './kubernetes.ts'

const BATCH_KINDS = new Set(['Job', 'CronJob'])

/** Whether a pod ends by itself: nothing sends it traffic, nothing has to restart it. */
export function runsToCompletion(pod: Pod): boolean {
  const { kind } = pod.object
  const restart = pod.get('restartPolicy')
  return BATCH_KINDS.has(kind) || (kind === 'Pod' && (restart === 'Never' || restart === 'OnFailure'))
}

export const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const

/** The probes that a container declares; undefined where none is asked for: beside the others, or in what ends by itself. */
export function declaredProbes(container: Container): readonly (typeof PROBES)[number][] | undefined {
  if (container.role !== 'container' || runsToCompletion(container.pod)) return undefined
  return PROBES.filter((probe) => container.get(probe) != null)
}
