import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/model/language.ts'
import { jsonReport } from '../../src/report/json.ts'
import { REPORT_SCHEMA } from '../../src/report/schema.ts'
import { cleanReport, doubtfulReport, fullReport } from './example-reports.ts'
import { aFinding, aReport, at } from './report-builder.ts'

const validate = new Ajv2020({ allErrors: true }).compile(REPORT_SCHEMA)

/** A finding with every field there is. */
const complete = aReport({
  project: 'demo',
  findings: [
    aFinding({
      fix: 'a',
      excerpt: 'b',
      related: [{ path: 'c', start: { line: 1, column: 1 } }],
      edits: [{ path: 'Dockerfile', span: { start: 0, end: 4 }, text: 'd' }],
      subject: { type: 'container', kind: 'Pod', name: 'e', namespace: 'f', container: 'g' },
      suppressed: { by: 'annotation', reason: 'h', until: '2027-01-31' },
    }),
  ],
  environments: [{ name: 'dev', stage: 'dev', class: 'non-production' }],
  environmentVerdicts: [
    {
      name: 'dev',
      class: 'non-production',
      verdict: 'compatible',
      counts: { error: 0, warning: 1, info: 0, suppressed: 0 },
    },
  ],
  requirements: [
    {
      id: 'EXI-ORG-17b',
      title: 'l',
      priority: 'P',
      source: { page: 'm', exigence: 'ORG-17', url: 'https://cct.example' },
      status: 'broken',
      evidence: [{ kind: 'finding', text: 'n', rule: 'IMG006', field: 'backup.procedure', location: at('o', 1) }],
      gates: ['production'],
    },
  ],
  gates: [
    {
      id: 'production',
      title: 'p',
      open: false,
      met: 0,
      total: 1,
      left: [{ requirement: 'EXI-ORG-17b', status: 'broken', blocking: true }],
      changes: [
        {
          text: 'q',
          requirements: ['EXI-ORG-17b'],
          rule: 'IMG006',
          field: 'backup',
          location: at('accostage.yaml', 1),
        },
      ],
    },
  ],
  derogations: [
    {
      rule: 'IMG006',
      where: 'Dockerfile',
      reason: 'r',
      approvedBy: 's',
      until: '2027-01-31',
      state: 'active',
      location: at('accostage.yaml', 1),
    },
  ],
  assumptions: [{ code: 'no-manifest', message: 'i' }],
  unverified: [{ reason: 'encrypted', path: 'j', line: 1, message: 'k' }],
})

type Json = Record<string, unknown>
const asJson = (report: unknown): Json => JSON.parse(JSON.stringify(report))

/** Every object inside, with the way to it; the list of changed rules has free names. */
function objectsIn(value: unknown, route = ''): readonly (readonly [string, Json])[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => objectsIn(item, `${route}/${index}`))
  if (typeof value !== 'object' || value === null || route === '/changedRules') return []
  const own: Json = { ...value }
  return [[route, own], ...Object.entries(own).flatMap(([name, inner]) => objectsIn(inner, `${route}/${name}`))]
}

/** A copy of the report with one object in it changed. */
function changed(route: string, change: (object: Json) => void): Json {
  const copy = asJson(complete)
  const steps = route.split('/').slice(1)
  let here = copy
  for (const step of steps) here = here[step] as Json
  change(here)
  return copy
}

describe('the schema of the report', () => {
  it.each(LANGUAGES)('accepts every example in %s', (language) => {
    for (const report of [fullReport(language), doubtfulReport(language), cleanReport(language), complete]) {
      validate(JSON.parse(jsonReport(report)))
      expect(validate.errors).toBeNull()
    }
  })

  it.each(objectsIn(asJson(complete)).map(([route]) => route))('refuses one field more at %j', (route) => {
    expect(validate(changed(route, (object) => Object.assign(object, { more: 1 })))).toBe(false)
    expect(validate.errors?.map(({ keyword, instancePath }) => [keyword, instancePath])).toEqual([
      ['additionalProperties', route],
    ])
  })

  const fields = objectsIn(asJson(complete)).flatMap(([route, object]) =>
    Object.keys(object).map((name) => [route, name] as const),
  )
  const optional = [
    ...['/project', '/unverified/0/line', '/findings/0/suppressed/until', '/findings/0/location/end'],
    ...['fix', 'edits', 'excerpt', 'suppressed'].map((name) => `/findings/0/${name}`),
    ...['kind', 'name', 'namespace', 'container'].map((name) => `/findings/0/subject/${name}`),
    ...['page', 'exigence', 'url'].map((name) => `/requirements/0/source/${name}`),
    ...['rule', 'field', 'location'].map((name) => `/requirements/0/evidence/0/${name}`),
    ...['rule', 'field', 'location'].map((name) => `/gates/0/changes/0/${name}`),
    '/derogations/0/where',
  ]

  it.each(fields)('knows whether %s/%s may be missing', (route, name) => {
    const without = changed(route, (object) => delete object[name])
    expect(validate(without)).toBe(optional.includes(`${route}/${name}`))
  })

  it.each([
    ['another version', { version: 2 }],
    ['an unknown verdict', { verdict: 'perfect' }],
    ['a negative count', { counts: { error: -1, warning: 0, info: 0, suppressed: 0 } }],
    ['half a finding', { findings: [{ rule: 'IMG006' }] }],
    ['a line 0', { unverified: [{ reason: 'encrypted', path: 'a', line: 0, message: '' }] }],
    ['a local time', { generatedAt: '2026-11-25T08:00:00+01:00' }],
    ['an unknown severity of a rule', { changedRules: { IMG006: 'fatal' } }],
  ])('refuses %s', (_, own) => {
    expect(validate({ ...asJson(complete), ...own })).toBe(false)
  })

  it('describes every field', () => {
    const described = (schema: unknown): boolean =>
      typeof schema === 'object' && schema !== null && ('description' in schema || '$ref' in schema)
    const properties = objectsIn(REPORT_SCHEMA).flatMap(([route, object]) =>
      route.endsWith('/properties') ? Object.entries(object).map(([name, schema]) => [`${route}/${name}`, schema]) : [],
    )
    expect(properties.filter(([, schema]) => !described(schema))).toEqual([])
    expect(properties.length).toBeGreaterThan(50)
  })
})
