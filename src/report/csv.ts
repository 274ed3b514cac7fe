import type { Finding } from '../model/finding.ts'
import type { Report, Unverified } from '../model/report.ts'
import { csvRecord } from './escape/csv.ts'

/** Names of the columns: the same in every language, because programs read them. */
export const CSV_COLUMNS = [
  'status',
  'severity',
  'rule',
  'path',
  'line',
  'column',
  'end_line',
  'end_column',
  'environments',
  'message',
  'fix',
  'suppressed_by',
  'suppressed_reason',
  'suppressed_until',
  'url',
  'fingerprint',
] as const

type Cells = Partial<Readonly<Record<(typeof CSV_COLUMNS)[number], string | number>>>

/**
 * The findings as comma-separated values (RFC 4180, UTF-8), a line of names first; `status` is `open`, `suppressed` or
 * `unverified`. What could not be verified has its reason as `rule`.
 */
export const csvReport = ({ findings, unverified }: Report): string =>
  [
    csvRecord(CSV_COLUMNS),
    ...findings.map(findingCells).map(record),
    ...unverified.map(unverifiedCells).map(record),
  ].join('')

const record = (cells: Cells): string => csvRecord(CSV_COLUMNS.map((name) => cells[name] ?? ''))

const findingCells = ({ location: { path, start, end }, suppressed, ...finding }: Finding): Cells => ({
  status: suppressed ? 'suppressed' : 'open',
  severity: finding.severity,
  rule: finding.rule,
  path,
  line: start.line,
  column: start.column,
  end_line: end?.line,
  end_column: end?.column,
  environments: finding.environments.join(' '),
  message: finding.message,
  fix: finding.fix,
  suppressed_by: suppressed?.by,
  suppressed_reason: suppressed?.reason,
  suppressed_until: suppressed?.until,
  url: finding.url,
  fingerprint: finding.fingerprint,
})

const unverifiedCells = ({ reason, path, line, message }: Unverified): Cells => ({
  status: 'unverified',
  rule: reason,
  path,
  line,
  message,
})
