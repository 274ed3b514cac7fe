import { describe, expect, test } from 'vitest'
import { CHART, lines, OVERLAY, planOf, unplanned } from './scene.ts'

const HERE = 'https://github.com/acme/shop-infra.git'

const applicationSet = (spec: string, template: string) =>
  `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: shops }
spec:
${spec.trimEnd().replace(/^(?=.)/gm, '  ')}
  template:
${template.trimEnd().replace(/^(?=.)/gm, '    ')}
`

const TREE = {
  'helm/Chart.yaml': CHART,
  'helm/values-dev.yaml': '',
  'helm/values-prod.yaml': '',
  'apps/a/Chart.yaml': CHART,
  'apps/b/kustomization.yaml': OVERLAY(),
  'apps/b/part/x.yaml': '',
  'apps/.hidden/x.yaml': '',
  'apps/old/Chart.yaml': CHART,
}

const planFor = (set: string) => planOf({ ...TREE, 'argocd/set.yaml': set })

describe('an ApplicationSet with a list', () => {
  const TEMPLATE = `metadata: { name: "shop-{{env}}" }
spec:
  source:
    repoURL: "${HERE}"
    path: helm
    helm:
      valueFiles: ["values-{{ env }}.yaml"]
      valuesObject: { host: "{{values.host}}", kept: "{{unknown}}" }
`

  test('is one release for each element', async () => {
    const plan = await planFor(
      applicationSet(
        `generators:
  - list: { elements: [{ env: dev, values: { host: dev.example.org } }, { env: prod, values: { host: example.org } }] }`,
        TEMPLATE,
      ),
    )
    expect(lines(plan).slice(0, 2)).toEqual([
      'application helm helm helm/values-dev.yaml => dev?',
      'application helm helm helm/values-prod.yaml => prod?',
    ])
    expect(plan.releases.slice(0, 2).map(({ source }) => source)).toMatchObject([
      { name: 'shop-dev', values: '{"host":"dev.example.org","kept":"{{unknown}}"}' },
      { name: 'shop-prod', values: '{"host":"example.org","kept":"{{unknown}}"}' },
    ])
    expect(plan.releases[0]?.declaredAt).toMatchObject({ path: 'argocd/set.yaml', start: { line: 10 } })
  })

  test('of Go templates', async () => {
    const plan = await planFor(
      applicationSet(
        `goTemplate: true
generators:
  - list: { elements: [{ env: { name: dev, files: [no, values-dev.yaml] }, replicas: 2, ready: true }] }`,
        `metadata: { name: "{{ .env.name }}-shop" }
spec:
  source:
    repoURL: "${HERE}"
    path: helm
    helm: { valueFiles: ["{{index .env.files 1}}"], values: "replicas: {{.replicas}}\\nready: {{.ready}}" }
`,
      ),
    )
    expect(lines(plan)[0]).toBe('application helm helm helm/values-dev.yaml => dev?')
    expect(plan.releases[0]?.source).toMatchObject({ name: 'dev-shop', values: 'replicas: 2\nready: true' })
  })

  test.each([
    ['a function', '{{ .env | upper }}'],
    ['a missing field', '{{ .nothing }}'],
    ['a number that Go prints in another way', '{{ .large }}'],
    ['trimmed blanks', '{{- .env -}}'],
    ['an expression without end', '{{ .env'],
  ])('%s is not followed', async (_, expression) => {
    const plan = await planFor(
      applicationSet(
        'goTemplate: true\ngenerators: [{ list: { elements: [{ env: dev, large: 100000000 }] } }]',
        `metadata: { name: shop }\nspec: { source: { repoURL: "${HERE}", path: "helm", helm: { values: "${expression}" } } }`,
      ),
    )
    expect(unplanned(plan)).toContain('template argocd/set.yaml')
    expect(lines(plan).filter((line) => line.startsWith('application'))).toEqual([])
  })

  test('a folder that stays unknown is not planned', async () => {
    const plan = await planFor(
      applicationSet(
        'generators: [{ list: { elements: [{ env: dev }] } }]',
        `spec: { source: { repoURL: "${HERE}", path: "apps/{{cluster}}" } }`,
      ),
    )
    expect(unplanned(plan)).toContain('template argocd/set.yaml')
  })
})

describe('an ApplicationSet with folders of the repository', () => {
  const folders = (directories: string, more = '') =>
    `generators: [{ git: { repoURL: "${HERE}", directories: ${directories}${more} } }]`

  test('is one release for each folder that matches, hidden and excluded ones left out', async () => {
    const plan = await planFor(
      applicationSet(
        folders('[{ path: "apps/*" }, { path: "apps/o*", exclude: true }]'),
        `metadata: { name: "{{path.basename}}-{{path[0]}}" }\nspec: { source: { repoURL: "${HERE}", path: "{{path}}" } }`,
      ),
    )
    expect(lines(plan).slice(0, 2)).toEqual(['application helm apps/a => -', 'application kustomize apps/b => -'])
    expect(plan.releases[0]?.applications).toEqual([{ name: 'a-apps' }])
    expect(lines(plan)).toContain('defaults helm apps/old => -')
  })

  test('of Go templates, with a prefix and values', async () => {
    const plan = await planFor(
      applicationSet(
        `goTemplate: true\n${folders('[{ path: apps/a }]', ', pathParamPrefix: where, values: { name: "x-{{ .where.path.basename }}" }')}`,
        `metadata: { name: "{{ .values.name }}-{{ index .where.path.segments 0 }}" }
spec: { source: { repoURL: "${HERE}", path: "{{ .where.path.path }}" } }`,
      ),
    )
    expect(plan.releases[0]).toMatchObject({ source: { folder: 'apps/a' }, applications: [{ name: 'x-a-apps' }] })
  })
})

describe('an ApplicationSet that is not followed', () => {
  const TEMPLATE = `spec: { source: { repoURL: "${HERE}", path: helm } }`
  const LIST = 'list: { elements: [{ a: b }] }'

  test.each([
    ['clusters', 'generators: [{ clusters: {} }]', 'generator'],
    ['files', `generators: [{ git: { repoURL: "${HERE}", files: [{ path: "*.json" }] } }]`, 'generator'],
    [
      'folders of another repository',
      'generators: [{ git: { repoURL: "https://github.com/acme/x", directories: [{ path: "*" }] } }]',
      'generator',
    ],
    ['a matrix', `generators: [{ matrix: { generators: [{ ${LIST} }, { ${LIST} }] } }]`, 'generator'],
    ['a filter', `generators: [{ ${LIST}, selector: { matchLabels: { a: b } } }]`, 'generator'],
    ['a template of the generator', 'generators: [{ list: { elements: [], template: { spec: {} } } }]', 'generator'],
    ['elements that are no texts', 'generators: [{ list: { elements: [{ a: 1 }] } }]', 'generator'],
    ['a patch of the template', `templatePatch: "x"\ngenerators: [{ ${LIST} }]`, 'template-patch'],
    ['too many', `generators: [{ list: { elements: [${'{a: b},'.repeat(1001)}] } }]`, 'limit'],
  ])('%s', async (_, spec, reason) => {
    expect(unplanned(await planFor(applicationSet(spec, TEMPLATE)))).toContain(`${reason} argocd/set.yaml`)
  })

  test('beside a generator that is', async () => {
    const plan = await planFor(applicationSet(`generators: [{ clusters: {} }, { ${LIST} }]`, TEMPLATE))
    expect(lines(plan)[0]).toBe('application helm helm => -')
    expect(unplanned(plan)).toContain('generator argocd/set.yaml')
  })
})
