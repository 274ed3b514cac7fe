import { describe, expect, test } from 'vitest'
import { CHART, lines, OVERLAY, planOf, problems, unplanned } from './scene.ts'

const manifest = (repositories: string, environments = 'dev: dev, prod: prod') =>
  `version: 1
project: { name: shop }
environments: [${environments.replace(/(\w+): (\w+)/g, '{ name: $1, stage: $2 }')}]
repositories:
${repositories}
`

describe('what the onboarding manifest declares', () => {
  test('one release for each environment, its values files in order with the name put in', async () => {
    const plan = await planOf({
      'accostage.yaml': manifest(`  - name: shop-infra
    type: infrastructure
    deployPath: helm
    valuesFiles: [values-common.yaml, values-<env>.yaml]`),
      'helm/Chart.yaml': CHART,
      'helm/values.yaml': '',
      'helm/values-common.yaml': '',
      'helm/values-dev.yaml': '',
      'helm/values-prod.yaml': '',
    })
    expect(lines(plan)).toEqual([
      'manifest helm helm helm/values-common.yaml helm/values-dev.yaml => dev',
      'manifest helm helm helm/values-common.yaml helm/values-prod.yaml => prod',
    ])
    expect(plan.problems).toEqual([])
    expect(plan.unplanned).toEqual([])
  })

  test('of an entry without values files, those named after the environment: `<env>` cannot write `ovh-dev`', async () => {
    const files = {
      'helm/Chart.yaml': CHART,
      'helm/values-common.yaml': '',
      'helm/values-ovh-dev.yaml': '',
      'helm/values-old.yaml': '',
    }
    const entry = '  - { name: shop-infra, type: infrastructure, deployPath: helm }'
    const plan = await planOf({ ...files, 'accostage.yaml': manifest(entry, 'ovhdev: dev, prod: prod') })
    expect(lines(plan)).toEqual([
      'values-files helm helm helm/values-common.yaml helm/values-ovh-dev.yaml => ovhdev',
      'manifest helm helm => prod',
    ])
    expect(unplanned(plan)).toEqual(['unused-values helm/values-old.yaml'])
    const none = entry.replace(' }', ', valuesFiles: [] }')
    expect(lines(await planOf({ ...files, 'accostage.yaml': manifest(none, 'ovhdev: dev') }))).toEqual([
      'manifest helm helm => ovhdev',
    ])
  })

  test('is declared where the manifest lists the repository', async () => {
    const plan = await planOf({
      'accostage.yaml': manifest('  - { name: shop-infra, type: infrastructure }', 'dev: dev'),
      'Chart.yaml': CHART,
    })
    expect(plan.releases[0]?.declaredAt).toMatchObject({ path: 'accostage.yaml', start: { line: 5, column: 7 } })
  })

  test('has the name that the console gives in Argo CD', async () => {
    const plan = await planOf({
      'accostage.yaml': manifest('  - { name: shop-infra, type: infrastructure, valuesFiles: [values-<env>.yaml] }'),
      'Chart.yaml': CHART,
      'values-dev.yaml': '',
      'values-prod.yaml': '',
    })
    expect(plan.releases.map(({ source }) => source.type === 'helm' && source.name)).toEqual([
      expect.stringMatching(/^shop-dev-6293-shop-infra-[0-9a-f]{4}$/),
      expect.stringMatching(/^shop-prod-c626-shop-infra-[0-9a-f]{4}$/),
    ])
  })

  test('a name longer than Helm accepts is kept', async () => {
    const long = 'twenty-characters-xx'
    const plan = await planOf(
      {
        'accostage.yaml': `version: 1
project: { name: ${long} }
environments: [{ name: preproducti, stage: staging }]
repositories: [{ name: ${long}, type: both }]
`,
        'Chart.yaml': CHART,
      },
      { repository: { urls: [] } },
    )
    const [{ name = '', environment } = {}] = plan.releases[0]?.applications ?? []
    expect(environment).toBe('preproducti')
    expect(name).toMatch(/^twenty-characters-xx-preproducti-[0-9a-f]{4}-twenty-characters-xx-[0-9a-f]{4}$/)
    expect(name).toHaveLength(63)
  })

  test('a values file that does not exist is kept with its place', async () => {
    const plan = await planOf({
      'accostage.yaml': manifest(`  - name: shop-infra
    type: infrastructure
    valuesFiles:
      - values-<env>.yaml`),
      'Chart.yaml': CHART,
      'values-dev.yaml': '',
    })
    const [dev, prod] = plan.releases.map(({ source }) => (source.type === 'helm' ? source.missingValuesFiles : []))
    expect(dev).toEqual([])
    expect(prod).toEqual([
      {
        written: 'values-<env>.yaml',
        path: 'values-prod.yaml',
        at: expect.objectContaining({ path: 'accostage.yaml', start: { line: 8, column: 9 } }),
      },
    ])
  })

  test('a values file that is found from the root only is taken, with a word', async () => {
    const plan = await planOf({
      'accostage.yaml': manifest(
        '  - { name: shop-infra, type: infrastructure, deployPath: ./helm/, valuesFiles: [helm/values-<env>.yaml] }',
        'dev: dev',
      ),
      'helm/Chart.yaml': CHART,
      'helm/values-dev.yaml': '',
    })
    expect(lines(plan)).toEqual(['manifest helm helm helm/values-dev.yaml => dev'])
    expect(problems(plan)).toEqual([
      'values-from-root accostage.yaml:5 written=helm/values-<env>.yaml path=helm/values-dev.yaml folder=helm',
    ])
  })

  test('a list that the console keeps as one text is split at its commas', async () => {
    const plan = await planOf({
      'accostage.yaml': manifest(
        '  - { name: shop-infra, type: infrastructure, valuesFiles: ["a.yaml, b/<env>.yaml"] }',
        'dev: dev',
      ),
      'Chart.yaml': CHART,
      'a.yaml': '',
      'b/dev.yaml': '',
    })
    expect(lines(plan)).toEqual(['manifest helm . a.yaml b/dev.yaml => dev'])
  })

  test('a list without end is cut, with a word', async () => {
    const files = Array.from({ length: 51 }, (_, index) => `v${index}.yaml`)
    const plan = await planOf({
      'accostage.yaml': manifest(
        `  - { name: shop-infra, type: both, valuesFiles: [${files.join(', ')}] }`,
        'dev: dev',
      ),
      'Chart.yaml': CHART,
      ...Object.fromEntries(files.map((path) => [path, ''])),
    })
    expect(plan.releases[0]?.source).toMatchObject({ valuesFiles: files.slice(0, 50) })
    expect(problems(plan)).toEqual(['too-large accostage.yaml:5 field=valuesFiles'])
  })

  test('environments with the very same input are one release, with every name', async () => {
    const plan = await planOf({
      'accostage.yaml': manifest('  - { name: shop-infra, type: infrastructure }', 'dev: dev, preprod: staging'),
      'Chart.yaml': CHART,
    })
    expect(lines(plan)).toEqual(['manifest helm . => dev preprod'])
    expect(plan.releases[0]?.applications.map(({ environment }) => environment)).toEqual(['dev', 'preprod'])
    expect(plan.releases[0]?.source).toMatchObject({ name: expect.stringMatching(/^shop-preprod-/) })
  })

  test('an environment that is emptied by itself does not share a release with one that is not', async () => {
    const plan = await planOf({
      'accostage.yaml': `version: 1
project: { name: shop }
environments: [{ name: dev, stage: dev, autosync: true }, { name: prod, stage: prod, autosync: false }]
repositories: [{ name: shop-infra, type: both }]
`,
      'Chart.yaml': CHART,
    })
    expect(plan.releases.map(({ autosync }) => autosync)).toEqual([true, false])
  })

  test('only the environments that are asked for; the files of others are not left over', async () => {
    const plan = await planOf(
      {
        'accostage.yaml': manifest('  - { name: shop-infra, type: infrastructure, valuesFiles: [values-<env>.yaml] }'),
        'Chart.yaml': CHART,
        'values-dev.yaml': '',
        'values-prod.yaml': '',
      },
      { environments: ['prod'] },
    )
    expect(lines(plan)).toEqual(['manifest helm . values-prod.yaml => prod'])
    expect(plan.unplanned).toEqual([])
  })

  test('nothing else is deployed: other charts, kustomizations and values files are listed', async () => {
    const plan = await planOf({
      'accostage.yaml': manifest('  - { name: shop-infra, type: infrastructure, deployPath: helm }', 'dev: dev'),
      'helm/Chart.yaml': CHART,
      'helm/values-prod.yaml': '',
      'tools/Chart.yaml': CHART,
      'tools/values-prod.yaml': '',
      'k8s/base/kustomization.yaml': OVERLAY(),
      'k8s/overlays/dev/kustomization.yaml': OVERLAY('../../base'),
    })
    expect(lines(plan)).toEqual(['manifest helm helm => dev'])
    expect(unplanned(plan)).toEqual([
      'unused-values helm/values-prod.yaml',
      'not-declared k8s/overlays/dev/kustomization.yaml',
      'not-declared tools/Chart.yaml',
    ])
  })
})

