import { DAY } from '../../model/day.ts'
import { asNumber, asText } from '../../model/json.ts'
import type { Verdict } from '../../model/report.ts'
import type { ReportDetail, ReportRecord } from '../reading/record.ts'
import type { RejectionCode } from '../reading/rejection.ts'
import type { Queries, Row } from '../store/database.ts'
import { judgedBranch } from './branch.ts'
import { groupBy } from './group.ts'
import type { HistoryPoint, ProjectView } from './project.ts'
import { slugOf } from './slug.ts'
import { trendOf, type WeeklyVerdict } from './trend.ts'
import type { RejectedView, View } from './view.ts'

export interface ViewOptions {
  readonly now: Date
  readonly sinceDays: number
  /** The branch by which projects are judged, where it has reports. */
  readonly branch?: string
}

/** How many reports of a project its page shows. */
const HISTORY = 60

const REJECTED = 200

/** Reads everything that is shown. What a driver gives is trusted no further than the schema goes. */
export async function readView(database: Queries, { now, sinceDays, branch }: ViewOptions): Promise<View> {
  const judged = await judgedReports(database, branch)
  const reports = JSON.stringify(judged.map(({ chosen }) => ({ project: chosen.project, branch: chosen.branch })))
  const start = new Date(now.getTime() - sinceDays * DAY)
  const histories = await history(database, reports)
  const before = await beforePeriod(database, reports, start)
  const details = await readDetails(database, reports)
  const projects = judged.flatMap(({ chosen, others }) => {
    const detail = details.get(chosen.project)
    if (detail === undefined) return []
    const points = histories.get(chosen.project) ?? []
    return [projectOf(chosen.row, detail, others, points, before.get(chosen.project))]
  })
  const weekly = await weeklyVerdicts(database, reports)
  const [count] = await database.query('select count(*)::integer as reports from report')
  return {
    now,
    sinceDays,
    projects: projects.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.slug < b.slug ? -1 : 1)),
    trend: trendOf(weekly, now),
    reports: asNumber(count?.reports) ?? 0,
    rejected: await rejectedOnes(database),
  }
}

const dateOf = (value: unknown): Date => (value instanceof Date ? value : new Date(String(value)))
const number = (value: unknown): number => asNumber(value) ?? 0
const verdictOf = ({ verdict }: Row): Verdict => verdict as Verdict // the column has a check

interface BranchRow {
  readonly project: number
  readonly branch: string
  readonly generatedAt: Date
  readonly verdict: Verdict
  readonly row: Row
}

async function judgedReports({ query }: Queries, asked: string | undefined) {
  const rows = await query(
    `select l.project, l.branch, p.repository, p.name, p.default_branch, r.commit_id, r.generated_at, r.tool, r.verdict,
       r.errors, r.warnings, r.infos, r.suppressed, r.unverified, r.rules, r.gates, r.requirements
     from latest l join report r on r.id = l.report join project p on p.id = l.project`,
  )
  const byProject = groupBy(
    rows.map(
      (row): BranchRow => ({
        project: number(row.project),
        branch: String(row.branch),
        generatedAt: dateOf(row.generated_at),
        verdict: verdictOf(row),
        row,
      }),
    ),
    ({ project }) => project,
  )
  return [...byProject.values()].flatMap((branches) => {
    const chosen = judgedBranch(branches, { asked, byDefault: asText(branches[0]?.row.default_branch) })
    return chosen === undefined ? [] : [{ chosen, others: branches.filter((each) => each !== chosen) }]
  })
}

/** The reports of the branches that count: `$1` as JSON. */
const OF_JUDGED = `from report r join json_to_recordset($1::json) as judged(project integer, branch text)
  on r.project = judged.project and r.branch = judged.branch`

async function history({ query }: Queries, judged: string): Promise<ReadonlyMap<number, readonly HistoryPoint[]>> {
  const rows = await query(
    `select * from (
       select r.project, r.generated_at, r.verdict, r.errors, r.warnings,
         row_number() over (partition by r.project order by r.generated_at desc, r.id desc) as place ${OF_JUDGED}
     ) as numbered where place <= ${HISTORY} order by project, place desc`,
    [judged],
  )
  const points = rows.map((row) => ({
    project: number(row.project),
    generatedAt: dateOf(row.generated_at),
    verdict: verdictOf(row),
    errors: number(row.errors),
    warnings: number(row.warnings),
  }))
  return groupBy(points, ({ project }) => project)
}

async function beforePeriod({ query }: Queries, judged: string, start: Date) {
  const rows = await query(
    `select distinct on (r.project) r.project, r.verdict, r.gates ${OF_JUDGED}
     where r.generated_at < $2 order by r.project, r.generated_at desc, r.id desc`,
    [judged, start.toISOString()],
  )
  return new Map(rows.map((row) => [number(row.project), { verdict: verdictOf(row), gates: gatesOf(row) }]))
}

async function weeklyVerdicts({ query }: Queries, judged: string): Promise<readonly WeeklyVerdict[]> {
  const rows = await query(
    `select project, week, verdict from (
       select distinct on (r.project, date_trunc('week', r.generated_at, 'UTC')) r.project, r.verdict,
         date_trunc('week', r.generated_at, 'UTC') as week ${OF_JUDGED}
       order by r.project, date_trunc('week', r.generated_at, 'UTC'), r.generated_at desc, r.id desc
     ) as weekly order by week, project`,
    [judged],
  )
  return rows.map((row) => ({ project: number(row.project), week: dateOf(row.week), verdict: verdictOf(row) }))
}

async function readDetails({ query }: Queries, judged: string): Promise<ReadonlyMap<number, ReportDetail>> {
  const rows = await query(
    `select l.project, l.detail from latest l
     join json_to_recordset($1::json) as judged(project integer, branch text) using (project, branch)`,
    [judged],
  )
  return new Map(rows.map(({ project, detail }) => [number(project), detail as ReportDetail])) // as keep.ts wrote it
}

const gatesOf = ({ gates }: Row): ReportRecord['gates'] => (gates ?? null) as ReportRecord['gates']

const projectOf = (
  row: Row,
  detail: ReportDetail,
  branches: ProjectView['branches'],
  points: readonly HistoryPoint[],
  before: ProjectView['before'],
): ProjectView => ({
  id: number(row.project),
  slug: slugOf(String(row.repository), String(row.name)),
  name: String(row.name),
  repository: String(row.repository),
  branch: String(row.branch),
  branches: branches.map(({ branch, generatedAt, verdict }) => ({ branch, generatedAt, verdict })),
  commit: asText(row.commit_id),
  generatedAt: dateOf(row.generated_at),
  tool: String(row.tool),
  verdict: verdictOf(row),
  errors: number(row.errors),
  warnings: number(row.warnings),
  infos: number(row.infos),
  suppressed: number(row.suppressed),
  unverified: number(row.unverified),
  rules: row.rules as ReportRecord['rules'],
  gates: gatesOf(row),
  requirements: (row.requirements ?? null) as ReportRecord['requirements'],
  detail,
  history: points,
  before,
})

async function rejectedOnes({ query }: Queries): Promise<RejectedView> {
  const [count] = await query('select count(*)::integer as total from delivery where rejection is not null')
  const rows = await query(
    `select origin, rejection, coalesce(detail, '') as detail from delivery where rejection is not null
     order by origin, digest limit ${REJECTED}`,
  )
  return {
    total: number(count?.total),
    listed: rows.map(({ origin, rejection, detail }) => ({
      origin: String(origin),
      code: rejection as RejectionCode,
      detail: String(detail),
    })),
  }
}
