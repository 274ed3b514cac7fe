import { describe, expect, test } from 'vitest'
import { CHART, lines, planOf, problems, unplanned } from './scene.ts'

const files = (...paths: string[]) =>
  Object.fromEntries(paths.map((path) => [path, path.endsWith('Chart.yaml') ? CHART : '']))

describe('a chart that nothing declares', () => {
  test('is deployed once with its own values', async () => {
    const plan = await planOf(files('helm/Chart.yaml', 'helm/values.yaml'))
    expect(lines(plan)).toEqual(['defaults helm helm => -'])
    expect(plan.unplanned).toEqual([])
    expect(plan.releases[0]).toMatchObject({
      declaredAt: { path: 'helm/Chart.yaml', start: { line: 1, column: 1 } },
      autosync: undefined,
      source: { name: expect.stringMatching(/^shopinfra-dev-6293-shop-infra-[0-9a-f]{4}$/) },
    })
  })

  test.each([
    'values-dev.yaml',
    'values-dev.yml',
    'values.dev.yaml',
    'values/dev.yaml',
    'dev/values.yaml',
    'environments/dev.yaml',
    'environments/dev/values.yaml',
    'env/dev.yaml',
    'values-DEV.yaml',
  ])('is deployed in the environment that %s names', async (path) => {
    const plan = await planOf(files('helm/Chart.yaml', 'helm/values.yaml', `helm/${path}`))
    expect(lines(plan)).toEqual([`values-files helm helm helm/${path} => dev?`])
    expect(plan.releases[0]?.declaredAt.path).toBe(`helm/${path}`)
    expect(plan.unplanned).toEqual([])
  })

  test('once for each environment, all files of one together, secrets last', async () => {
    const plan = await planOf(
      files(
        'Chart.yaml',
        'values.yaml',
        'values-prod-secrets.yaml',
        'values-prod.yaml',
        'values/prod.yaml',
        'values-integ.yaml',
        'values-ovh-qualif.yaml',
        'values-dev2.yaml',
      ),
    )
    expect(lines(plan)).toEqual([
      'values-files helm . values-dev2.yaml => dev2?',
      'values-files helm . values-integ.yaml => integ?',
      'values-files helm . values-ovh-qualif.yaml => ovh-qualif?',
      'values-files helm . values-prod.yaml values/prod.yaml values-prod-secrets.yaml => prod?',
    ])
  })

  test('files of tests, examples, a CI and common ones are no environments, and said so', async () => {
    const samples = [
      'ci/values-prod.yaml',
      'common/values.yaml',
      'dev-ci/values.example.yaml',
      'example/values-dev.yaml',
      'test/values.yaml',
      'tests/prod/values.yaml',
      'values-ci.yaml',
      'values-common.yaml',
      'values.sample.yaml',
    ]
    const plan = await planOf(files('Chart.yaml', ...samples))
    expect(lines(plan)).toEqual(['defaults helm . => -'])
    expect(unplanned(plan)).toEqual(samples.map((path) => `sample-values ${path}`))
  })

  test('what is common comes before the file of each environment', async () => {
    const plan = await planOf(files('Chart.yaml', 'values-dev.yaml', 'values-common.yaml', 'values-prod.yaml'))
    expect(lines(plan)).toEqual([
      'values-files helm . values-common.yaml values-dev.yaml => dev?',
      'values-files helm . values-common.yaml values-prod.yaml => prod?',
    ])
    expect(plan.releases.map(({ declaredAt }) => declaredAt.path)).toEqual(['values-dev.yaml', 'values-prod.yaml'])
    expect(unplanned(plan)).toEqual([])
  })

  test('a folder of environments may hold one called test', async () => {
    const plan = await planOf(files('Chart.yaml', 'environments/test/values.yaml', 'values-test.yaml'))
    expect(lines(plan)).toEqual(['values-files helm . environments/test/values.yaml values-test.yaml => test?'])
  })

  test('other values files are listed', async () => {
    const plan = await planOf(
      files('helm/Chart.yaml', 'helm/values-debug.yaml', 'helm/values-prod-eu.yaml', 'values-dev.yaml'),
    )
    expect(lines(plan)).toEqual(['defaults helm helm => -'])
    expect(unplanned(plan)).toEqual([
      'unused-values helm/values-debug.yaml',
      'unused-values helm/values-prod-eu.yaml',
      'unused-values values-dev.yaml',
    ])
  })

  test('a declared environment is that environment, by name or by label', async () => {
    const plan = await planOf({
      ...files('Chart.yaml', 'values-qualif.yaml', 'values-preprod.yaml', 'values-prod.yaml'),
      'accostage.yaml': `version: 1
project: { name: shop }
environments:
  - { name: int1, stage: integration, label: qualif }
  - { name: int2, stage: integration, label: qualif }
  - { name: prod, stage: prod }
`,
    })
    expect(lines(plan)).toEqual([
      'values-files helm . values-preprod.yaml => preprod?',
      'values-files helm . values-prod.yaml => prod',
      'values-files helm . values-qualif.yaml => int1 int2',
    ])
    expect(plan.releases[2]?.applications).toEqual([
      { name: expect.stringMatching(/^shop-int1-.{4}-shop-infra-/), environment: 'int1' },
      { name: expect.stringMatching(/^shop-int2-.{4}-shop-infra-/), environment: 'int2' },
    ])
  })

  test('a declared environment that is not asked for is left out without a word', async () => {
    const tree = {
      ...files('Chart.yaml', 'values-dev.yaml', 'values-prod.yaml'),
      'accostage.yaml': `version: 1
project: { name: shop }
environments: [{ name: dev, stage: dev }, { name: prod, stage: prod }]
`,
    }
    const plan = await planOf(tree, { environments: ['dev'] })
    expect(lines(plan)).toEqual(['values-files helm . values-dev.yaml => dev'])
    expect(plan.unplanned).toEqual([])
  })

  test('a guessed name is never too long', async () => {
    const plan = await planOf(files('Chart.yaml', 'values-ovh-preproduction.yaml'), {
      repository: { name: 'a-repository-with-a-very-long-name', urls: [] },
    })
    const [name = ''] = plan.releases.map(({ source }) => (source.type === 'helm' ? source.name : ''))
    expect(name.length).toBeLessThanOrEqual(53)
    expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/)
  })
})

