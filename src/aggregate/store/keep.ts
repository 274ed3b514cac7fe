import { asNumber } from '../../model/json.ts'
import { clean, LIMITS } from '../reading/clean.ts'
import type { Reading } from '../reading/read-report.ts'
import type { ReportRecord } from '../reading/record.ts'
import type { Rejection } from '../reading/rejection.ts'
import type { Database, Queries, Row } from './database.ts'

/** One delivery as it was read. */
export interface Kept {
  readonly digest: string
  readonly origin: string
  readonly reading: Reading
}

/** What became of a batch. */
export interface Outcome {
  readonly added: number
  readonly rejected: readonly { readonly origin: string; readonly rejection: Rejection }[]
}

/** Which of these digests need not be read again. What another version of the tool rejected may be good for this one. */
export async function knownDigests(
  { query }: Queries,
  digests: readonly string[],
  tool: string,
): Promise<ReadonlySet<string>> {
  const rows = await query(
    `select encode(d.digest, 'hex') as digest from delivery d
     join json_array_elements_text($1::json) as asked(digest) on d.digest = decode(asked.digest, 'hex')
     where d.rejection is null or d.rejection = 'duplicate' or d.tool = $2`,
    [JSON.stringify(digests), tool],
  )
  return new Set(rows.map(({ digest }) => String(digest)))
}

/** Keeps a batch in one transaction, with how far its source was read. */
export async function keep(
  database: Database,
  batch: readonly Kept[],
  tool: string,
  progress?: { readonly source: string; readonly position: string },
): Promise<Outcome> {
  return await database.transaction(async (queries) => {
    const outcomes = await keepReports(queries, batch)
    await keepDeliveries(queries, batch, outcomes, tool)
    if (progress)
      await queries.query(
        `insert into progress values ($1, $2) on conflict (source) do update set position = excluded.position
         where progress.position <> excluded.position`,
        [progress.source, progress.position],
      )
    const rejected = batch.flatMap(({ origin }, index) => {
      const rejection = outcomes[index]
      return rejection === undefined ? [] : [{ origin, rejection }]
    })
    return { added: batch.length - rejected.length, rejected }
  })
}

const DUPLICATE: Rejection = { code: 'duplicate', detail: '' }

const identity = (project: unknown, branch: unknown, content: unknown): string => `${project} ${content} ${branch}`

/** Gives why each one was rejected, undefined for those that are kept. */
async function keepReports(queries: Queries, batch: readonly Kept[]): Promise<readonly (Rejection | undefined)[]> {
  const records = batch.flatMap(({ reading }) => ('record' in reading ? [reading.record] : []))
  if (records.length === 0) return batch.map(({ reading }) => ('rejected' in reading ? reading.rejected : undefined))
  const projects = await keepProjects(queries, records)
  const projectOf = (record: ReportRecord) => projects.get(keyOf(record))
  const inserted = await insertReports(queries, records, projectOf)
  const added = new Map(
    inserted.map(({ id, project, branch, content }) => [identity(project, branch, content), asNumber(id)]),
  )
  await keepLatest(queries, batch, projectOf, added)
  const left = new Set(added.keys())
  return batch.map(({ reading }) => {
    if ('rejected' in reading) return reading.rejected
    return left.delete(identity(projectOf(reading.record), reading.record.branch, reading.record.content))
      ? undefined
      : DUPLICATE
  })
}

const keyOf = ({ repository, name }: { readonly repository: unknown; readonly name: unknown }): string =>
  `${repository}\n${name}`

async function keepProjects(
  { query }: Queries,
  records: readonly ReportRecord[],
): Promise<ReadonlyMap<string, number>> {
  const wanted = new Map(records.map((record) => [keyOf(record), record]))
  // in one order, so that two ingests of a server do not wait for each other
  const rows = [...wanted]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { repository, name, defaultBranch }]) => ({ repository, name, default_branch: defaultBranch }))
  const parameters = [JSON.stringify(rows)]
  await query(
    `insert into project (repository, name, default_branch)
     select repository, name, default_branch
     from json_to_recordset($1::json) as given(repository text, name text, default_branch text)
     on conflict (repository, name) do update set default_branch = excluded.default_branch
     where excluded.default_branch is distinct from project.default_branch and excluded.default_branch is not null`,
    parameters,
  )
  const found = await query(
    `select id, repository, name from project
     join json_to_recordset($1::json) as given(repository text, name text) using (repository, name)`,
    parameters,
  )
  return new Map(found.map(({ id, repository, name }) => [keyOf({ repository, name }), asNumber(id) ?? 0]))
}