describe('which entry of the manifest is this repository', () => {
  const files = {
    'a/Chart.yaml': CHART,
    'accostage.yaml': manifest(
      `  - { name: front, url: "https://github.com/acme/front.git", type: application }
  - { name: infra, url: "https://github.com/acme/infra.git", type: infrastructure, deployPath: a }
  - { name: other, url: "https://github.com/acme/other.git", type: both, deployPath: b }`,
      'dev: dev',
    ),
  }
  const plannedFor = async (repository: { name?: string; urls: string[] }, more: Record<string, string> = {}) =>
    lines(await planOf({ ...files, ...more }, { repository }))

  test('by address, in any form', async () => {
    for (const url of [
      'git@github.com:acme/infra.git',
      'ssh://git@github.com/acme/infra',
      'https://x@GitHub.com/acme/Infra/',
    ])
      expect(await plannedFor({ urls: [url] })).toEqual(['manifest helm a => dev'])
  })

  test('by name when no address matches', async () => {
    expect(await plannedFor({ name: 'infra', urls: [] })).toEqual(['manifest helm a => dev'])
  })

  test('by folder when neither matches: those that exist here', async () => {
    expect(await plannedFor({ urls: [] })).toEqual(['manifest helm a => dev'])
  })

  test('a repository that is not deployed is planned from its files', async () => {
    expect(await plannedFor({ name: 'front', urls: [] })).toEqual(['defaults helm a => -'])
  })

  test('the only deployed repository is this one, whatever its name', async () => {
    const plan = await planOf(
      {
        'Chart.yaml': CHART,
        'accostage.yaml': manifest('  - { name: api, type: application }\n  - { name: infra, type: both }', 'dev: dev'),
      },
      { repository: { name: 'a-fork', urls: ['https://github.com/someone/a-fork'] } },
    )
    expect(lines(plan)).toEqual(['manifest helm . => dev'])
  })

  test('an entry without type is deployed when it says how', async () => {
    const plan = await planOf({
      'helm/Chart.yaml': CHART,
      'accostage.yaml': manifest('  - { name: shop-infra, deployPath: helm }', 'dev: dev'),
    })
    expect(lines(plan)).toEqual(['manifest helm helm => dev'])
  })

  test('without environments: one release, unless its values files need a name', async () => {
    const tree = (valuesFile: string) => ({
      'Chart.yaml': CHART,
      'extra.yaml': '',
      'values-dev.yaml': '',
      'accostage.yaml': manifest(`  - { name: shop-infra, type: both, valuesFiles: [${valuesFile}] }`, ''),
    })
    expect(lines(await planOf(tree('extra.yaml')))).toEqual(['manifest helm . extra.yaml => -'])
    expect(lines(await planOf(tree('values-<env>.yaml')))).toEqual(['values-files helm . values-dev.yaml => dev?'])
  })
})

