import { describe, expect, test } from 'vitest'
import { check, UserError } from '../src/index.ts'

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: NodePort\n'
const manifest = (...lines: string[]) => ['version: 1', 'project: { name: demo }', ...lines, ''].join('\n')
const ENVIRONMENTS = 'environments: [{ name: dev, stage: dev }, { name: prod, stage: prod }]'

describe('severity by environment', () => {
  const only = async (files: Record<string, string>, environments?: string[]) => {
    const { findings } = await check({ files, rules: ['K8S019'], environments })
    return findings.map(({ severity, environments }) => [severity, ...environments])
  }

  test('without manifest a warning, and the assumption is said once', async () => {
    const report = await check({ files: { 'a.yaml': SERVICE }, rules: ['K8S019'] })
    expect(report.findings.map(({ severity }) => severity)).toEqual(['warning'])
    expect(report.assumptions.map(({ code }) => code)).toEqual(['no-manifest'])
  })

  test('the gravest of the declared environments', async () => {
    expect(await only({ 'a.yaml': SERVICE, 'accostage.yaml': manifest(ENVIRONMENTS) })).toEqual([
      ['error', 'dev', 'prod'],
    ])
  })

  test('of those asked for', async () => {
    expect(await only({ 'a.yaml': SERVICE, 'accostage.yaml': manifest(ENVIRONMENTS) }, ['dev'])).toEqual([
      ['warning', 'dev'],
    ])
  })

  test('an environment that is not declared is a usage error', async () => {
    await expect(only({ 'a.yaml': SERVICE, 'accostage.yaml': manifest(ENVIRONMENTS) }, ['qualif'])).rejects.toThrow(
      'declared: dev, prod',
    )
  })
})

describe('what lies in a folder of tests, samples or development', () => {
  const ROOT = 'FROM alpine:3.20\n'
  const POD =
    'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { hostNetwork: true, containers: [{ name: web }] }\n'
  const found = async (files: Record<string, string>, rule: string) =>
    (await check({ files, rules: [rule] })).findings.map(({ severity, message, location }) => [
      location.path,
      severity,
      message.includes('taken for not deployed'),
    ])

  test('is worth a word alone, unless a job builds it', async () => {
    expect(
      await found(
        { Dockerfile: ROOT, 'Dockerfile.dev': ROOT, 'tests/Dockerfile': ROOT, 'docs/Dockerfile': ROOT },
        'IMG003',
      ),
    ).toEqual([
      ['Dockerfile', 'error', false],
      ['Dockerfile.dev', 'info', true],
      ['docs/Dockerfile', 'error', false],
      ['tests/Dockerfile', 'info', true],
    ])
    const job =
      'include: [{ project: $CATALOG_PATH, file: kaniko-ci.yml, ref: main }]\nbuild:\n  extends: [".kaniko:simple-build-push"]\n  variables: { WORKING_DIR: tests, DOCKERFILE: Dockerfile, IMAGE_NAME: web, TAG: $CI_COMMIT_SHORT_SHA }\n'
    expect(await found({ 'tests/Dockerfile': ROOT, '.gitlab-ci-dso.yml': job }, 'IMG003')).toEqual([
      ['tests/Dockerfile', 'error', false],
    ])
  })

  test('manifests too, by their folder alone; the rules about secrets say so themselves', async () => {
    expect(await found({ 'samples/pod.yaml': POD, 'pod-template.yaml': POD }, 'K8S041')).toEqual([
      ['pod-template.yaml', 'error', false],
      ['samples/pod.yaml', 'info', true],
    ])
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: db }\ndata: { password: UzNjcjN0UzNjcjN0 }\n'
    expect(await found({ 'samples/secret.yaml': secret }, 'SEC001')).toEqual([['samples/secret.yaml', 'info', false]])
  })

  test('unless an Application deploys them from there, as they are written', async () => {
    const application = (directory: string) =>
      `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: web }\nspec:\n  source: { repoURL: "https://github.com/demo/demo.git", path: samples${directory} }\n`
    const files = { 'samples/pod.yaml': POD, 'samples/a/pod.yaml': POD, 'examples/pod.yaml': POD }
    expect(await found({ ...files, 'app.yaml': application('') }, 'K8S041')).toEqual([
      ['examples/pod.yaml', 'info', true],
      ['samples/a/pod.yaml', 'info', true],
      ['samples/pod.yaml', 'error', false],
    ])
    const recursive = await found({ ...files, 'app.yaml': application(', directory: { recurse: true }') }, 'K8S041')
    expect(recursive.map(([, severity]) => severity)).toEqual(['info', 'error', 'error'])
  })
})

