import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { GATES, type GateId } from '../../src/model/requirement/reported.ts'
import { assess, without } from './assess-project.ts'
import { MANIFEST } from './whole-project.ts'

const gateOf = ({ gates }: Report, id: GateId) => {
  const found = gates.find((gate) => gate.id === id)
  if (!found) throw new Error(`no gate ${id}`)
  return found
}

const ROOT = 'FROM docker.io/library/node:22.11.0\nUSER root\nEXPOSE 80\n'

test('a later gate asks all that an earlier one does', async () => {
  const { requirements } = await assess()
  for (const { id, gates } of requirements)
    expect(gates, id).toEqual(gates.length === 0 ? [] : GATES.slice(GATES.length - gates.length))
})

describe('what is left', () => {
  test('what blocks first, what is wrong before what is missing', async () => {
    const manifest = without(without(without(MANIFEST, 'commitments'), 'data.users'), 'skills.helm')
    const { left } = gateOf(await assess({ Dockerfile: ROOT }, manifest), 'production')
    const blocking = left.map((each) => each.blocking)
    expect(blocking).toEqual([...blocking].sort((a, b) => Number(b) - Number(a)))
    const statuses = left.filter((each) => each.blocking).map(({ status }) => status)
    expect([statuses[0], statuses.at(-1)]).toEqual(['broken', 'missing'])
    expect(statuses.lastIndexOf('broken')).toBeLessThan(statuses.indexOf('missing'))
    expect(left.at(-1)).toMatchObject({ requirement: 'SKILL-04', blocking: false })
  })

  test('what is only important or advised closes nothing', async () => {
    const manifest = without(
      {
        ...MANIFEST,
        commitments: MANIFEST.commitments?.filter(({ requirement }) => !/-(?:G-3|ORG-2)$/.test(requirement)),
      },
      'skills.helm',
    )
    const gate = gateOf(await assess({}, manifest), 'production')
    expect(gate.open).toBe(true)
    expect(gate.left.map(({ requirement }) => requirement)).toEqual(['EXI-G-3', 'EXI-ORG-2', 'SKILL-04'])
    expect(gate.met).toBe(gate.total - 3)
    expect(gate.changes).toEqual([])
  })

  test('declarations close the first gate, findings a later one', async () => {
    const gates = (report: Report) => report.gates.map(({ id, open }) => [id, open])
    expect(gates(await assess({ Dockerfile: ROOT }))).toEqual([
      ['scoping', true],
      ['ovh', false],
      ['cloud-pi', false],
      ['production', false],
    ])
    expect(gates(await assess({}, without(MANIFEST, 'recovery')))).toEqual([
      ['scoping', true],
      ['ovh', true],
      ['cloud-pi', true],
      ['production', false],
    ])
  })
})

describe('the changes that would open it', () => {
  test('one for each section of the manifest and each rule, what answers most first', async () => {
    const manifest = without(without(MANIFEST, 'data.volume'), 'data.migration')
    const { changes } = gateOf(await assess({ Dockerfile: ROOT }, manifest), 'ovh')
    expect(changes.map(({ text, requirements }) => [text, requirements.join(' ')])).toEqual([
      ['Fill `data` in accostage.yaml: volume, migration.planned', 'PRE-06 PRE-07'],
      ['Correct IMG003, Image that runs as root (1 finding)', 'STEP-06 COMP-04'],
      [expect.stringMatching(/^Correct IMG006/), 'STEP-06'],
    ])
    expect(changes[1]).toMatchObject({ rule: 'IMG003', location: { path: 'Dockerfile', start: { line: 2 } } })
    expect(changes[0]).toMatchObject({ field: 'data', location: { path: 'accostage.yaml' } })
  })

  test('open the gate when they are made', async () => {
    const { changes } = gateOf(await assess({ Dockerfile: undefined }, without(MANIFEST, 'backup')), 'cloud-pi')
    expect(changes.map(({ text }) => text)).toEqual([
      'Have here, or declare in `repositories` which other one holds it: Dockerfile',
      'Fill `backup` in accostage.yaml: procedure, frequency, target',
      expect.stringMatching(/^Correct IMG001/),
    ])
    expect(gateOf(await assess(), 'cloud-pi').open).toBe(true)
  })

  test('are bounded, and name no place of a manifest that is not there', async () => {
    const { changes } = gateOf(await assess({}, null), 'production')
    expect(changes.length).toBeLessThanOrEqual(40)
    expect(changes.filter(({ field, location }) => field && location)).toEqual([])
  })
})

test('the verdict of each environment has the severities of its class', async () => {
  const environments = [
    { ...MANIFEST.environments?.[0], name: 'dev', stage: 'dev', domains: [{ host: 'dev.interieur.gouv.fr' }] },
    ...(MANIFEST.environments ?? []),
  ]
  const service =
    'apiVersion: v1\nkind: Service\nmetadata: { name: db }\nspec: { type: NodePort, ports: [{ port: 80 }] }\n'
  const report = await assess({ 'deploy/db.yaml': service }, { ...MANIFEST, environments }, { rules: ['K8S019'] })
  expect(
    report.environmentVerdicts.map(({ name, class: kind, verdict, counts }) => [
      name,
      kind,
      verdict,
      counts.error,
      counts.warning,
    ]),
  ).toEqual([
    ['dev', 'non-production', 'compatible', 0, 1],
    ['prod', 'production', 'incompatible', 1, 0],
  ])
})

test('a commitment to a requirement that does not exist is said', async () => {
  const commitments = [{ requirement: 'EXI-ORG-99', answer: 'kept', because: 'docs' }]
  const { assumptions } = await assess({}, { ...MANIFEST, commitments })
  expect(assumptions).toEqual([{ code: 'unknown-commitment', message: expect.stringContaining('EXI-ORG-99') }])
  expect((await assess()).assumptions).toEqual([])
})

describe('hostile manifests', () => {
  test.each([
    [
      'a field of the prototype',
      { ...MANIFEST, commitments: [{ requirement: 'EXI-ORG-1', answer: 'kept', because: '__proto__' }] },
    ],
    ['a token for a contact', { ...MANIFEST, project: { ...MANIFEST.project, contact: `glpat-${'a1B2'.repeat(5)}` } }],
    [
      'a long list',
      {
        ...MANIFEST,
        externalFlows: Array.from({ length: 3000 }, (_, n) => ({ host: `h${n}.example`, network: 'mi' })),
      },
    ],
  ])('%s', async (_, manifest) => {
    const report = await assess({}, manifest)
    expect(JSON.stringify(report.requirements)).not.toContain('a1B2a1B2')
    expect(
      Math.max(...report.requirements.flatMap(({ evidence }) => evidence.map(({ text }) => text.length))),
    ).toBeLessThan(700)
    expect(Math.max(...report.requirements.map(({ evidence }) => evidence.length))).toBeLessThanOrEqual(12)
  })
})
