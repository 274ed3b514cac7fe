import { describe, expect, test } from 'vitest'
import { CHART, lines, OVERLAY, planOf, problems, unplanned } from './scene.ts'

const HERE = 'https://github.com/acme/shop-infra.git'

const application = (spec: string, name = 'shop') =>
  `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${name} }
spec:
${spec.replace(/^(?=.)/gm, '  ')}
`

const withSource = (source: string, more = '') =>
  application(`source:\n  repoURL: ${HERE}\n  path: helm\n${source.replace(/^(?=.)/gm, '  ')}${more}`)

/** The plan for one Application and a chart in `helm/`. */
const planFor = (text: string, files: Record<string, string> = {}) =>
  planOf({
    'helm/Chart.yaml': CHART,
    'helm/values-prod.yaml': '',
    'envs/prod.yaml': '',
    'argocd/app.yaml': text,
    ...files,
  })

const helmOf = async (...input: Parameters<typeof planFor>) => {
  const [release] = (await planFor(...input)).releases
  if (release?.source.type !== 'helm') throw new Error('no Helm release')
  return release.source
}

describe('an Application that deploys this repository', () => {
  test('decides for its folder; the rest is planned from the files', async () => {
    const plan = await planFor(withSource('helm: { valueFiles: [values-prod.yaml] }'), {
      'other/Chart.yaml': CHART,
      'helm/values-dev.yaml': '',
    })
    expect(lines(plan)).toEqual(['application helm helm helm/values-prod.yaml => prod?', 'defaults helm other => -'])
    expect(unplanned(plan)).toEqual(['unused-values helm/values-dev.yaml'])
    expect(plan.releases[0]).toMatchObject({
      declaredAt: { path: 'argocd/app.yaml', start: { line: 5, column: 3 } },
      applications: [{ name: 'shop', environment: 'prod' }],
    })
  })

  test('values files: relative to the folder, or to the root behind a slash', async () => {
    expect(
      await helmOf(withSource('helm: { valueFiles: [values-prod.yaml, /envs/prod.yaml, ../envs/prod.yaml] }')),
    ).toMatchObject({
      valuesFiles: ['helm/values-prod.yaml', 'envs/prod.yaml', 'envs/prod.yaml'],
      missingValuesFiles: [],
    })
  })

  test('one that is only there from the root is missing', async () => {
    const plan = await planFor(withSource('helm:\n  valueFiles:\n    - envs/prod.yaml'))
    expect(plan.releases[0]?.source).toMatchObject({
      valuesFiles: [],
      missingValuesFiles: [
        {
          written: 'envs/prod.yaml',
          path: 'helm/envs/prod.yaml',
          at: { path: 'argocd/app.yaml', start: { line: 10, column: 11 } },
        },
      ],
    })
  })

  test('missing ones may be ignored', async () => {
    expect(
      await helmOf(withSource('helm: { valueFiles: [none.yaml, values-prod.yaml], ignoreMissingValueFiles: true }')),
    ).toMatchObject({ valuesFiles: ['helm/values-prod.yaml'], missingValuesFiles: [] })
  })

  test.each([
    ['https://example.org/values.yaml', 'values-remote argocd/app.yaml:8 written=https://example.org/values.yaml'],
    ['secrets+age://key?values.yaml', 'values-remote argocd/app.yaml:8 written=secrets+age://key?values.yaml'],
    ['"*.yaml"', 'values-pattern argocd/app.yaml:8 written=*.yaml'],
  ])('values in %s are unknown', async (file, problem) => {
    const plan = await planFor(withSource(`helm: { valueFiles: [${file}] }`))
    expect(problems(plan)).toEqual([problem])
    expect(plan.releases[0]?.source).toMatchObject({ unknown: [file.replaceAll('"', '')], missingValuesFiles: [] })
  })

  test('a values file out of the repository is refused', async () => {
    const plan = await planFor(withSource('helm: { valueFiles: [../../secret.yaml] }'))
    expect(problems(plan)).toEqual(['values-outside argocd/app.yaml:8 written=../../secret.yaml'])
    expect(plan.releases[0]?.source).toMatchObject({ valuesFiles: [], missingValuesFiles: [] })
  })

  test('variables of Argo CD are put in', async () => {
    expect(
      await helmOf(
        withSource(
          'helm: { valueFiles: [values-$ARGOCD_APP_NAME.yaml], parameters: [{ name: tag, value: "$ARGOCD_APP_REVISION_SHORT" }] }',
        ).replace('name: shop', 'name: prod'),
      ),
    ).toMatchObject({
      valuesFiles: ['helm/values-prod.yaml'],
      parameters: [{ name: 'tag', value: '0000000', forceString: false }],
    })
  })

  test('values are kept as text; valuesObject wins', async () => {
    expect(await helmOf(withSource('helm:\n  values: |\n    a: 1\n'))).toMatchObject({ values: 'a: 1\n' })
    const helm = await helmOf(
      withSource('helm: { values: "a: 1", valuesObject: { a: 2, list: [yes, x], none: null } }'),
    )
    expect(helm.values).toBe('{"a":2,"list":[true,"x"],"none":null}')
  })

  test('parameters: the last of a name counts, commas are no separators', async () => {
    const helm = await helmOf(
      withSource(`helm:
  parameters:
    - { name: a, value: first }
    - { name: a, value: "x,y\\\\,z" }
    - { name: a, value: "1", forceString: true }
    - { name: list, value: "{a,b}" }
    - { name: number, value: 1 }
    - { value: x }
`),
    )
    expect(helm.parameters).toEqual([
      { name: 'a', value: 'x\\,y\\,z', forceString: false },
      { name: 'a', value: '1', forceString: true },
      { name: 'list', value: '{a,b}', forceString: false },
    ])
  })

  test('file parameters are not read, and so unknown', async () => {
    const plan = await planFor(withSource('helm: { fileParameters: [{ name: script, path: run.sh }] }'))
    expect(problems(plan)).toEqual(['file-parameters argocd/app.yaml:8 name=script'])
    expect(plan.releases[0]?.source).toMatchObject({ unknown: ['helm.fileParameters script'] })
  })

  test('names, namespace and the options of the template command', async () => {
    const plain = await helmOf(withSource('', 'destination: { namespace: shop-ns }\n'.replace(/^/, '\n')))
    expect(plain).toMatchObject({ name: 'shop', namespace: 'shop-ns' })
    expect(
      await helmOf(
        withSource(
          'helm: { releaseName: web, namespace: other, kubeVersion: "1.31", apiVersions: [a/v1], skipCrds: true, skipTests: true, skipSchemaValidation: true }',
        ),
      ),
    ).toMatchObject({
      name: 'web',
      namespace: 'other',
      kubeVersion: '1.31',
      apiVersions: ['a/v1'],
      skipCrds: true,
      skipTests: true,
      skipSchemaValidation: true,
    })
  })

  test.each([
    ['', false],
    ['{ prune: true }', false],
    ['{ prune: true, allowEmpty: true }', true],
    ['{ prune: true, allowEmpty: true, enabled: false }', false],
  ])('automated %s: removes everything by itself: %s', async (automated, expected) => {
    const plan = await planFor(withSource('', `\nsyncPolicy:\n  automated: ${automated}\n`))
    expect(plan.releases[0]?.autosync).toBe(expected)
  })

  test('two that deploy the same under other names are two releases', async () => {
    const plan = await planOf({
      'helm/Chart.yaml': CHART,
      'argocd/apps.yaml': `${withSource('')}---\n${withSource('').replace('name: shop', 'name: shop-prod')}`,
    })
    expect(
      plan.releases.map(({ source, environmentName }) => [source.type === 'helm' && source.name, environmentName]),
    ).toEqual([
      ['shop', undefined],
      ['shop-prod', 'prod'],
    ])
  })

  test('the environment is a declared one where names say so', async () => {
    const plan = await planFor(withSource('helm: { valueFiles: [values-prod.yaml] }'), {
      'accostage.yaml': 'version: 1\nproject: { name: shop }\nenvironments: [{ name: prod, stage: prod }]\n',
    })
    expect(lines(plan)).toEqual(['application helm helm helm/values-prod.yaml => prod'])
  })

  test('the manifest decides alone when it tells what is deployed', async () => {
    const plan = await planFor(withSource('helm: { valueFiles: [values-prod.yaml] }'), {
      'accostage.yaml':
        'version: 1\nproject: { name: shop }\nenvironments: [{ name: dev, stage: dev }]\nrepositories: [{ name: shop-infra, type: both, deployPath: helm }]\n',
    })
    expect(lines(plan)).toEqual(['manifest helm helm => dev'])
  })
})

