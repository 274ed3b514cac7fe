import { createHash } from 'node:crypto'
import { DAY } from '../../model/day.ts'
import type { Provenance } from '../source/delivery.ts'
import { clean, LIMITS } from './clean.ts'
import { detailOf } from './detail.ts'
import { type ParsedJson, parseJson } from './json-text.ts'
import type { GateState, ReportRecord } from './record.ts'
import type { Rejection, RejectionCode } from './rejection.ts'
import { createParse } from './repeated.ts'
import { type AnyReport, createValidator, type Validate } from './schema.ts'
import { tally, tallyRules } from './tally.ts'

/** A reading; `detail` is a `ReportDetail` as JSON, of the last report of its branch in a batch only. */
export type Reading = { readonly record: ReportRecord; readonly detail?: string } | { readonly rejected: Rejection }

const rejected = (code: RejectionCode, detail = ''): { readonly rejected: Rejection } => ({
  rejected: { code, detail: clean(detail, 300) },
})

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A delivery whose bytes were read; `content` is their sha256 in hexadecimal digits. */
export type Loaded = Provenance &
  ({ readonly bytes: Uint8Array; readonly content: string } | { readonly refused: 'too-large' | 'unreadable' })

/** By what a delivery is known again without being read: its text, and what the source says of it. */
export const digestOf = (loaded: Loaded): string => {
  const { name = '', repository = '', branch = '', commit = '', defaultBranch = '' } = loaded
  const what = 'bytes' in loaded ? loaded.content : `${loaded.refused}\0${loaded.origin}`
  return sha256([name, repository, branch, commit, defaultBranch, what].join('\0'))
}

/** What was read, and what only the last report of a branch is asked for. */
export type ReadReport = { readonly record: ReportRecord; detail(): string } | { readonly rejected: Rejection }

/** What reads reports, and remembers the last one. */
export interface Understanding {
  readonly parse: (text: string) => unknown
  readonly validate: Validate
}

export const createUnderstanding = (): Understanding => ({
  parse: createParse(['requirements', 'gates', 'findings']),
  validate: createValidator(),
})

/** The tool did not exist before. */
const FIRST_DAY = Date.parse('2024-01-01T00:00:00Z')

/** A runner's clock may be wrong by so much. */
const CLOCK_ERROR = DAY

/** Reads one delivery: what history keeps of it, or why it is not taken. `now` in milliseconds. */
export function readReport(loaded: Loaded, { parse, validate }: Understanding, now: number): ReadReport {
  if (!('bytes' in loaded)) return rejected(loaded.refused)
  let parsed: ParsedJson
  try {
    parsed = parseJson(loaded.bytes, parse)
  } catch (error) {
    return rejected('not-json', error instanceof Error ? error.message : '')
  }
  const valid = validate(parsed.value)
  if ('fault' in valid) return rejected('not-a-report', valid.fault)
  const at = Date.parse(valid.report.generatedAt)
  if (!(at >= FIRST_DAY && at <= now + CLOCK_ERROR)) return rejected('absurd-date', valid.report.generatedAt)
  return identified(loaded, valid.report, parsed.decode, loaded.content)
}

function identified(
  delivery: Provenance,
  report: AnyReport,
  decode: ParsedJson['decode'],
  content: string,
): ReadReport {
  const said = (text: string | undefined): string => (text === undefined ? '' : decode(text))
  const repository = addressOf(delivery.repository ?? said(report.source?.repository))
  const branch = delivery.branch ?? said(report.source?.branch)
  const name = said(report.project) || nameOf(repository) || (delivery.name ?? '')
  if (name.trim() === '') return rejected('no-name')
  if (name.length > LIMITS.name || repository.length > LIMITS.path || branch.length > LIMITS.branch)
    return rejected('absurd-name', name)
  const commit = delivery.commit ?? report.source?.commit
  const { counts } = report
  return {
    record: {
      name: clean(name, LIMITS.name),
      repository: clean(repository, LIMITS.path),
      branch: clean(branch, LIMITS.branch),
      defaultBranch: delivery.defaultBranch,
      commit: commit !== undefined && /^[\da-f]{7,64}$/i.test(commit) ? commit.toLowerCase() : undefined,
      generatedAt: new Date(report.generatedAt).toISOString(),
      content,
      tool: clean(decode(report.tool.version), 50),
      verdict: report.verdict,
      passed: report.passed,
      errors: bounded(counts.error),
      warnings: bounded(counts.warning),
      infos: bounded(counts.info),
      suppressed: bounded(counts.suppressed),
      unverified: report.unverified.length,
      rules: tallyRules(report.findings),
      gates:
        report.gates === undefined || report.gates.length === 0
          ? null
          : Object.fromEntries(report.gates.map(({ id, open, met, total }) => [id, gate(open, met, total)])),
      requirements:
        report.requirements === undefined || report.requirements.length === 0
          ? null
          : tally(report.requirements.map(({ status }) => status)),
    },
    detail: () => JSON.stringify(detailOf(report, decode)),
  }
}

const gate = (open: boolean, met: number, total: number): GateState => [open ? 1 : 0, bounded(met), bounded(total)]

/** An integer column holds no more. */
const bounded = (amount: number): number => Math.min(amount, 2_147_483_647)

/** The same repository under one address. */
const addressOf = (repository: string): string =>
  repository
    .trim()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')

const nameOf = (repository: string): string => repository.slice(repository.lastIndexOf('/') + 1)

/**
 * Reads some deliveries of a batch, one reading for each, in their order. What the last report of a branch is asked for is
 * made for that one only: it is a third of the work.
 */
export function readReports(batch: readonly Loaded[], understanding: Understanding, now: number): readonly Reading[] {
  const readings: Reading[] = []
  const last = new Map<
    string,
    { readonly index: number; readonly read: Extract<ReadReport, { readonly record: ReportRecord }> }
  >()
  for (const loaded of batch) {
    const read = readReport(loaded, understanding, now)
    readings.push('record' in read ? { record: read.record } : read)
    if (!('record' in read)) continue
    const { repository, name, branch, generatedAt } = read.record
    const key = [repository, name, branch].join('\n')
    if ((last.get(key)?.read.record.generatedAt ?? '') <= generatedAt)
      last.set(key, { index: readings.length - 1, read })
  }
  for (const { index, read } of last.values()) readings[index] = { record: read.record, detail: read.detail() }
  return readings
}
