import { createHash } from 'node:crypto'
import type { Finding } from '../../src/model/finding.ts'
import type { Location } from '../../src/model/location.ts'
import type { Report, Verdict } from '../../src/model/report.ts'
import { reaches } from '../../src/model/severity.ts'

/** A place by path, line and columns: `at('Dockerfile', 3, 8, 10)`. */
export const at = (path: string, line: number, column = 1, endColumn?: number): Location => ({
  path,
  start: { line, column },
  ...(endColumn === undefined ? {} : { end: { line, column: endColumn } }),
})

/** A finding that is complete and dull; a test says only what it is about. */
export function aFinding(own: Partial<Finding> = {}): Finding {
  const rule = own.rule ?? 'IMG006'
  const location = own.location ?? at('Dockerfile', 3, 8, 10)
  return {
    severity: 'error',
    environments: [],
    message: 'EXPOSE 80 names a port reserved for root',
    why: 'Containers run without root.',
    subject: { type: 'dockerfile' },
    related: [],
    url: `https://accostage.example/rules/${rule}`,
    fingerprint: createHash('sha256').update(`${rule} ${location.path} ${location.start.line}`).digest('hex'),
    ...own,
    rule,
    location,
  }
}

/** A report around these findings: counts, verdict and `passed` follow from them unless the test says otherwise. */
export function aReport(own: Partial<Report> = {}): Report {
  const findings = own.findings ?? []
  const unverified = own.unverified ?? []
  const failOn = own.failOn ?? 'error'
  const standing = findings.filter(({ suppressed }) => !suppressed)
  const number = (severity: Finding['severity']): number =>
    standing.filter((finding) => finding.severity === severity).length
  const verdict: Verdict = number('error') > 0 ? 'incompatible' : unverified.length > 0 ? 'undetermined' : 'compatible'
  return {
    version: 1,
    tool: { name: 'accostage', version: '1.2.3' },
    generatedAt: '2026-11-25T08:00:00.000Z',
    language: 'en',
    profile: 'cloud-pi-native',
    environments: [],
    verdict,
    passed: !standing.some(({ severity }) => reaches(severity, failOn)),
    counts: {
      error: number('error'),
      warning: number('warning'),
      info: number('info'),
      suppressed: findings.length - standing.length,
    },
    inputs: {
      dockerfiles: 1,
      objects: 0,
      pipelines: 0,
      charts: 0,
      kustomizations: 0,
      valuesFiles: 0,
      manifest: 'absent',
    },
    releases: [],
    changedRules: {},
    assumptions: [],
    environmentVerdicts: [],
    requirements: [],
    gates: [],
    derogations: [],
    ...own,
    failOn,
    findings,
    unverified,
  }
}

/** `number` findings on as many lines of one file. */
export const manyFindings = (number: number, own: Partial<Finding> = {}): readonly Finding[] =>
  Array.from({ length: number }, (_, index) =>
    aFinding({ ...own, location: at('deploy/web.yaml', index + 1), message: `finding ${index + 1}` }),
  )
