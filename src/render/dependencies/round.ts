import { addTo, type Lists } from '../../model/lists.ts'
import type { Archive } from './archive.ts'
import { fetchCharts } from './classic.ts'
import { pullChart } from './oci.ts'
import { withoutSlash } from './pin.ts'
import type { Plan } from './plan.ts'
import type { Problem } from './problem.ts'
import type { Session } from './session.ts'

/** Repositories that are asked at the same time: each may hold an index in memory. */
const AT_ONCE = 4

/** The same for two dependencies that one archive serves: a chart under two aliases. */
export const keyOf = (plan: Plan): string =>
  plan.kind === 'oci'
    ? plan.reference.shown
    : [withoutSlash(plan.repository), plan.chart.name, plan.chart.version].join(' ')

type Outcomes = Map<string, Archive | Problem>

/** Carries out plans, each archive and each index once; a few repositories at a time. Outcomes by `keyOf`. */
export async function fetchPlans(plans: readonly Plan[], session: Session): Promise<Outcomes> {
  const outcomes: Outcomes = new Map()
  const byKey = new Map(plans.map((plan) => [keyOf(plan), plan]))
  const repositories: Lists<string, Extract<Plan, { kind: 'classic' }>> = new Map()
  const tasks: (() => Promise<void>)[] = []
  for (const [key, plan] of byKey) {
    if (plan.kind === 'oci') {
      tasks.push(async () => void outcomes.set(key, await pullChart(plan.reference, session)))
      continue
    }
    addTo(repositories, withoutSlash(plan.repository), plan)
  }
  for (const [repository, group] of repositories) {
    tasks.push(async () => {
      const charts = group.map(({ chart }) => chart)
      const found = await fetchCharts(repository, charts, session)
      found.forEach((outcome, index) => {
        const plan = group[index]
        if (plan) outcomes.set(keyOf(plan), outcome)
      })
    })
  }
  await inTurns(tasks)
  return outcomes
}

async function inTurns(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  let next = 0
  const worker = async (): Promise<void> => {
    for (let task = tasks[next++]; task; task = tasks[next++]) await task()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
