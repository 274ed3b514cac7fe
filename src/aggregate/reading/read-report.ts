import { createHash } from 'node:crypto'
import type { Provenance } from '../source/delivery.ts'
import { clean, LIMITS } from './clean.ts'
import { detailOf } from './detail.ts'
import { type ParsedJson, parseJson } from './json-text.ts'
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

/** A delivery whose bytes were read. */
export type Loaded = Provenance & ({ readonly bytes: Uint8Array } | { readonly refused: 'too-large' | 'unreadable' })

/** By what a delivery is known again without being read: its text, and what the source says of it. */
export const digestOf = (loaded: Loaded): string => {
  const { name = '', repository = '', branch = '', commit = '', defaultBranch = '' } = loaded
  const said = [name, repository, branch, commit, defaultBranch].join('\0')
  return 'bytes' in loaded
    ? sha256(said, '\0\0', loaded.bytes)
    : sha256(said, '\0\0', loaded.refused, '\0', loaded.origin)
}

/** The tool did not exist before. */
const FIRST_DAY = Date.parse('2024-01-01T00:00:00Z')

/** A runner's clock may be wrong by so much. */
const DAY = 86_400_000

/** Reads one delivery: what history keeps of it, or why it is not taken. `now` in milliseconds. */
export function readReport(loaded: Loaded, validate: Validate, now: number): Reading {
  if (!('bytes' in loaded)) return rejected(loaded.refused)
  let parsed: ParsedJson
  try {
    parsed = parseJson(loaded.bytes)
  } catch (error) {
    return rejected('not-json', error instanceof Error ? error.message : '')
  }
  const valid = validate(parsed.value)
  if ('fault' in valid) return rejected('not-a-report', valid.fault)
  const at = Date.parse(valid.report.generatedAt)
  if (!(at >= FIRST_DAY && at <= now + DAY)) return rejected('absurd-date', valid.report.generatedAt)
  return identified(loaded, valid.report, parsed.decode, loaded.bytes)
}

function identified(delivery: Provenance, report: AnyReport, decode: ParsedJson['decode'], bytes: Uint8Array): Reading {
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
      content: sha256(bytes),
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
      detail: JSON.stringify(detailOf(report, decode)),
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