describe('the tool of a source', () => {
  test('Kustomize, with options that edit the kustomization', async () => {
    const plan = await planOf({
      'k8s/base/kustomization.yaml': OVERLAY(),
      'k8s/prod/kustomization.yaml': OVERLAY('../base'),
      'app.yaml': application(
        `source: { repoURL: "${HERE}", path: k8s/prod, kustomize: { namePrefix: a-, images: [web:1], version: v5, commonLabels: {} } }`,
      ),
    })
    expect(lines(plan)).toEqual(['application kustomize k8s/prod => prod?'])
    expect(plan.releases[0]?.source).toMatchObject({ options: { namePrefix: 'a-', images: ['web:1'] } })
    expect(problems(plan)).toEqual(['kustomize-options app.yaml:5 options=images, namePrefix'])
  })

  test('a plain folder, with what is taken of it', async () => {
    const plan = await planOf({
      'k8s/web.yaml': '',
      'app.yaml': application(
        `source: { repoURL: "${HERE}", path: k8s, directory: { recurse: true, include: "*.yaml", exclude: "{a,b}.yaml" } }`,
      ),
    })
    expect(plan.releases.map(({ source }) => source)).toEqual([
      { type: 'directory', folder: 'k8s', recurse: true, include: '*.yaml', exclude: '{a,b}.yaml' },
    ])
  })

  test('options that say nothing decide nothing', async () => {
    const plan = await planFor(
      withSource('directory: { recurse: false, jsonnet: {} }\nkustomize: { images: [] }\nhelm: {}'),
    )
    expect(lines(plan)).toEqual(['application helm helm => -'])
  })

  test('options of two tools are refused', async () => {
    const plan = await planFor(withSource('directory: { recurse: true }\nhelm: { releaseName: a }'))
    expect(problems(plan)).toEqual(['several-source-types argocd/app.yaml:5 types=helm, directory'])
    expect(lines(plan)).toEqual(['values-files helm helm helm/values-prod.yaml => prod?'])
  })

  test.each([
    ['plugin: { name: cmp }', 'plugin'],
    ['directory: { jsonnet: { extVars: [{ name: a, value: b }] } }', 'jsonnet'],
  ])('%s: not rendered here', async (source, reason) => {
    const plan = await planFor(withSource(source))
    expect(unplanned(plan)).toContain(`${reason} argocd/app.yaml`)
  })

  test.each([
    ['helm: { releaseName: a }', 'chart-missing'],
    ['kustomize: { namePrefix: a }', 'kustomization-missing'],
  ])('%s for a plain folder', async (source, kind) => {
    const plan = await planOf({ 'helm/web.yaml': '', 'app.yaml': withSource(source) })
    expect(problems(plan)).toEqual([`${kind} app.yaml:7 path=helm`])
    expect(lines(plan)).toEqual(['application directory helm => -'])
  })

  test('.argocd-source-<name>.yaml wins over .argocd-source.yaml and the Application', async () => {
    expect(
      await helmOf(withSource('helm: { releaseName: a, values: "x: 1" }'), {
        'helm/.argocd-source.yaml': 'helm: { releaseName: b, values: null, parameters: [{ name: tag, value: v1 }] }\n',
        'helm/.argocd-source-shop.yaml': 'helm: { releaseName: c }\nrepoURL: https://elsewhere.example.org/x\n',
        'helm/.argocd-source-other.yaml': 'helm: { releaseName: d }\n',
      }),
    ).toEqual({
      type: 'helm',
      folder: 'helm',
      name: 'c',
      valuesFiles: [],
      missingValuesFiles: [],
      parameters: [{ name: 'tag', value: 'v1', forceString: false }],
    })
  })
})

