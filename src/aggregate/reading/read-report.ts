import { createHash } from 'node:crypto'
import type { Delivery } from '../source/delivery.ts'
import { clean, LIMITS } from './clean.ts'
import { detailOf } from './detail.ts'
import type { GateState, ReportRecord } from './record.ts'
import type { Rejection, RejectionCode } from './rejection.ts'
import type { AnyReport, Validate } from './schema.ts'
import { tally, tallyRules } from './tally.ts'

export type Reading = { readonly record: ReportRecord } | { readonly rejected: Rejection }

const rejected = (code: RejectionCode, detail = ''): Reading => ({ rejected: { code, detail: clean(detail, 300) } })

const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** By what a delivery is known again without being read: its text, and what the source says of it. */
export const digestOf = (delivery: Delivery): string => {
  const { name = '', repository = '', branch = '', commit = '', defaultBranch = '' } = delivery
  const said = [name, repository, branch, commit, defaultBranch].join('\0')
  return 'bytes' in delivery
    ? sha256(said, '\0\0', delivery.bytes)
    : sha256(said, '\0\0', delivery.refused, '\0', delivery.origin)
}

/** The tool did not exist before. */
const FIRST_DAY = Date.parse('2024-01-01T00:00:00Z')

/** A runner's clock may be wrong by so much. */
const DAY = 86_400_000

/** Reads one delivery: what history keeps of it, or why it is not taken. `now` in milliseconds. */
export function readReport(delivery: Delivery, validate: Validate, now: number): Reading {
  if (!('bytes' in delivery)) return rejected(delivery.refused)
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(delivery.bytes.buffer, delivery.bytes.byteOffset, delivery.bytes.length).toString())
  } catch (error) {
    return rejected('not-json', error instanceof Error ? error.message : '')
  }
  const valid = validate(value)
  if ('fault' in valid) return rejected('not-a-report', valid.fault)
  const { report } = valid
  const at = Date.parse(report.generatedAt)
  if (!(at >= FIRST_DAY && at <= now + DAY)) return rejected('absurd-date', report.generatedAt)
  return identified(delivery, report, delivery.bytes)
}

function identified(delivery: Delivery, report: AnyReport, bytes: Uint8Array): Reading {
  const repository = addressOf(delivery.repository ?? report.source?.repository ?? '')
  const branch = delivery.branch ?? report.source?.branch ?? ''
  const name = report.project ?? (nameOf(repository) || delivery.name) ?? ''
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
      content: sha256(bytes),
      tool: clean(report.tool.version, 50),
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
      detail: detailOf(report),
    },
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
