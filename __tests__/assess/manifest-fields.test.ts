import { expect, test } from 'vitest'
import { asList, asRecord } from '../../src/model/json.ts'
import type { Report } from '../../src/model/report.ts'
import { MANIFEST_SCHEMA } from '../../src/parse/manifest/schema/index.ts'
import { assess, withField } from './assess-project.ts'
import { MANIFEST } from './whole-project.ts'

/** Every dotted path of the schema that leads to a value, with what the schema says of it. */
function leaves(node: unknown, path = ''): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  const schema = asRecord(node)
  if ('items' in schema) return leaves(schema.items, path)
  const properties = Object.entries(asRecord(schema.properties))
  if (properties.length === 0) return [[path, schema]]
  return properties.flatMap(([name, inner]) => leaves(inner, path === '' ? name : `${path}.${name}`))
}

/** Fields that the whole project does not set, or whose values another one of the same form may not replace. */
const OTHER: Readonly<Record<string, readonly [unknown, unknown]>> = {
  'settings.failOn': ['error', 'info'],
  'settings.language': ['en', 'fr'],
  'settings.rules': [{}, { K8S034: 'error' }],
  'settings.ignore': [['nothing'], ['deploy']],
  'settings.baseImages.ports': [[8080], [80]],
  'settings.mirror.branches': [['main'], ['develop']],
  'settings.mirror.tags': [['v*'], ['release-*']],
  exposure: [['internet'], ['rie']],
  'authentication.providers': [['agent'], ['franceconnect']],
  'environments.stage': ['prod', 'staging'],
  'environments.ageRecipient': [`age1${'q'.repeat(58)}`, `age1${'p'.repeat(58)}`],
  'commitments.requirement': ['EXI-ORG-1', 'EXI-ORG-2'],
  'recovery.maximumDowntime': ['4h', '8h'],
  'recovery.maximumDataLoss': ['1h', '2h'],
  'repositories.valuesFiles': [['values.yaml'], ['other.yaml']],
  'derogations.rule': ['K8S034', 'IMG006'],
  'derogations.until': ['2027-01-31', '2026-01-31'],
}

/** Another value of the same form. */
function another(path: string, schema: Readonly<Record<string, unknown>>, value: unknown): unknown {
  const other = OTHER[path]
  if (other) return other[1]
  const choices = asList(schema.enum)
  if (choices.length > 0) return choices.find((choice) => choice !== value)
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return '2027-02-28'
  return path === 'data.migration.volume' ? '6Gi' : `${String(value)}x`
}

const DEROGATIONS = [
  {
    rule: 'K8S034',
    where: 'deploy/*.yaml',
    reason: 'two replicas do',
    approvedBy: 'Service Team',
    until: '2027-01-31',
  },
]

/** What a report says, without where: places move when a text changes. */
const said = (report: Report): string =>
  JSON.stringify(
    {
      ...report,
      findings: report.findings.map(({ rule, message, severity, suppressed }) => ({
        rule,
        message,
        severity,
        suppressed,
      })),
      generatedAt: '',
    },
    (key, value) => (key === 'location' || key === 'related' ? undefined : value),
  )

const fields = leaves(MANIFEST_SCHEMA).filter(([path]) => path !== 'version')

test('the schema is walked to its leaves', () => {
  expect(fields.length).toBeGreaterThan(90)
  expect(fields.map(([path]) => path)).toContain('environments.quota.memory')
})

test.each(fields)('%s changes what the report says', async (path, schema) => {
  const whole = { ...MANIFEST, derogations: DEROGATIONS }
  const base = OTHER[path] ? withField(whole, path, () => OTHER[path]?.[0]) : whole
  const changed = withField(base, path, (value) => another(path, schema, value))
  const [before, after] = [await assess({}, base), await assess({}, changed)]
  expect([before.inputs.manifest, after.inputs.manifest]).toEqual(['valid', 'valid'])
  expect(said(after)).not.toBe(said(before))
})
