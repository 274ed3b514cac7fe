import { describe, expect, test } from 'vitest'
import { REQUIREMENTS } from '../../rules/requirements/index.ts'
import { consoleExample } from '../../src/model/console-example.ts'
import { isAnswered, type RequirementStatus } from '../../src/model/requirement/reported.ts'
import { assess, requirementOf, statusesOf, withField, without } from './assess-project.ts'
import { BREAKING } from './breaking.ts'
import { MANIFEST } from './whole-project.ts'

const open = (status: string | undefined): boolean => !isAnswered(status as RequirementStatus)

/** Fields without which their item is no item: the whole list is left out instead. */
const OF_ITS_ITEM = /\.(?:name|host|engine|date)$/

const asked = [
  ...new Set(
    REQUIREMENTS.flatMap(({ fields = [] }) => fields.filter(({ optional }) => !optional).map(({ path }) => path)),
  ),
].filter((path) => path !== 'project.name') // without it there is no manifest

const left = (path: string): string => path.replace(OF_ITS_ITEM, '')

test('a project that answers everything', async () => {
  const report = await assess()
  expect(report.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  expect(report.requirements.filter(({ status }) => open(status)).map(({ id }) => id)).toEqual([])
  expect(report.gates.map(({ id, open: isOpen, left: rest, changes }) => [id, isOpen, rest, changes])).toEqual([
    ['scoping', true, [], []],
    ['ovh', true, [], []],
    ['cloud-pi', true, [], []],
    ['production', true, [], []],
  ])
})

describe('a rule or a value breaks', () => {
  test.each(Object.entries(BREAKING))('%s', async (_, { files, manifest, breaks }) => {
    const statuses = statusesOf(await assess(files, manifest))
    expect(breaks.filter((id) => !open(statuses.get(id)))).toEqual([])
  })
})

describe('a field that is not filled', () => {
  test.each(asked)('%s', async (path) => {
    const report = await assess({}, without(MANIFEST, left(path)))
    const statuses = statusesOf(report)
    const asking = REQUIREMENTS.filter(({ fields = [] }) =>
      fields.some((field) => field.path === path && !field.optional),
    )
    expect(asking.filter(({ id }) => !open(statuses.get(id))).map(({ id }) => id)).toEqual([])
    const [first] = asking
    expect(
      requirementOf(report, first?.id ?? '').evidence.some(({ field }) => field === path),
      'the field is named',
    ).toBe(true)
  })
})

test('every requirement is met or declared by one test and broken or missing in another', async () => {
  const statuses = statusesOf(await assess())
  const commitments = (MANIFEST.commitments ?? []).map(({ requirement }) => requirement)
  const withoutThem = statusesOf(await assess({}, without(MANIFEST, 'commitments')))
  expect(commitments.filter((id) => withoutThem.get(id) !== 'missing')).toEqual([])
  const broken = new Set([
    ...commitments,
    ...Object.values(BREAKING).flatMap(({ breaks }) => breaks),
    ...REQUIREMENTS.filter(({ fields = [] }) =>
      fields.some((field) => asked.includes(field.path) && !field.optional),
    ).map(({ id }) => id),
  ])
  const no = REQUIREMENTS.filter(({ id }) => !broken.has(id)).map(({ id }) => id)
  expect(no).toEqual(['EXI-G-1', 'EXI-G-2'])
  expect(no.map((id) => statuses.get(id))).toEqual(['not-applicable', 'not-applicable'])
  const answered = [...statuses].filter(([, status]) => status === 'met' || status === 'declared')
  expect(answered.length).toBe(REQUIREMENTS.length - no.length)
})

describe('what proves nothing', () => {
  test('a rule that the project switches off', async () => {
    const manifest = { ...MANIFEST, settings: { rules: { IMG003: 'off' } } }
    const comp = requirementOf(await assess({}, manifest), 'COMP-04')
    expect(comp.status).toBe('unverified')
    expect(comp.evidence.map(({ text }) => text)).toContain('switched off or not run: IMG003')
  })

  test('a rule whose findings the project calls advice', async () => {
    const files = { Dockerfile: 'FROM docker.io/library/node:22.11.0\nUSER root\n' }
    const manifest = { ...MANIFEST, settings: { rules: { IMG003: 'info' } } }
    expect(requirementOf(await assess(files, manifest), 'COMP-04').status).toBe('broken')
  })

  test('a run of a few rules', async () => {
    const report = await assess({}, MANIFEST, { rules: ['IMG006'] })
    expect(requirementOf(report, 'COMP-04').status).toBe('unverified')
    expect(report.gates.some(({ id, open: isOpen }) => id === 'ovh' && isOpen)).toBe(false)
  })

  test('a chart that could not be rendered in full', async () => {
    const report = await assess({
      'deploy/Chart.yaml':
        'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies: [{ name: db, version: 1.0.0, repository: https://charts.example }]\n',
      'deploy/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      'deploy/web.yaml': undefined,
    })
    expect(requirementOf(report, 'BP-12').status).toBe('unverified')
    expect(requirementOf(report, 'COMP-04').status).toBe('unverified')
  })
})

describe('what does not apply', () => {
  test('databases, to a project that declares none and has none', async () => {
    const report = await assess({}, { ...MANIFEST, databases: [] })
    expect(
      ['PRE-08', 'PRE-09', 'EXI-ORG-17b', 'EXI-ORG-18', 'EXI-ARCH-4'].map((id) => requirementOf(report, id).status),
    ).toEqual(Array(5).fill('not-applicable'))
  })

  test('but not to one in whose objects one is found', async () => {
    const claim =
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n'
    const report = await assess({ 'deploy/data.yaml': claim }, { ...MANIFEST, databases: [] })
    expect(requirementOf(report, 'PRE-09').status).toBe('missing')
  })

  test('images, to the repository of a project that deploys what another one builds', async () => {
    const files = { Dockerfile: undefined, 'tools/Dockerfile': undefined, '.gitlab-ci-dso.yml': undefined }
    const repositories = [
      {
        name: 'portail-infra',
        url: 'https://github.com/demo/portail-infra.git',
        type: 'infrastructure',
        private: false,
        deployPath: 'deploy',
      },
      { name: 'portail-web', url: 'https://github.com/demo/portail-web.git', type: 'application', private: false },
    ]
    const report = await assess(files, { ...MANIFEST, repositories })
    const step = requirementOf(report, 'STEP-03')
    expect([step.status, step.evidence[0]?.text]).toEqual([
      'not-applicable',
      'it is checked in the repository "portail-web" of the project',
    ])
  })

  test('an exigence that the project exempts itself from, with its reason', async () => {
    const commitments = [{ requirement: 'EXI-ARCH-17', answer: 'not-applicable', because: 'no bus is needed' }]
    const report = await assess({}, { ...MANIFEST, commitments })
    expect(requirementOf(report, 'EXI-ARCH-17')).toMatchObject({
      status: 'not-applicable',
      evidence: [{ text: 'the project says that it does not apply: no bus is needed', field: 'commitments' }],
    })
  })

  test('no commitment does away with a finding', async () => {
    const commitments = [{ requirement: 'COMP-04', answer: 'not-applicable', because: 'we like root' }]
    const files = { Dockerfile: 'FROM docker.io/library/node:22.11.0\nUSER root\n' }
    expect(requirementOf(await assess(files, { ...MANIFEST, commitments }), 'COMP-04').status).toBe('broken')
  })

  test('nor with a field', async () => {
    const commitments = [{ requirement: 'PRE-14', answer: 'kept', because: 'later' }]
    const manifest = withField({ ...MANIFEST, commitments }, 'environments.quota', () => undefined)
    expect(requirementOf(await assess({}, manifest), 'PRE-14').status).toBe('missing')
  })
})

test('a derogation counts as met, and is the evidence', async () => {
  const derogations = [
    { rule: 'IMG006', where: 'Dockerfile', reason: 'old proxy', approvedBy: 'Service Team', until: '2026-12-10' },
    { rule: 'IMG003', reason: 'never needed', approvedBy: 'Service Team', until: '2027-12-10' },
    { rule: 'IMG007', reason: 'long ago', approvedBy: 'Service Team', until: '2025-12-10' },
  ]
  const files = { Dockerfile: 'FROM docker.io/library/node:22.11.0\nUSER 1001\nEXPOSE 80\n' }
  const report = await assess(files, { ...MANIFEST, derogations })
  const port = requirementOf(report, 'BP-04')
  expect(port.status).toBe('met')
  expect(port.evidence[0]).toMatchObject({
    kind: 'finding',
    rule: 'IMG006',
    text: 'IMG006 accepted by a derogation until 2026-12-10: old proxy (Service Team)',
    location: { path: 'Dockerfile', start: { line: 3 } },
  })
  expect(report.derogations.map(({ rule, state }) => [rule, state])).toEqual([
    ['IMG006', 'ends-soon'],
    ['IMG003', 'unused'],
    ['IMG007', 'expired'],
  ])
})

test('every text is in the language of the report', async () => {
  const french = await assess({}, null, { language: 'fr' })
  const english = await assess({}, null, { language: 'en' })
  const same = french.requirements.filter(({ title }, index) => title === english.requirements[index]?.title)
  expect(same.map(({ id }) => id)).toEqual([])
  expect(requirementOf(french, 'PRE-15').evidence[0]?.text).toContain('n’est pas renseigné')
})

describe('what the console knows', () => {
  const known = (facts: Parameters<typeof consoleExample>[0]) => {
    const project = { name: 'portail', slug: 'portail', ...facts.project }
    return assess({}, MANIFEST, { console: { facts: JSON.parse(consoleExample({ ...facts, project })) } })
  }
  const environment = { name: 'prod', stage: 'prod', cluster: 'c4', quota: { cpu: 2, memory: 4 } }
  const clusters = [{ label: 'c4', dedicated: false }]
  const repository = { name: 'portail', infrastructure: true, private: false, valuesFiles: [] }

  test.each<[string, Parameters<typeof consoleExample>[0], string[]]>([
    ['another name', { project: { name: 'portail-agents' } }, ['STEP-01']],
    ['other settings of the repository', { repositories: [{ ...repository, private: true }] }, ['STEP-02']],
    ['another stage', { environments: [{ ...environment, stage: 'staging' }], clusters }, ['PRE-12']],
    ['one more environment', { environments: [environment, { ...environment, name: 'dev' }], clusters }, ['PRE-12']],
    ['less for an environment', { environments: [{ ...environment, quota: { cpu: 1 } }], clusters }, ['PRE-14']],
    [
      'less for the project',
      { project: { quotas: { nonProduction: {}, production: { cpu: 1 } } } },
      ['PRE-14', 'STEP-10'],
    ],
  ])('breaks what the manifest says otherwise: %s', async (_, facts, breaks) => {
    const statuses = statusesOf(await known(facts))
    expect(
      [...statuses].filter(([id, status]) => status === 'broken' && !id.startsWith('EXI-')).map(([id]) => id),
    ).toEqual(breaks)
  })

  test('is no hindrance when it is the same', async () => {
    const report = await known({ environments: [environment], clusters, repositories: [repository] })
    expect(report.gates.map(({ open: isOpen }) => isOpen)).toEqual([true, true, true, true])
  })
})
