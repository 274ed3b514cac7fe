import fc from 'fast-check'
import type { Finding } from '../../src/model/finding.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import type { Location, Position } from '../../src/model/location.ts'
import type { Report, Unverified } from '../../src/model/report.ts'
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

/** A report in which every text of the project, and of the rules, tries to be something else. */
export const nastyReport: fc.Arbitrary<Report> = fc
  .record({
    language: fc.constantFrom(...LANGUAGES),
    project: nastyText,
    profile: nastyText,
    findings: fc.array(finding, { maxLength: 6 }),
    unverified: fc.array(unverified, { maxLength: 3 }),
    assumptions: fc.array(fc.record({ code: fc.constant('no-manifest' as const), message: nastyText }), {
      maxLength: 2,
    }),
    changedRules: fc.dictionary(nastyText, fc.constantFrom(...SEVERITIES, 'off' as const), { maxKeys: 2 }),
  })
  .map(aReport)