type ProjectOf = (record: ReportRecord) => number | undefined

const insertReports = (
  { query }: Queries,
  records: readonly ReportRecord[],
  projectOf: ProjectOf,
): Promise<readonly Row[]> =>
  query(
    `insert into report (project, branch, commit_id, generated_at, content, tool, verdict, passed, errors, warnings,
       infos, suppressed, unverified, rules, gates, requirements)
     select project, branch, commit, "generatedAt", decode(content, 'hex'), tool, verdict, passed, errors, warnings,
       infos, suppressed, unverified, rules, gates, requirements
     from json_to_recordset($1::json) as given(project integer, branch text, commit text, "generatedAt" timestamptz,
       content text, tool text, verdict text, passed boolean, errors integer, warnings integer, infos integer,
       suppressed integer, unverified integer, rules jsonb, gates jsonb, requirements jsonb)
     on conflict (project, branch, content) do nothing
     returning id, project, branch, encode(content, 'hex') as content`,
    [
      JSON.stringify(
        records.map((whole) => ({
          ...whole,
          // a JSON null would be one in the column, which is not SQL's
          gates: whole.gates ?? undefined,
          requirements: whole.requirements ?? undefined,
          project: projectOf(whole),
        })),
      ),
    ],
  )

async function keepLatest(
  { query }: Queries,
  batch: readonly Kept[],
  projectOf: ProjectOf,
  added: ReadonlyMap<string, number | undefined>,
): Promise<void> {
  const newest = new Map<string, Readonly<Record<string, unknown>>>()
  for (const { reading } of batch) {
    // the last one of a branch: were it a duplicate, what is kept is as new already
    if (!('record' in reading) || reading.detail === undefined) continue
    const project = projectOf(reading.record)
    const { branch, content, generatedAt: generated_at } = reading.record
    const report = added.get(identity(project, branch, content))
    if (report === undefined) continue
    newest.set(`${project} ${branch}`, { project, branch, report, generated_at, detail: reading.detail })
  }
  if (newest.size === 0) return
  const rows = [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  await query(
    `insert into latest select project, branch, report, generated_at, detail::json
     from json_to_recordset($1::json)
       as given(project integer, branch text, report integer, generated_at timestamptz, detail text)
     on conflict (project, branch) do update
       set report = excluded.report, generated_at = excluded.generated_at, detail = excluded.detail
       where latest.generated_at <= excluded.generated_at`,
    [JSON.stringify(rows)],
  )
}

async function keepDeliveries(
  { query }: Queries,
  batch: readonly Kept[],
  outcomes: readonly (Rejection | undefined)[],
  tool: string,
): Promise<void> {
  // of two that are the same the first counts
  const rows = new Map(
    batch
      .map(({ digest, origin }, index) => {
        const rejection = outcomes[index]
        const row = {
          digest,
          origin: clean(origin, LIMITS.origin),
          rejection: rejection?.code,
          detail: rejection?.detail,
        }
        return [digest, row] as const
      })
      .reverse(),
  )
  await query(
    `insert into delivery (digest, origin, tool, rejection, detail)
     select decode(digest, 'hex'), origin, $2, rejection, detail
     from json_to_recordset($1::json) as given(digest text, origin text, rejection text, detail text)
     on conflict (digest) do update
       set origin = excluded.origin, tool = excluded.tool, rejection = excluded.rejection, detail = excluded.detail
       where delivery.rejection is not null and delivery.tool <> excluded.tool`,
    [JSON.stringify([...rows.values()].sort((a, b) => (a.digest < b.digest ? -1 : 1))), tool],
  )
}
