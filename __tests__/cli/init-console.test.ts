import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONSOLE_TOKEN, type FakeConsole, type FakeConsoleOptions, startFakeConsole } from '../console/fake-console.ts'
import { runCommand } from './run-command.ts'

let root: string
let fake: FakeConsole | undefined
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'accostage-init-console-'))
  put('.git/config', '[remote "origin"]\n\turl = git@github.com:demo/demo.git\n')
  put('Dockerfile', 'FROM node:22\n')
  const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n'
  for (const name of ['production', 'recette']) put(`k8s/${name}/service.yaml`, service)
})
afterEach(async () => {
  await fake?.close()
  fake = undefined
  rmSync(root, { recursive: true, force: true })
})

function put(path: string, content: string) {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content)
}
const manifest = () => readFileSync(join(root, 'accostage.yaml'), 'utf8')

async function init(options: FakeConsoleOptions, argv: readonly string[] = [], token: string = CONSOLE_TOKEN) {
  fake ??= await startFakeConsole(options)
  const environment = { ACCOSTAGE_CONSOLE_TOKEN: token }
  return runCommand(['init', root, '--console', fake.url, ...argv], { environment })
}

describe('init --console', () => {
  test('begins with what the console knows, each value saying so, and keeps what only the repository shows', async () => {
    const { code, err } = await init({})
    expect({ code, lines: err.split('\n').length }).toEqual({ code: 0, lines: 2 })
    const text = manifest()
    for (const line of [
      '  name: demo  # from the console',
      '  description: "Une démonstration"  # from the console',
      '  zone: pr  # from the console',
      '  - name: prod  # from the console\n    stage: prod  # from the console\n    cluster: app1  # from the console\n',
      '      memory: 4  # from the console',
      '    autosync: false  # from the console',
      '  - name: recette  # from k8s/recette/service.yaml:1',
      '    type: infrastructure  # from the console',
      '      - "values/<env>.yaml"  # from the console',
    ])
      expect(text).toContain(line)
    expect(text).not.toContain('name: production')
    expect(text).not.toMatch(/s3cr3t|a-token-that|camille/)
    expect(text + err).not.toContain(CONSOLE_TOKEN)
  })

  test('agrees with the console, as a check says', async () => {
    await init({})
    const environment = { ACCOSTAGE_CONSOLE_TOKEN: CONSOLE_TOKEN }
    const { out } = await runCommand(['check', root, '--format=json', '--console', fake?.url ?? ''], { environment })
    const report = JSON.parse(out)
    expect(report.inputs.manifest).toBe('valid')
    const rules = report.findings.map(({ rule }: { rule: string }) => rule)
    // the repository has an environment that the console does not
    expect(rules.filter((rule: string) => /^ONB08/.test(rule))).toEqual(['ONB082'])
  })

  test('says it in French', async () => {
    const { err } = await init({ answers: { environments: 'none' } }, ['--language', 'fr'])
    expect(manifest()).toContain('name: demo  # d’après la console')
    expect(err).toContain('la console n’a pas donné les environnements du projet (sa réponse n’a pas la forme')
  })

  test('asks for the project by the name that is given', async () => {
    await init({}, ['--project', 'other'])
    expect(fake?.requests.map(({ url }) => url)).toEqual(['/api/v1/projects/other'])
  })

  test.each<[string, FakeConsoleOptions, string[], string, string]>([
    ['a refused token', {}, [], 'a-revoked-token', 'the project "demo" (it answers 401, the token is unknown'],
    ['no such project', {}, ['--project', 'other'], CONSOLE_TOKEN, 'the project "other" (it answers 404'],
    ['no name of a project', {}, ['--project', '../../x'], CONSOLE_TOKEN, 'the project "../../x" (this is not a name'],
    ['a malformed answer', { answers: { project: [7] } }, [], CONSOLE_TOKEN, 'does not have the form of its contract'],
  ])('%s: one line, and the manifest of the repository', async (_, options, argv, token, said) => {
    const { out } = await runCommand(['init', root, '--dry-run'])
    const { code, err } = await init(options, argv, token)
    const [line, ...others] = err.trimEnd().split('\n')
    expect({ code, others: others.length }).toEqual({ code: 0, others: 1 })
    expect(line).toContain(said)
    expect(line).toContain('; there the manifest holds what the repository shows')
    expect(manifest()).toBe(out)
    expect(err).not.toContain('revoked-token')
  })

  test('no project of the name of the repository: how to give another one', async () => {
    put('.git/config', '[remote "origin"]\n\turl = git@github.com:demo/site.git\n')
    expect((await init({})).err).toMatch(/the project "site" \(it answers 404.*\), --project NAME gives its short name/)
    rmSync(join(root, 'accostage.yaml'))
    expect((await init({}, ['--project', 'other'])).err).not.toContain('--project')
  })

  test('lists that it does not give are named in one line; the others are used', async () => {
    const { err } = await init({ answers: { environments: 'none', repositories: 7, deployments: 'none' } })
    expect(err).toMatch(
      /^accostage: the console did not give the environments of the project \(.*\), the repositories of the project \(.*\); .*\n.*written/,
    )
    expect(err).not.toContain('deployments')
    expect(manifest()).toContain('description: "Une démonstration"  # from the console')
    expect(manifest()).toContain('name: production  # from k8s/production/service.yaml:1')
  })

  test('without a token it is not asked, which one line says', async () => {
    const { code, err } = await init({}, [], '')
    expect(code).toBe(0)
    expect(err).toMatch(/^accostage: ACCOSTAGE_CONSOLE_TOKEN is missing: .*\n.*written/)
    expect(fake?.requests).toEqual([])
    expect(manifest()).toContain('# from .git/config')
  })

  test.each([
    [['--console', 'http://console.example.org'], 'does not start with "https://"'],
    [['--project', 'demo'], '--project goes with --console'],
  ])('is a mistake as %j', async (argv, said) => {
    const environment = { ACCOSTAGE_CONSOLE_TOKEN: CONSOLE_TOKEN }
    const { code, err } = await runCommand(['init', root, ...argv], { environment })
    expect(code).toBe(2)
    expect(err).toContain(said)
    expect(err).not.toContain(CONSOLE_TOKEN)
  })
})

describe('init --update --console', () => {
  const OURS =
    '# ours\nproject: { name: demo }\nenvironments:\n  - name: dev # first\n    stage: prod\nrepositories: [{ name: demo }]\n'

  test('adds what the console knows and changes no line; a second time adds nothing', async () => {
    put('accostage.yaml', OURS)
    expect(await init({}, ['--update'])).toMatchObject({ code: 0, err: expect.stringMatching(/\d added/) })
    const once = manifest()
    expect(once).toContain('  - name: dev # first\n    stage: prod\n')
    expect(once).toContain('    cluster: app1  # from the console\n')
    expect(once).toContain('  - name: prod  # from the console\n')
    expect(once).toContain('repositories: [{ name: demo, url: https://github.com/demo/demo.git, type')
    expect(once).toContain('nonProduction:')
    expect(await init({}, ['--update'])).toMatchObject({ code: 0, err: expect.stringContaining('nothing new') })
    expect(manifest()).toBe(once)
  })

  test('asks for the declared project, and tells what it did not give', async () => {
    put('accostage.yaml', 'project: { name: Other, slug: other }\n')
    const { code, err } = await init({}, ['--update'])
    expect(code).toBe(0)
    expect(err).toContain('did not give the project "other" (it answers 404')
    expect(err).toContain('added')
  })
})