describe('charts that are no releases', () => {
  test('those that another chart holds in charts/', async () => {
    const plan = await planOf(
      files('helm/Chart.yaml', 'helm/charts/redis/Chart.yaml', 'helm/charts/redis/charts/a/Chart.yaml'),
    )
    expect(lines(plan)).toEqual(['defaults helm helm => -'])
    expect(plan.unplanned).toEqual([])
  })

  test('a folder called charts holds charts of their own', async () => {
    const plan = await planOf(files('charts/a/Chart.yaml', 'charts/b/Chart.yaml'))
    expect(lines(plan)).toEqual(['defaults helm charts/a => -', 'defaults helm charts/b => -'])
  })

  test('local dependencies of another chart, directly or not', async () => {
    const dependsOn = (...paths: string[]) =>
      `${CHART}dependencies:\n${paths.map((path) => `  - { name: x, version: 1.x, repository: "file://${path}" }\n`).join('')}`
    const plan = await planOf({
      'app/Chart.yaml': dependsOn('../parts/web', '../parts/gone', '../../out', 'https://charts.example.org'),
      'parts/web/Chart.yaml': dependsOn('../lib'),
      'parts/lib/Chart.yaml': `${CHART}type: library\n`,
    })
    expect(lines(plan)).toEqual(['defaults helm app => -'])
    expect(plan.unplanned).toEqual([])
  })

  test('a dependency with values files of environments is deployed in them', async () => {
    const plan = await planOf({
      'app/Chart.yaml': `${CHART}dependencies: [{ name: web, version: 1.x, repository: "file://../web" }]\n`,
      'web/Chart.yaml': CHART,
      'web/values-prod.yaml': '',
    })
    expect(lines(plan)).toEqual(['defaults helm app => -', 'values-files helm web web/values-prod.yaml => prod?'])
  })

  test('a chart that Argo CD takes for Kustomize has no dependencies', async () => {
    const plan = await planOf({
      'app/Chart.yaml': `${CHART}dependencies: [{ name: web, version: 1.x, repository: "file://../web" }]\n`,
      'app/kustomization.yaml': '',
      'web/Chart.yaml': CHART,
    })
    expect(lines(plan)).toEqual(['defaults helm web => -', 'defaults kustomize app => -'])
  })

  test('charts that only depend on each other: one of them is', async () => {
    const dependsOn = (path: string) =>
      `${CHART}dependencies: [{ name: x, version: 1.x, repository: "file://${path}" }]\n`
    const plan = await planOf({ 'a/Chart.yaml': dependsOn('../b'), 'b/Chart.yaml': dependsOn('../a') })
    expect(lines(plan)).toEqual(['defaults helm a => -'])
  })

  test('library charts; one that nothing uses is listed, and what it depends on is deployed', async () => {
    const plan = await planOf({
      'lib/Chart.yaml': `${CHART}type: library\ndependencies: [{ name: web, version: 1.x, repository: "file://../web" }]\n`,
      'web/Chart.yaml': CHART,
    })
    expect(lines(plan)).toEqual(['defaults helm web => -'])
    expect(unplanned(plan)).toEqual(['library lib/Chart.yaml'])
  })

  test('those of tests, examples and the documentation', async () => {
    const plan = await planOf(
      files('helm/Chart.yaml', 'tests/helm/Chart.yaml', 'tests/helm/values-dev.yaml', 'docs/chart/Chart.yaml'),
    )
    expect(lines(plan)).toEqual(['defaults helm helm => -'])
    expect(unplanned(plan)).toEqual(['sample docs/chart/Chart.yaml', 'sample tests/helm/Chart.yaml'])
  })

  test('those that a kustomization inflates, with their values files', async () => {
    const plan = await planOf({
      ...files('k8s/charts/web/Chart.yaml', 'k8s/values-web.yaml'),
      'k8s/kustomization.yaml': 'helmCharts: [{ name: web, valuesFile: values-web.yaml }]\n',
    })
    expect(lines(plan)).toEqual(['defaults kustomize k8s => -'])
    expect(plan.unplanned).toEqual([])
  })

  test('a chart beside a kustomization, which Argo CD takes', async () => {
    const plan = await planOf(files('app/Chart.yaml', 'app/kustomization.yaml'))
    expect(lines(plan)).toEqual(['defaults kustomize app => -'])
    expect(problems(plan)).toEqual(['chart-and-kustomization app/kustomization.yaml:1 path=app'])
  })

  test('a Chart.yaml that cannot be read is a chart', async () => {
    expect(lines(await planOf({ 'Chart.yaml': 'dependencies: [' }))).toEqual(['defaults helm . => -'])
  })
})