describe('settings of the manifest', () => {
  test('severity by code or name, off included', async () => {
    const run = (rules: string) =>
      check({ files: { 'a.yaml': SERVICE, 'accostage.yaml': manifest(`settings: { rules: ${rules} }`) } })
    const severity = async (rules: string) =>
      (await run(rules)).findings.find(({ rule }) => rule === 'K8S019')?.severity
    expect(await severity('{ K8S019: info }')).toBe('info')
    expect(await severity('{ service-node-port: error }')).toBe('error')
    expect(await severity('{ K8S019: off }')).toBeUndefined()
    expect((await run('{ K8S019: off }')).changedRules).toEqual({ K8S019: 'off' })
  })

  test('fail-on, language and ignored paths', async () => {
    const files = {
      'old/a.yaml': SERVICE,
      'a.yaml': SERVICE,
      'accostage.yaml': manifest('settings: { failOn: warning, language: fr, ignore: [old/] }'),
    }
    const report = await check({ files, rules: ['K8S019'] })
    expect(report).toMatchObject({ passed: false, language: 'fr', failOn: 'warning' })
    expect(report.findings.map(({ location }) => location.path)).toEqual(['a.yaml'])
    expect(await check({ files, rules: ['K8S019'], failOn: 'error', language: 'en' })).toMatchObject({
      passed: true,
      language: 'en',
    })
  })

  test('YAML’s `off` without quotes means off', async () => {
    const report = await check({
      files: { 'a.yaml': SERVICE, 'accostage.yaml': manifest('settings:\n  rules:\n    K8S019: off') },
    })
    expect(report.inputs.manifest).toBe('valid')
  })
})

describe('the onboarding manifest', () => {
  const problems = async (text: string, language: 'en' | 'fr' = 'en') => {
    const report = await check({ files: { 'accostage.yaml': text }, language })
    return report.findings
      .filter(({ rule }) => rule === 'ONB001' || rule === 'REP010')
      .map(({ location: { start }, message }) => `${start.line}:${start.column} ${message}`)
  }

  test.each([
    [
      'version: 1\nproject: { name: demo }\nenvironement: []\n',
      '3:1 accostage.yaml: unknown field "environement", did you mean "environments"?',
    ],
    [
      'version: 1\nproject:\n  nom: demo\n  name: demo\n',
      '3:3 accostage.yaml: unknown field "nom", did you mean "name"?',
    ],
    [
      'version: 1\nproject: { name: demo }\nsettings:\n  failOn: errors\n',
      '4:11 accostage.yaml: settings.failOn: "errors" is not one of error, warning, info, never; did you mean error?',
    ],
    [
      'version: 1\nproject: { name: demo }\nenvironments:\n  - stage: dev\n',
      '4:5 accostage.yaml: environments.0: "name" is missing',
    ],
    ['version: 2\nproject: { name: demo }\n', '1:10 accostage.yaml: version: expected 1'],
    ['version: 1\nproject: demo\n', '2:10 accostage.yaml: project: expected object, found "demo"'],
  ])('%j', async (text, expected) => {
    expect(await problems(text)).toEqual([expected])
  })

  test('in French', async () => {
    expect(await problems('version: 1\nproject: { name: demo }\nenvironement: []\n', 'fr')).toEqual([
      '3:1 accostage.yaml : champ inconnu « environement », vouliez-vous dire « environments » ?',
    ])
  })

  test('not valid YAML, empty, not a mapping', async () => {
    expect(await problems('version: [\n')).toHaveLength(1)
    expect(await problems('- a\n')).toHaveLength(1)
    expect((await check({ files: { 'accostage.yaml': '', 'a.yaml': SERVICE } })).inputs.manifest).toBe('absent')
  })

  test('one that is not valid is left aside whole', async () => {
    const report = await check({
      files: { 'a.yaml': SERVICE, 'accostage.yaml': manifest(ENVIRONMENTS, 'oops: 1') },
      rules: ['K8S019', 'ONB001'],
    })
    expect(report.inputs.manifest).toBe('invalid')
    expect(report.assumptions.map(({ code }) => code)).toEqual(['invalid-manifest'])
    expect(report.findings.find(({ rule }) => rule === 'K8S019')?.severity).toBe('warning')
  })
})

