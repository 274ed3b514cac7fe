import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine } from '../../src/report/escape/hidden.ts'
import { gitlabReport } from '../../src/report/gitlab.ts'
import { fullReport } from './example-reports.ts'
import { nastyReport } from './nasty-report.ts'
import { aFinding, aReport, at } from './report-builder.ts'
import schema from './schemas/code-quality.schema.json' with { type: 'json' }

interface Entry {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

const validate = new Ajv().compile(schema)

function read(json: string): readonly Entry[] {
  const value: unknown = JSON.parse(json)
  validate(value)
  expect(validate.errors ?? []).toEqual([])
  return value as readonly Entry[]
}

describe('gitlabReport', () => {
  it('holds what stands, then what could not be verified', () => {
    const report = fullReport('en')
    const entries = read(gitlabReport(report, { folder: 'apps/web/' }))
    expect(entries).toHaveLength(report.findings.length - 1 + report.unverified.length)
    expect(entries[0]).toEqual({
      description: 'IMG006: EXPOSE 80 names a port reserved for root',
      check_name: 'IMG006',
      fingerprint: report.findings[0]?.fingerprint,
      severity: 'blocker',
      location: { path: 'apps/web/Dockerfile', lines: { begin: 3 } },
    })
    expect(new Set(entries.map(({ severity }) => severity))).toEqual(new Set(['blocker', 'major', 'info']))
    expect(entries.at(-1)).toMatchObject({
      check_name: 'unverified/encrypted',
      severity: 'info',
      description: 'unverified/encrypted: encrypted content, encrypted with SOPS',
    })
  })

  it('is an empty list for a clean project, which GitLab compares merge requests with', () => {
    expect(gitlabReport(aReport())).toBe('[]\n')
  })

  it('gives each entry a fingerprint of its own, that of a finding where it can', () => {
    const same = { fingerprint: 'a' }
    const findings = [aFinding(same), aFinding({ ...same, location: at('b', 1) }), aFinding({ fingerprint: 'a-2' })]
    const prints = read(gitlabReport(aReport({ findings }))).map(({ fingerprint }) => fingerprint)
    expect(prints).toContain('a')
    expect(new Set(prints).size).toBe(3)
  })

  it('is valid whatever it holds, and says it', () => {
    fc.assert(
      fc.property(nastyReport, (report) => {
        const entries = read(gitlabReport(report))
        expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length)
        const said = entries.map(({ description }) => description)
        for (const { suppressed, message } of report.findings)
          if (!suppressed) expect(said).toContainEqual(expect.stringContaining(oneLine(message)))
        for (const text of said) expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      }),
    )
  })
})
