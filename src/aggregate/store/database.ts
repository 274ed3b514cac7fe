/** One row as a driver gives it. */
export type Row = Readonly<Record<string, unknown>>

export interface Queries {
  query(sql: string, parameters?: readonly (string | number | null)[]): Promise<readonly Row[]>
}

/** PostgreSQL, embedded or not: the same SQL. */
export interface Database extends Queries {
  /** All of it, or nothing. */
  transaction<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}
