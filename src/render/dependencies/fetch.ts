import { lookup } from 'node:dns/promises'
import { startDeadline } from '../../http/deadline.ts'
import { openCache } from './cache.ts'
import { httpGet } from './http.ts'
import { LIMITS } from './limits.ts'
import { planOf } from './plan.ts'
import { problem } from './problem.ts'
import type { FetchRequest, Resolve } from './request.ts'
import type { FetchResult } from './result.ts'
import { missing } from './result.ts'
import { fetchPlans, keyOf } from './round.ts'
import type { Session } from './session.ts'

const resolveBySystem: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address)

/**
 * Fetches the charts that a chart depends on, as `helm dependency build` does, from the public hosts of the profile and
 * nowhere else: https only, no private address, no credentials, no proxy, sizes and times bounded, every archive
 * verified by its digest and none unpacked. Never rejects: a dependency that is not there says why.
 */
export async function fetchDependencies(request: FetchRequest): Promise<FetchResult> {
  const limits = { ...LIMITS, ...request.limits }
  const deadline = startDeadline(limits.totalMs, request.signal)
  let left = limits.archivesBytes
  const session: Session = {
    limits,
    signal: deadline.signal,
    allowedHosts: request.allowedHosts,
    allowLoopback: request.allowLoopback ?? false,
    resolve: request.resolve ?? resolveBySystem,
    get: request.fetch ?? httpGet,
    cache: request.cacheFolder === undefined ? undefined : openCache(request.cacheFolder),
    spend: (bytes) => {
      left -= bytes
      return left >= 0
    },
  }
  try {
    const plans = request.dependencies.map((dependency, index) =>
      index < limits.dependencies ? planOf(dependency, request.lock, session) : problem('too-many-dependencies'),
    )
    const found = await fetchPlans(
      plans.filter((plan) => 'kind' in plan),
      session,
    )
    return {
      dependencies: request.dependencies.map((dependency, index) => {
        const plan = plans[index] ?? problem('cancelled')
        if ('problem' in plan) return missing(dependency, plan, request.folder)
        const outcome = found.get(keyOf(plan)) ?? problem('cancelled')
        if ('problem' in outcome) return missing(dependency, outcome, request.folder)
        const version = plan.kind === 'oci' ? plan.version : plan.chart.version
        const { archive, digest, from } = outcome
        return { status: 'fetched', dependency, version, archive, digest: `sha256:${digest}`, from }
      }),
    }
  } finally {
    deadline.end()
  }
}
