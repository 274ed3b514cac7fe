import fc from 'fast-check'
import type { Finding } from '../../src/model/finding.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import type { Location, Position } from '../../src/model/location.ts'
import type { EnvironmentVerdict, Report, ReportedDerogation, Unverified } from '../../src/model/report.ts'
import type { ReportedGate, ReportedRequirement } from '../../src/model/requirement/reported.ts'
import { SEVERITIES } from '../../src/model/severity.ts'
import { nastyText } from './nasty.ts'
import { aFinding, aReport } from './report-builder.ts'

const ordinal = fc.integer({ min: 1, max: 200 })
const position: fc.Arbitrary<Position> = fc.record({ line: ordinal, column: ordinal })
const location: fc.Arbitrary<Location> = fc.record(
  { path: nastyText, start: position, end: position },
  { requiredKeys: ['path', 'start'] },
)

const finding: fc.Arbitrary<Finding> = fc
  .record(
    {
      rule: nastyText,
      severity: fc.constantFrom(...SEVERITIES),
      environments: fc.array(nastyText, { maxLength: 2 }),
      message: nastyText,
      why: nastyText,
      fix: nastyText,
      location,
      related: fc.array(location, { maxLength: 4 }),
      url: fc.oneof(nastyText, fc.webUrl()),
      excerpt: nastyText,
      suppressed: fc.record({ by: fc.constant('comment' as const), reason: nastyText, until: nastyText }),
    },
    { requiredKeys: ['rule', 'severity', 'environments', 'message', 'why', 'location', 'related', 'url'] },
  )
  .map(aFinding)

const unverified: fc.Arbitrary<Unverified> = fc.record(
  { reason: fc.constantFrom('encrypted', 'unreadable'), path: nastyText, line: ordinal, message: nastyText },
  { requiredKeys: ['reason', 'path', 'message'] },
)

const counts = fc.record({ error: ordinal, warning: ordinal, info: ordinal, suppressed: ordinal })

const requirement: fc.Arbitrary<ReportedRequirement> = fc.record({
  id: nastyText,
  title: nastyText,
  priority: fc.constantFrom('P' as const, 'advised' as const),
  source: fc.constant({}),
  status: fc.constantFrom('met' as const, 'missing' as const),
  evidence: fc.array(fc.record({ kind: fc.constant('field' as const), text: nastyText, location }), { maxLength: 2 }),
  gates: fc.constant([]),
})

const gate: fc.Arbitrary<ReportedGate> = fc.record({
  id: fc.constant('ovh' as const),
  title: nastyText,
  open: fc.boolean(),
  met: ordinal,
  total: ordinal,
  left: fc.array(
    fc.record({ requirement: nastyText, status: fc.constant('missing' as const), blocking: fc.boolean() }),
    { maxLength: 2 },
  ),
  changes: fc.array(fc.record({ text: nastyText, requirements: fc.array(nastyText, { maxLength: 2 }) }), {
    maxLength: 2,
  }),
})

const derogation: fc.Arbitrary<ReportedDerogation> = fc.record(
  {
    rule: nastyText,
    where: nastyText,
    reason: nastyText,
    approvedBy: nastyText,
    until: nastyText,
    state: fc.constantFrom('active' as const, 'unused' as const),
    location,
  },
  { requiredKeys: ['rule', 'reason', 'approvedBy', 'until', 'state', 'location'] },
)

const environmentVerdict: fc.Arbitrary<EnvironmentVerdict> = fc.record({
  name: nastyText,
  class: fc.constant('production' as const),
  verdict: fc.constant('compatible' as const),
  counts,
})

const inputs: fc.Arbitrary<Report['inputs']> = fc.record({
  dockerfiles: ordinal,
  objects: ordinal,
  pipelines: ordinal,
  charts: ordinal,
  kustomizations: ordinal,
  valuesFiles: ordinal,
  manifest: fc.constantFrom('valid' as const, 'absent' as const),
})

/** A report in which every text of the project, and of the rules, tries to be something else. */
export const nastyReport: fc.Arbitrary<Report> = fc
  .record({
    language: fc.constantFrom(...LANGUAGES),
    project: nastyText,
    profile: nastyText,
    inputs,
    requirements: fc.array(requirement, { maxLength: 2 }),
    gates: fc.array(gate, { maxLength: 2 }),
    environmentVerdicts: fc.array(environmentVerdict, { maxLength: 2 }),
    derogations: fc.array(derogation, { maxLength: 2 }),
    findings: fc.array(finding, { maxLength: 6 }),
    unverified: fc.array(unverified, { maxLength: 3 }),
    assumptions: fc.array(fc.record({ code: fc.constant('no-manifest' as const), message: nastyText }), {
      maxLength: 2,
    }),
    changedRules: fc.dictionary(nastyText, fc.constantFrom(...SEVERITIES, 'off' as const), { maxKeys: 2 }),
  })
  .map(aReport)