describe('the verdict', () => {
  test.each([
    ['compatible', { 'a.yaml': `${SERVICE.replace('NodePort', 'ClusterIP')}  ports: [{ port: 80 }]\n` }],
    ['undetermined', { 'a.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: db }\nsops: { mac: x }\n' }],
    ['incompatible', { 'a.yaml': 'apiVersion: v1\nkind: Service\nkind: Service\n' }],
  ])('%s', async (verdict, files) => {
    expect((await check({ files })).verdict).toBe(verdict)
  })

  test('what is not verified is listed, not green', async () => {
    const report = await check({
      files: {
        'examples/chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
        'examples/chart/templates/web.yaml': SERVICE,
        'shared/patch.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: [{ name: web, resources: {} }] } } }\n',
        'shared/service_patch.yaml': SERVICE,
        'config/crd/patches/webhook_in_webs.yaml':
          'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: webs.example.org }\nspec: { conversion: { strategy: None } }\n',
        'e2e/web/00-assert.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: {}\n',
        'tpl.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: {{ name }} }\n',
        'named.yaml': SERVICE.replace('web', 'web-{{cell}}'),
        'sops.yaml':
          'apiVersion: v1\nkind: Secret\nmetadata: { name: db }\ndata: { a: "ENC[AES256]" }\nsops: { mac: x }\n',
        '.kontinuous/env/web.yaml': SERVICE,
        '.gitlab-ci-dso.yml': 'include: https://example.org/jobs.yml\n',
      },
    })
    expect(report.unverified.map(({ reason, path }) => `${reason} ${path}`).sort()).toEqual([
      'chart-not-rendered examples/chart/Chart.yaml',
      'deployment-folder .kontinuous',
      'encrypted sops.yaml',
      'include-not-read .gitlab-ci-dso.yml',
      'patch-fragment config/crd/patches/webhook_in_webs.yaml',
      'patch-fragment e2e/web/00-assert.yaml',
      'patch-fragment shared/patch.yaml',
      'patch-fragment shared/service_patch.yaml',
      'template-not-rendered named.yaml',
      'template-not-rendered tpl.yaml',
    ])
    expect(report.findings.filter(({ rule }) => rule === 'K8S019')).toEqual([])
  })
})

