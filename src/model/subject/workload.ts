import type { Pod } from './kubernetes.ts'

const BATCH_KINDS = new Set(['Job', 'CronJob'])

/** Whether a pod ends by itself: nothing sends it traffic, nothing has to restart it. */
export function runsToCompletion(pod: Pod): boolean {
  const { kind } = pod.object
  const restart = pod.get('restartPolicy')
  return BATCH_KINDS.has(kind) || (kind === 'Pod' && (restart === 'Never' || restart === 'OnFailure'))
}
