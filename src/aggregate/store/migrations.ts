import { UserError } from '../../model/errors.ts'
import { asNumber } from '../../model/json.ts'
import type { Database } from './database.ts'

/** The schema, step by step; a step that was published is never changed. */
const STEPS: readonly (readonly string[])[] = [
  [
    `create table project (
      id integer generated always as identity primary key,
      repository text not null,
      name text not null,
      default_branch text,
      unique (repository, name)
    )`,
    `create table report (
      id integer generated always as identity primary key,
      project integer not null references project,
      branch text not null,
      commit_id text,
      generated_at timestamptz not null,
      content bytea not null,
      tool text not null,
      verdict text not null check (verdict in ('compatible', 'undetermined', 'incompatible')),
      passed boolean not null,
      errors integer not null,
      warnings integer not null,
      infos integer not null,
      suppressed integer not null,
      unverified integer not null,
      rules jsonb not null,
      gates jsonb,
      requirements jsonb,
      unique (project, branch, content)
    )`,
    'create index report_history on report (project, branch, generated_at)',
    // what only the last report of a branch needs
    `create table latest (
      project integer not null references project,
      branch text not null,
      report integer not null references report,
      generated_at timestamptz not null,
      detail json not null,
      primary key (project, branch)
    )`,
    // everything that was delivered, so that it is not read twice
    `create table delivery (
      digest bytea primary key,
      origin text not null,
      tool text not null,
      rejection text,
      detail text
    )`,
    'create index delivery_rejected on delivery (rejection) where rejection is not null',
    'create table progress (source text primary key, position text not null)',
  ],
]

/** One ingest at a time migrates: PostgreSQL's own lock, by a number of ours. */
const MIGRATION_LOCK = 7_261_903

/** Brings the schema to what this version of the tool knows. Refuses one that is newer. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async ({ query }) => {
    await query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    await query('create table if not exists accostage_schema (version integer primary key)')
    const [row] = await query('select coalesce(max(version), 0) as version from accostage_schema')
    const version = asNumber(row?.version) ?? 0
    if (version > STEPS.length)
      throw new UserError('database', `the database has schema ${version}, a newer accostage than this one made it`)
    for (const [index, statements] of STEPS.entries()) {
      if (index < version) continue
      for (const statement of statements) await query(statement)
      await query('insert into accostage_schema values ($1)', [index + 1])
    }
  })
}