describe('what Argo CD takes the folder for', () => {
  const deploy = (entry: string) => manifest(`  - { name: shop-infra, type: both, ${entry} }`, 'dev: dev')

  test.each([
    ['helm/Chart.yaml', 'helm'],
    ['helm/kustomization.yaml', 'kustomize'],
    ['helm/kustomization.yml', 'kustomize'],
    ['helm/Kustomization', 'kustomize'],
    ['helm/deployment.yaml', 'directory'],
    ['helm/chart.yaml', 'directory'],
  ])('%s: %s', async (path, type) => {
    const plan = await planOf({ [path]: '', 'accostage.yaml': deploy('deployPath: helm') })
    expect(lines(plan)).toEqual([`manifest ${type} helm => dev`])
  })

  test('a plain folder is not looked at deeper', async () => {
    const plan = await planOf({ 'a/b.yaml': '', 'accostage.yaml': deploy('deployPath: a') })
    expect(plan.releases[0]?.source).toEqual({ type: 'directory', folder: 'a', recurse: false })
  })

  test('a kustomization wins over the chart beside it', async () => {
    const plan = await planOf({
      'Chart.yaml': CHART,
      'kustomization.yaml': '',
      'accostage.yaml': deploy('deployRevision: main'),
    })
    expect(lines(plan)).toEqual(['manifest kustomize . => dev'])
    expect(problems(plan)).toEqual(['chart-and-kustomization accostage.yaml:5 path=.'])
  })

  test('values files make it a chart, which has to be there', async () => {
    const both = { 'kustomization.yaml': '', 'v.yaml': '', 'accostage.yaml': deploy('valuesFiles: [v.yaml]') }
    expect(lines(await planOf({ ...both, 'Chart.yaml': CHART }))).toEqual(['manifest helm . v.yaml => dev'])
    const plan = await planOf(both)
    expect(lines(plan)).toEqual(['manifest kustomize . => dev'])
    expect(problems(plan)).toEqual(['chart-missing accostage.yaml:5 path=.'])
  })

  test.each([
    ['nowhere', 'deploy-path-missing accostage.yaml:5 path=nowhere'],
    ['a/../..', 'deploy-path-outside accostage.yaml:5 path=a/../..'],
    ['/a', 'deploy-path-outside accostage.yaml:5 path=/a'],
  ])('"%s" is no folder: the files decide', async (path, problem) => {
    const plan = await planOf({ 'a/Chart.yaml': CHART, 'accostage.yaml': deploy(`deployPath: ${path}`) })
    expect(problems(plan)).toEqual([problem])
    expect(lines(plan)).toEqual(['defaults helm a => -'])
  })

  test('what .argocd-source.yaml changes counts', async () => {
    const plan = await planOf({
      'Chart.yaml': CHART,
      'more.yaml': '',
      '.argocd-source.yaml': 'path: elsewhere\nhelm:\n  valueFiles: [more.yaml, none.yaml]\n',
      'accostage.yaml': deploy('deployPath: .'),
    })
    expect(lines(plan)).toEqual(['manifest helm . more.yaml => dev'])
    expect(plan.releases[0]?.source).toMatchObject({
      missingValuesFiles: [{ written: 'none.yaml', at: { path: '.argocd-source.yaml', start: { line: 3 } } }],
    })
  })
})
