import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryTree } from '../../../src/discover/tree.ts'
import type { DeclaredEnvironment, DeclaredRepository } from '../../../src/model/manifest.ts'
import { planReleases } from '../../../src/render/plan/plan-releases.ts'
import { CHART, OVERLAY, planOf, problems, sceneOf, unplanned } from './scene.ts'

const HERE = 'https://github.com/acme/shop-infra.git'

/** A mapping that ten lines of aliases make ten billion nodes of. */
const BOMB = `bomb:
  a: &a [x, x, x, x, x, x, x, x, x, x]
${'bcdefghij'
  .split('')
  .map((name, index) => `  ${name}: &${name} [${Array(10).fill(`*${'abcdefghij'[index]}`).join(', ')}]\n`)
  .join('')}`

const application = (source: string) =>
  `${BOMB}apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop }
spec: { source: { repoURL: "${HERE}", path: ., ${source} } }
`

describe('a repository made to do harm', () => {
  test('ten thousand charts are planned, and no more', async () => {
    const charts = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`charts/c${index}/Chart.yaml`, CHART]))
    expect((await planOf(charts(10_000))).releases).toHaveLength(10_000)
    const plan = await planOf(charts(10_001))
    expect(plan.releases).toHaveLength(10_000)
    expect(plan.problems.map(({ kind }) => kind)).toEqual(['too-many-releases'])
  })

  test('a manifest that multiplies what it names is cut', async () => {
    const scene = await sceneOf(
      memoryTree({
        'Chart.yaml': CHART,
        'accostage.yaml':
          'version: 1\nproject: { name: shop }\nenvironments: [{ name: e0, stage: dev }]\nrepositories: [{ name: shop-infra, type: both }]\n',
      }),
    )
    if (!scene.manifest) throw new Error('no manifest')
    const environments = Array.from(
      { length: 3000 },
      (_, index): DeclaredEnvironment => ({ name: `e${index}`, stage: 'dev' }),
    )
    const repositories = Array.from(
      { length: 3000 },
      (): DeclaredRepository => ({
        name: 'shop-infra',
        type: 'both',
        valuesFiles: Array(500).fill('<env>'.repeat(500)),
      }),
    )
    const plan = planReleases({
      ...scene,
      environments: environments.map(({ name }) => ({ name, stage: 'dev', class: 'non-production' })),
      manifest: { ...scene.manifest, manifest: { ...scene.manifest.manifest, environments, repositories } },
    })
    expect(plan.problems.map(({ kind }) => kind)).toContain('too-many-releases')
    expect(plan.releases.length).toBeLessThanOrEqual(2000)
  })

  test.each([
    ['helm: { valuesObject: *j }', 'too-large app.yaml:15 field=helm.valuesObject'],
    ['kustomize: { patches: *j }', 'too-large app.yaml:15 field=kustomize'],
  ])('aliases without end in %s', async (source, problem) => {
    const plan = await planOf({ 'Chart.yaml': CHART, 'kustomization.yaml': '', 'app.yaml': application(source) })
    expect(problems(plan)).toContain(problem)
  })

  test('aliases without end in an ApplicationSet and in an override', async () => {
    const plan = await planOf({
      'Chart.yaml': CHART,
      '.argocd-source.yaml': `${BOMB}helm: { releaseName: a, valuesObject: *j }\n`,
      'app.yaml': application('helm: { releaseName: b }'),
      'set.yaml': `${BOMB}apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: set }
spec:
  generators: [{ list: { elements: [${'{ a: b },'.repeat(900)}] } }]
  template: { spec: { source: { repoURL: "${HERE}", path: ., helm: { valuesObject: *j } } } }
`,
    })
    expect(unplanned(plan)).toContain('limit set.yaml')
    expect(plan.releases.map(({ source }) => source)).toMatchObject([{ name: 'a', unknown: ['helm.valuesObject'] }])
  })

  test('patterns that take long on many folders', async () => {
    const folders = Array.from({ length: 3000 }, (_, index) => [`${'a'.repeat(200)}${index}/x.yaml`, ''])
    const plan = await planOf({
      ...Object.fromEntries(folders),
      'set.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: set }
spec:
  generators: [{ git: { repoURL: "${HERE}", directories: [${`{ path: "${'*a'.repeat(100)}b" },`.repeat(100)}] } }]
  template: { spec: { source: { repoURL: "${HERE}", path: "{{path}}" } } }
`,
    })
    expect(unplanned(plan)).toContain('limit set.yaml')
  })

  test('paths out of the repository are never followed', async () => {
    const outside = '../../../../etc'
    const plan = await planOf({
      'Chart.yaml': `${CHART}dependencies: [{ name: x, version: 1.x, repository: "file://${outside}" }]\n`,
      'k/kustomization.yaml': OVERLAY(outside, '/etc'),
      'app.yaml': application(`helm: { valueFiles: ["${outside}/passwd", "/${outside}/passwd", "\\0"] }`),
    })
    const files = plan.releases.flatMap(({ source }) =>
      source.type === 'helm' ? [...source.valuesFiles, ...source.missingValuesFiles.map(({ path }) => path)] : [],
    )
    expect(files.filter((path) => path.split('/').includes('..') || path.startsWith('/'))).toEqual([])
  })
})

describe('fields of any type', () => {
  const json = fc.jsonValue({ maxDepth: 4 })
  const text = fc.oneof(
    json,
    fc.constantFrom('.', 'helm', '../x', '/', HERE, '$v/x', '{{a}}', '{{', '${', 'values-prod.yaml', '*', '[', '\\'),
  )
  const list = fc.oneof(json, fc.array(text, { maxLength: 3 }))
  const source = fc.record(
    {
      repoURL: text,
      path: text,
      chart: text,
      ref: text,
      helm: fc.oneof(
        json,
        fc.record(
          {
            valueFiles: list,
            parameters: list,
            fileParameters: list,
            values: text,
            valuesObject: json,
            releaseName: text,
          },
          { requiredKeys: [] },
        ),
      ),
      kustomize: json,
      directory: json,
    },
    { requiredKeys: [] },
  )
  const spec = fc.record(
    { source: fc.oneof(json, source), sources: fc.oneof(json, fc.array(source, { maxLength: 3 })), syncPolicy: json },
    { requiredKeys: [] },
  )
  const generator = fc.oneof(
    json,
    fc.record({ list: fc.record({ elements: list }) }),
    fc.record({ git: fc.record({ repoURL: text, directories: fc.array(fc.record({ path: text, exclude: json })) }) }),
  )
  const set = fc.record({
    goTemplate: fc.oneof(json, fc.boolean()),
    generators: fc.oneof(json, fc.array(generator, { maxLength: 3 })),
    template: fc.record({ metadata: fc.record({ name: text }), spec }),
  })
  const object = (kind: string, value: unknown) =>
    JSON.stringify({ apiVersion: 'argoproj.io/v1alpha1', kind, metadata: { name: 'a' }, spec: value })

  test('never stop the plan', async () => {
    await fc.assert(
      fc.asyncProperty(spec, set, json, json, async (one, several, chart, kustomization) => {
        const plan = await planOf({
          'helm/Chart.yaml': JSON.stringify(chart),
          'helm/values-prod.yaml': '',
          'helm/.argocd-source.yaml': JSON.stringify(kustomization),
          'k/kustomization.yaml': JSON.stringify(kustomization),
          'app.yaml': object('Application', one),
          'set.yaml': object('ApplicationSet', several),
        })
        for (const {
          source: { folder },
        } of plan.releases)
          expect(['.', 'helm', 'k']).toContain(folder)
      }),
      { numRuns: 300 },
    )
  })
})