describe('several sources', () => {
  const sources = (ref: string, file = '$values/envs/prod.yaml') =>
    application(`sources:
  - { repoURL: "${HERE}", path: helm, helm: { valueFiles: ["${file}"] } }
  - { repoURL: "${ref}", ref: values }`)

  test('values of this repository', async () => {
    expect(await helmOf(sources('git@github.com:acme/shop-infra.git'))).toMatchObject({
      valuesFiles: ['envs/prod.yaml'],
    })
  })

  test('values of another repository are unknown', async () => {
    const plan = await planFor(sources('https://github.com/acme/values.git'))
    expect(problems(plan)).toEqual(['values-other-repository argocd/app.yaml:6 written=$values/envs/prod.yaml'])
    expect(plan.releases[0]?.source).toMatchObject({ valuesFiles: [], unknown: ['$values/envs/prod.yaml'] })
  })

  test('a name that no source has', async () => {
    const plan = await planFor(sources(HERE, '$other/envs/prod.yaml'))
    expect(problems(plan)).toEqual(['values-unknown-ref argocd/app.yaml:6 written=$other/envs/prod.yaml ref=other'])
  })

  test('each source with a path is a release', async () => {
    const plan = await planOf({
      'a/Chart.yaml': CHART,
      'b/kustomization.yaml': OVERLAY(),
      'app.yaml': application(`sources: [{ repoURL: "${HERE}", path: a }, { repoURL: "${HERE}", path: b }]`),
    })
    expect(lines(plan)).toEqual(['application helm a => -', 'application kustomize b => -'])
  })
})

