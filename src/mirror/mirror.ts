import { follow } from './follow.ts'
import type { MirrorOptions } from './options.ts'
import { readOptions } from './options.ts'
import type { MirrorResult } from './result.ts'
import { trigger } from './trigger.ts'

/**
 * Makes the platform's GitLab pull a branch or tag of this repository: starts the pipeline of the project's `mirror`
 * repository there, and watches it when asked to.
 *
 * The platform pulls: nothing of this machine travels but the name of the ref, and what it pulls is what the ref holds
 * when its job runs (see commit.ts). It force-pushes that over its own copy.
 *
 * Throws a UserError for options that cannot be used, before anything is sent, and `cancelled` when the signal is
 * raised before anything was sent. Never throws for what the network or the server does.
 */
export async function mirror(options: MirrorOptions): Promise<MirrorResult> {
  const call = readOptions(options)
  const result = await trigger(call)
  if (result.status !== 'started' || !call.follow) return result
  return { ...result, followed: await follow(result.pipeline, call.follow, call) }
}