describe('lists and other shapes', () => {
  test('each object of a List has its own place', async () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Service\n    metadata: { name: a }\n    spec: { type: NodePort }\n  - apiVersion: v1\n    kind: Service\n    metadata: { name: b }\n    spec: { type: NodePort }\n`
    const { findings } = await check({ files: { 'list.yaml': list }, rules: ['K8S019'] })
    expect(findings.map(({ subject, location }) => [subject.name, location.start.line, location.start.column])).toEqual(
      [
        ['a', 7, 19],
        ['b', 11, 19],
      ],
    )
  })

  test('JSON', async () => {
    const json = JSON.stringify(
      { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { type: 'NodePort' } },
      null,
      2,
    )
    const { findings } = await check({ files: { 'service.json': json }, rules: ['K8S019'] })
    expect(findings.map(({ location }) => location.start)).toEqual([{ line: 8, column: 14 }])
  })

  test('what is not a Kubernetes object is left alone', async () => {
    const files = {
      'values.yaml': 'kind: x\napiVersion: y\n',
      'docker-compose.yml': 'services: { web: { image: nginx } }\n',
      'playbook.yml': '- hosts: all\n  # apiVersion kind\n  tasks: []\n',
      'openapi.yaml': 'openapi: 3.1.0\ninfo: { title: apiVersion kind }\n',
      'odd.yaml': 'apiVersion: [1]\nkind: {}\n---\napiVersion: v1\nkind: 3\n---\njust text with apiVersion and kind\n',
    }
    const report = await check({ files })
    expect(report.inputs.objects).toBe(0)
    expect(report.findings).toEqual([])
  })
})

describe('what the caller gets wrong', () => {
  test.each<[string, Parameters<typeof check>[0], string]>([
    ['neither root nor files', {}, 'bad-usage'],
    ['both', { root: '.', files: {} }, 'bad-usage'],
    ['nothing to check', { files: { 'readme.md': '' } }, 'nothing-to-check'],
    ['no root', { root: '/does/not/exist' }, 'root-not-found'],
    ['a path outside', { files: { '../a.yaml': '' } }, 'bad-usage'],
    ['an unknown rule', { files: { 'a.yaml': SERVICE }, rules: ['K8S999'] }, 'unknown-rule'],
    ['a profile that is no mapping', { files: { 'a.yaml': SERVICE }, profile: '- a' }, 'bad-profile'],
    ['a profile with an unknown field', { files: { 'a.yaml': SERVICE }, profile: { lowestPorts: 1 } }, 'bad-profile'],
    [
      'a profile with a field of another type',
      { files: { 'a.yaml': SERVICE }, profile: { lowestPort: '80' } },
      'bad-profile',
    ],
    [
      'a profile with an unknown rule',
      { files: { 'a.yaml': SERVICE }, profile: { severities: { X: 'off' } } },
      'bad-profile',
    ],
    ['a cancelled run', { files: { 'a.yaml': SERVICE }, signal: AbortSignal.abort() }, 'cancelled'],
  ])('%s', async (_, options, code) => {
    const error = await check(options).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ code })
  })
})

test('a profile changes parameters without touching a rule', async () => {
  const files = { Dockerfile: 'FROM docker.io/library/alpine:3.20\nUSER 1001\nEXPOSE 2000\n' }
  const count = async (profile?: object) => (await check({ files, rules: ['IMG006'], profile })).findings.length
  expect(await count()).toBe(0)
  expect(await count({ extends: 'cloud-pi-native', name: 'lab', lowestPort: 3000 })).toBe(1)
})

describe('secrets', () => {
  test('a line on which a secret was found is shown by no finding, and no token anywhere', async () => {
    const token = `glpat-${'a1B2c3D4e5'.repeat(2)}`
    const report = await check({
      files: {
        'a.yaml': `apiVersion: v1\nkind: Secret\nmetadata: { name: db, namespace: prod }\nstringData: { password: "S3cr3t-of-the-day" }\n`,
        'b.yaml': `apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: ${token} }\n`,
      },
      rules: 'all',
    })
    const text = JSON.stringify(report)
    expect(report.findings.length).toBeGreaterThan(0)
    expect(text).not.toContain('S3cr3t-of-the-day')
  })
})

test('fingerprints stay the same when lines move, and tell occurrences apart', async () => {
  const run = async (text: string) =>
    (await check({ files: { 'a.yaml': text }, rules: ['K8S019'] })).findings.map(({ fingerprint }) => fingerprint)
  const two = `${SERVICE}---\n${SERVICE.replace('web', 'api')}`
  const [first, second] = await run(two)
  expect(first).not.toBe(second)
  expect(await run(`# moved\n\n${two}`)).toEqual([first, second])
})

test('the report repeats where the project comes from, and says nothing of it otherwise', async () => {
  const source = { repository: 'https://github.com/forge/boutique', commit: 'f'.repeat(40), branch: 'main' }
  expect((await check({ files: { 'a.yaml': SERVICE }, source })).source).toEqual(source)
  expect(await check({ files: { 'a.yaml': SERVICE } })).not.toHaveProperty('source')
})

test('nothing that could not be verified is told with a password, or at any length', async () => {
  const address = `https://robot:${'k7Rz9TqW'}@forge.example.fr/${'a/'.repeat(3000)}`
  const report = await check({ files: { '.gitlab-ci-dso.yml': `include: [{ project: "${address}", file: a.yml }]\n` } })
  const messages = report.unverified.map(({ message }) => message)
  expect(messages.join()).toContain('https://robot:***@forge.example.fr/')
  expect(Math.max(...messages.map(({ length }) => length))).toBeLessThan(1100)
})