describe('where the source is', () => {
  const inAddress = (url: string, path = 'helm') => application(`source: { repoURL: "${url}", path: ${path} }`)

  test.each([
    'https://github.com/acme/shop-infra',
    'ssh://git@github.com/acme/shop-infra.git',
    'git@github.com:Acme/Shop-Infra.git',
    'https://gitlab.platform.example.org/projects/shop/shop-infra.git',
    '$REPOSITORY',
  ])('%s may be this repository', async (url) => {
    expect(lines(await planFor(inAddress(url)))).toEqual(['application helm helm => -'])
  })

  test('another repository is not planned', async () => {
    const plan = await planFor(inAddress('https://github.com/acme/other.git'))
    expect(lines(plan)).toEqual(['values-files helm helm helm/values-prod.yaml => prod?'])
    expect(unplanned(plan)).toEqual(['other-repository argocd/app.yaml'])
  })

  test('a folder that is not there is a problem in this repository, and none in one that may be another', async () => {
    expect(problems(await planFor(inAddress(HERE, 'gone')))).toEqual([
      'deploy-path-missing argocd/app.yaml:5 path=gone',
    ])
    const unknown = await planFor(inAddress('', 'gone'))
    expect(problems(unknown)).toEqual([])
    expect(unplanned(unknown)).toContain('other-repository argocd/app.yaml')
  })

  test('the root of an unknown repository is this one when it can be deployed', async () => {
    const tree = { 'app.yaml': inAddress('https://git.example.org/x/y', '.') }
    const nameless = { repository: { urls: [] } }
    expect(lines(await planOf({ ...tree, 'Chart.yaml': CHART }, nameless))).toEqual(['application helm . => -'])
    expect(lines(await planOf(tree, nameless))).toEqual([])
  })

  test.each([
    ['source: { repoURL: https://charts.example.org, chart: redis, targetRevision: 1.0.0 }', 'remote-chart'],
    [`source: { repoURL: "${HERE}" }`, 'no-path'],
    [`sourceHydrator: { drySource: { repoURL: "${HERE}", path: helm } }`, 'source-hydrator'],
  ])('%s', async (spec, reason) => {
    expect(unplanned(await planFor(application(spec)))).toContain(`${reason} argocd/app.yaml`)
  })

  test('Applications of examples and tests decide nothing', async () => {
    const plan = await planOf({ 'helm/Chart.yaml': CHART, 'examples/app.yaml': withSource('helm: { releaseName: x }') })
    expect(lines(plan)).toEqual(['defaults helm helm => -'])
    expect(unplanned(plan)).toEqual(['sample examples/app.yaml'])
  })
})
