import type { Finding } from '../../model/finding.ts'
import type { Location } from '../../model/location.ts'
import { bySeverity } from '../../model/severity.ts'
import { clip } from '../../report/escape/clip.ts'
import { clean, LIMITS } from './clean.ts'
import type { DetailGate, DetailPlace, ReportDetail } from './record.ts'
import type { AnyReport } from './schema.ts'
import { tally } from './tally.ts'

/** How much of a report its page shows; the report itself has the rest. */
const SHOWN = {
  findings: 40,
  unverified: 20,
  changes: 10,
  requirements: 200,
  gates: 10,
  derogations: 100,
  environments: 30,
} as const

/** Cleans each kind of text of a report. */
function cleaner(decode: (text: string) => string) {
  const path = (text: string): string => clean(decode(text), LIMITS.path)
  return {
    message: (text: string): string => clean(decode(text), LIMITS.message),
    name: (text: string): string => clean(decode(text), LIMITS.name),
    path,
    place: (location: Location): DetailPlace => ({ path: path(location.path), line: location.start.line }),
  }
}

/** What the page of a project shows of its last report. `decode` makes texts of what was parsed. */
export function detailOf(report: AnyReport, decode: (text: string) => string): ReportDetail {
  const texts = cleaner(decode)
  const { message, name, path, place } = texts
  return {
    language: report.language,
    profile: name(report.profile),
    manifest: report.inputs.manifest,
    environments: (report.environmentVerdicts ?? [])
      .slice(0, SHOWN.environments)
      .map((environment) => ({ ...environment, name: name(environment.name) })),
    gates: (report.gates ?? []).slice(0, SHOWN.gates).map((gate) => gateOf(gate, texts)),
    requirements: (report.requirements ?? [])
      .slice(0, SHOWN.requirements)
      .map(({ id, title, priority, status, evidence: [first] }) => ({
        id: name(id),
        title: message(title),
        priority,
        status,
        because: first === undefined ? undefined : clip(message(first.text), 200),
      })),
    derogations: (report.derogations ?? [])
      .slice(0, SHOWN.derogations)
      .map(({ rule, where, reason, approvedBy, until, state }) => ({
        rule: name(rule),
        where: where === undefined ? undefined : path(where),
        reason: message(reason),
        approvedBy: name(approvedBy),
        until,
        unused: state === 'unused',
      })),
    findings: gravest(report.findings).map(({ rule, severity, message: text, location }) => ({
      rule,
      severity,
      message: message(text),
      ...place(location),
    })),
    unverified: report.unverified.slice(0, SHOWN.unverified).map(({ reason, path: where, line, message: text }) => ({
      reason,
      path: path(where),
      line,
      message: message(text),
    })),
    reasons: tally(report.unverified.map(({ reason }) => reason)),
  }
}

function gateOf(
  { id, title, open, met, total, changes }: NonNullable<AnyReport['gates']>[number],
  { message, name, place }: ReturnType<typeof cleaner>,
): DetailGate {
  return {
    id,
    title: name(title),
    open,
    met,
    total,
    changes: changes.slice(0, SHOWN.changes).map(({ text, rule, field, location }) => ({
      text: message(text),
      rule: rule === undefined ? undefined : name(rule),
      field: field === undefined ? undefined : name(field),
      ...(location === undefined ? {} : place(location)),
    })),
  }
}

/** The gravest findings that stand, in the order of the report. */
function gravest(findings: readonly Finding[]): readonly Finding[] {
  const standing = findings.filter(({ suppressed }) => !suppressed)
  if (standing.length <= SHOWN.findings) return standing
  return standing.sort((a, b) => bySeverity(a.severity, b.severity)).slice(0, SHOWN.findings)
}
