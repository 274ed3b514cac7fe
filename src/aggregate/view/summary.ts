import { DAY } from '../../model/day.ts'
import type { UnverifiedReason, Verdict } from '../../model/report.ts'
import { GATES, type GateId, isBinding, type RequirementPriority } from '../../model/requirement/reported.ts'
import type { DetailDerogation } from '../reading/record.ts'
import { type GateAnswer, gateAnswer, type ProjectView } from './project.ts'
import type { View } from './view.ts'

export interface RuleSummary {
  readonly code: string
  readonly projects: number
  readonly errors: number
  readonly warnings: number
  readonly findings: number
}

export interface RequirementSummary {
  readonly id: string
  readonly priority: RequirementPriority
  readonly broken: number
  readonly missing: number
  readonly unverified: number
  /** How many projects it concerns. */
  readonly projects: number
}

export interface DerogationSummary {
  readonly project: ProjectView
  readonly derogation: DetailDerogation
  /** Whole days left; negative when it is over. */
  readonly days: number
}

/** What all projects together show. */
export interface Summary {
  readonly verdicts: Readonly<Record<Verdict, number>>
  readonly gates: readonly { readonly id: GateId; readonly answers: Readonly<Record<GateAnswer, number>> }[]
  /** The most widespread first. */
  readonly rules: readonly RuleSummary[]
  /** Those that some project does not meet, the most widespread first. */
  readonly requirements: readonly RequirementSummary[]
  /** Over, or within a month. */
  readonly derogations: readonly DerogationSummary[]
  /** Projects of which a part could not be verified. */
  readonly unverified: number
  readonly reasons: readonly { readonly reason: UnverifiedReason; readonly projects: number; readonly places: number }[]
  /** No report for a month. */
  readonly silent: readonly ProjectView[]
  readonly changes: Changes
}

export interface Changes {
  readonly added: readonly ProjectView[]
  readonly better: readonly ProjectView[]
  readonly worse: readonly ProjectView[]
  readonly opened: readonly { readonly project: ProjectView; readonly gate: GateId }[]
  readonly closed: readonly { readonly project: ProjectView; readonly gate: GateId }[]
}

const MONTH_DAYS = 30

export const summarise = (view: View): Summary => ({
  verdicts: verdicts(view.projects),
  gates: GATES.map((id) => {
    const answers = { open: 0, closed: 0, unknown: 0 }
    for (const { gates } of view.projects) answers[gateAnswer(gates, id)] += 1
    return { id, answers }
  }),
  rules: rules(view.projects),
  requirements: requirements(view.projects),
  derogations: derogations(view),
  unverified: view.projects.filter(({ unverified }) => unverified > 0).length,
  reasons: reasons(view.projects),
  silent: view.projects.filter(({ generatedAt }) => view.now.getTime() - generatedAt.getTime() > MONTH_DAYS * DAY),
  changes: changes(view),
})

function verdicts(projects: readonly ProjectView[]): Summary['verdicts'] {
  const counts = { compatible: 0, undetermined: 0, incompatible: 0 }
  for (const { verdict } of projects) counts[verdict] += 1
  return counts
}

function rules(projects: readonly ProjectView[]): readonly RuleSummary[] {
  const found = new Map<string, RuleSummary>()
  for (const project of projects)
    for (const [code, [errors, warnings, infos]] of Object.entries(project.rules)) {
      if (errors + warnings + infos === 0) continue
      const before = found.get(code) ?? { code, projects: 0, errors: 0, warnings: 0, findings: 0 }
      found.set(code, {
        code,
        projects: before.projects + 1,
        errors: before.errors + errors,
        warnings: before.warnings + warnings,
        findings: before.findings + errors + warnings + infos,
      })
    }
  return [...found.values()].sort(
    (a, b) => b.projects - a.projects || b.errors - a.errors || b.findings - a.findings || (a.code < b.code ? -1 : 1),
  )
}

function requirements(projects: readonly ProjectView[]): readonly RequirementSummary[] {
  const found = new Map<string, RequirementSummary>()
  for (const { detail } of projects)
    for (const { id, priority, status } of detail.requirements) {
      if (status === 'not-applicable') continue
      const before = found.get(id) ?? { id, priority, broken: 0, missing: 0, unverified: 0, projects: 0 }
      found.set(id, {
        ...before,
        broken: before.broken + (status === 'broken' ? 1 : 0),
        missing: before.missing + (status === 'missing' ? 1 : 0),
        unverified: before.unverified + (status === 'unverified' ? 1 : 0),
        projects: before.projects + 1,
      })
    }
  const left = ({ broken, missing, unverified }: RequirementSummary): number => broken + missing + unverified
  const binding = ({ priority }: RequirementSummary): number => (isBinding(priority) ? 1 : 0)
  return [...found.values()]
    .filter((each) => left(each) > 0)
    .sort((a, b) => binding(b) - binding(a) || left(b) - left(a) || b.broken - a.broken || (a.id < b.id ? -1 : 1))
}

/** Whole days from the day of `now` to the end of a derogation; NaN when that is no day: a report may say `2026-13-01`. */
export const daysLeft = (until: string, now: Date): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`)) / DAY)

const derogations = ({ projects, now }: View): readonly DerogationSummary[] =>
  projects
    .flatMap((project) =>
      project.detail.derogations.map((derogation) => ({ project, derogation, days: daysLeft(derogation.until, now) })),
    )
    .filter(({ days }) => days <= MONTH_DAYS)
    .sort((a, b) => a.days - b.days)

function reasons(projects: readonly ProjectView[]): Summary['reasons'] {
  const found = new Map<UnverifiedReason, { projects: number; places: number }>()
  for (const { detail } of projects)
    for (const [reason, places] of Object.entries(detail.reasons) as [UnverifiedReason, number][]) {
      const before = found.get(reason) ?? { projects: 0, places: 0 }
      found.set(reason, { projects: before.projects + 1, places: before.places + places })
    }
  return [...found].map(([reason, counts]) => ({ reason, ...counts })).sort((a, b) => b.projects - a.projects)
}

const RANK: Readonly<Record<Verdict, number>> = { incompatible: 0, undetermined: 1, compatible: 2 }

/** What became of projects in the period; those without a report in it did not change. */
function changes({ projects }: View): Changes {
  const known = projects.flatMap((project) => (project.before ? [{ project, before: project.before }] : []))
  const step = ({ project, before }: (typeof known)[number]) => RANK[project.verdict] - RANK[before.verdict]
  const gates = (from: GateAnswer, to: GateAnswer) =>
    known.flatMap(({ project, before }) =>
      GATES.filter((gate) => gateAnswer(before.gates, gate) === from && gateAnswer(project.gates, gate) === to).map(
        (gate) => ({ project, gate }),
      ),
    )
  return {
    added: projects.filter(({ before }) => before === undefined),
    better: known.filter((each) => step(each) > 0).map(({ project }) => project),
    worse: known.filter((each) => step(each) < 0).map(({ project }) => project),
    opened: gates('closed', 'open'),
    closed: gates('open', 'closed'),
  }
}
