import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FILES, MANIFEST, manifestText } from '../assess/whole-project.ts'
import { runCommand } from './run-command.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'accostage-cli-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const put = (path: string, content: string | Uint8Array) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content)
}

const accostage = (argv: readonly string[], environment: Record<string, string> = {}, colour = false) =>
  runCommand(argv, { environment, colour })

const SERVICE =
  'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: NodePort\n  ports: [{ port: 80 }]\n'
const BROKEN = 'apiVersion: v1\nkind: Service\nkind: Service\n'

describe('exit codes', () => {
  test('0 when nothing reaches the threshold, 1 when something does', async () => {
    put('service.yaml', SERVICE)
    expect((await accostage(['check', root])).code).toBe(0)
    expect((await accostage(['check', root, '--fail-on', 'warning'])).code).toBe(1)
    put('service.yaml', BROKEN)
    expect((await accostage(['check', root])).code).toBe(1)
    expect((await accostage(['check', root, '--fail-on=never'])).code).toBe(0)
  })

  test('2 for a manifest that is not valid, after the report', async () => {
    put('accostage.yaml', 'version: 1\nproject: {}\n')
    const { code, out } = await accostage(['check', root])
    expect(code).toBe(2)
    expect(out).toContain('ONB001')
  })

  test.each([
    [['check', '--no-such-option'], 'no-such-option'],
    [['check', 'a', 'b'], 'takes one path'],
    [['check', '--format', 'sarifx'], '--format takes'],
    [['check', '--fail-on', 'errors'], 'error, warning, info, never'],
    [['check', '--language', 'de'], 'en, fr'],
    [['check', '--report', 'json'], 'NAME=FILE'],
    [['check', '--report', 'xml=out'], '--report takes'],
    [['check', '--rules', 'K8S999', '.'], 'K8S999'],
    [['check', '--profile', '/no/such/file', '.'], 'cannot be read'],
    [['check', '/no/such/folder'], '/no/such/folder'],
    [['lint'], 'no command "lint": check, init, gate, '],
    [['mirror'], '--gitlab'],
    [
      ['mirror', '--gitlab', 'https://gitlab.example.org', '--project', '1', '--repository', 'web', '--ref', 'main'],
      'ACCOSTAGE_MIRROR_TOKEN',
    ],
  ])('2 and a message that helps: %j', async (argv, message) => {
    const { code, out, err } = await accostage(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err).not.toMatch(/\n\s+at /)
  })

  test('2 for a folder with nothing to check', async () => {
    expect(await accostage(['check', root])).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing to check'),
    })
  })

  test('help and version', async () => {
    expect(await accostage(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
    expect((await accostage(['check', '--help'])).out).toContain('Usage')
    expect((await accostage(['--help'], { LANG: 'fr_FR.UTF-8' })).out).toContain('Utilisation')
    expect((await accostage([])).code).toBe(2)
  })
})

describe('outputs', () => {
  test('several reports in one run, folders made, nothing but the report on standard output', async () => {
    put('service.yaml', SERVICE)
    const [json, markdown] = [join(root, 'out/deep/report.json'), join(root, 'out/report.md')]
    const { out, err } = await accostage([
      'check',
      root,
      '--format',
      'json',
      '--report',
      `json=${json}`,
      '--report',
      `markdown=${markdown}`,
    ])
    expect(err).toBe('')
    expect(JSON.parse(out).findings).toHaveLength(JSON.parse(readFileSync(json, 'utf8')).findings.length)
    expect(readFileSync(markdown, 'utf8')).toContain('K8S019')
  })

  test('a report takes the place of an older one whole, and leaves nothing beside it', async () => {
    put('service.yaml', SERVICE)
    put('out/report.json', 'x'.repeat(1_000_000))
    const before = statSync(join(root, 'out/report.json')).ino
    await accostage(['check', root, '--report', `json=${join(root, 'out/report.json')}`])
    expect(JSON.parse(readFileSync(join(root, 'out/report.json'), 'utf8')).version).toBe(1)
    expect(statSync(join(root, 'out/report.json')).ino).not.toBe(before)
    expect(readdirSync(join(root, 'out'))).toEqual(['report.json'])
  })

  test('a report that cannot be written is said', async () => {
    put('service.yaml', SERVICE)
    expect(await accostage(['check', root, '--report', `json=${root}`])).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot be written'),
    })
  })

  test('colours on a terminal only, and not with --no-color', async () => {
    put('service.yaml', SERVICE)
    expect((await accostage(['check', root])).out).not.toContain('\u001b[')
    expect((await accostage(['check', root], {}, true)).out).toContain('\u001b[')
    expect((await accostage(['check', root, '--no-color'], {}, true)).out).not.toContain('\u001b[')
  })

  test.each([
    [[], {}, 'en'],
    [[], { LANG: 'fr_FR.UTF-8' }, 'fr'],
    [[], { LC_ALL: 'C', LANG: 'fr_FR.UTF-8' }, 'en'],
    [['--language', 'fr'], { LANG: 'C' }, 'fr'],
  ])('language of %j under %j', async (argv, environment, language) => {
    put('service.yaml', SERVICE)
    const { out } = await accostage(['check', root, '--format=json', ...argv], environment as Record<string, string>)
    expect(JSON.parse(out).language).toBe(language)
  })

  test('the manifest’s language before the locale’s', async () => {
    put('service.yaml', SERVICE)
    put('accostage.yaml', 'version: 1\nproject: { name: demo }\nsettings: { language: fr }\n')
    expect(JSON.parse((await accostage(['check', root, '--format=json'], { LANG: 'en_GB' })).out).language).toBe('fr')
  })

  test('rules', async () => {
    expect((await accostage(['rules'])).out).toMatch(
      /^K8S019 {2}service-node-port +warning\/error +Service of type NodePort$/m,
    )
  })
})

describe('hostile repositories', () => {
  test('what cannot be read becomes findings and unverified items, never a stack', async () => {
    put('latin.yaml', Uint8Array.of(0x61, 0xe9))
    put('crlf.yaml', SERVICE.replaceAll('\n', '\r\n'))
    put('bom.yaml', `\ufeff${SERVICE}`)
    put('nul.yaml', 'apiVersion: v1\nkind: Service\0\n')
    put('deep.yaml', `apiVersion: v1\nkind: X\na: ${'['.repeat(50_000)}\n`)
    put('huge.yaml', `apiVersion: v1\nkind: ConfigMap\ndata:\n  a: ${'x'.repeat(10 * 1024 * 1024)}\n`)
    put(
      'bomb.yaml',
      [
        'apiVersion: v1',
        'kind: ConfigMap',
        'a0: &a0 [x]',
        ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`),
      ].join('\n'),
    )
    put('chart/Chart.yaml', 'apiVersion: v2\nname: a\n')
    put(
      'chart/values.yaml',
      [
        'a0: &a0 {password: x}',
        ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`),
      ].join('\n'),
    )
    put('Dockerfile', `FROM a\n${'RUN x \\\n'.repeat(10_000)}`)
    put('name with\nnewline::error::.yaml', SERVICE)
    symlinkSync('.', join(root, 'loop'))
    const { code, out, err } = await accostage(['check', root, '--format=json', '--rules=all'])
    expect(err).toBe('')
    expect(code).toBe(1)
    const { findings, unverified } = JSON.parse(out)
    const of = (rule: string) =>
      findings
        .filter((f: { rule: string }) => f.rule === rule)
        .map((f: { location: { path: string } }) => f.location.path)
    expect(of('REP011')).toEqual(['latin.yaml'])
    expect(of('REP010')).toEqual(['deep.yaml', 'nul.yaml'])
    expect(of('K8S019')).toEqual(['bom.yaml', 'crlf.yaml', 'name with\nnewline::error::.yaml'])
    expect(unverified).toContainEqual(expect.objectContaining({ reason: 'too-large', path: 'huge.yaml' }))
    expect(unverified.filter(({ reason }: { reason: string }) => reason === 'rule-failed')).toEqual([])
  })
})

describe('accostage gate', () => {
  test('1 for a step that is closed, with what to do', async () => {
    put('Dockerfile', 'FROM scratch\n')
    const { code, out, err } = await accostage(['gate', '--step', 'scoping', root])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain('PRE-06 Volumes of data and number of users (missing)')
    expect(out).toContain('Fill `data` in accostage.yaml: volume, users, migration.planned (PRE-06, PRE-07)')
    expect(out.trimEnd().split('\n').at(-1)).toBe('Scoping: closed, 0 of 20 requirements answered')
  })

  test('0 for one that is open', async () => {
    for (const [path, text] of Object.entries(FILES)) put(path, text)
    put('accostage.yaml', manifestText(MANIFEST))
    const { code, out } = await accostage(['gate', '--step=scoping', '--language', 'fr', root])
    expect([code, out]).toEqual([0, 'Cadrage\u00a0: ouverte, 20 exigences satisfaites sur 20\n'])
  })

  test('as JSON, with the requirements of the step alone', async () => {
    put('Dockerfile', 'FROM scratch\n')
    const { code, out } = await accostage(['gate', '--step', 'ovh', '--format', 'json', root])
    const { gate, requirements } = JSON.parse(out)
    expect([code, gate.id, gate.open, requirements.length]).toEqual([1, 'ovh', false, 34])
  })

  test('2 for a manifest that is not valid', async () => {
    put('accostage.yaml', 'version: 1\nproject: {}\n')
    expect((await accostage(['gate', '--step', 'ovh', root])).code).toBe(2)
  })

  test.each([
    [['gate'], '--step takes scoping, ovh, cloud-pi, production'],
    [['gate', '--step', 'prod'], '--step takes scoping, ovh, cloud-pi, production, not "prod"'],
    [['gate', '--step', 'ovh', '--format', 'markdown'], '--format takes text, json'],
    [['gate', '--step', 'ovh', 'a', 'b'], 'gate takes one path'],
  ])('2 and a message that helps: %j', async (argv, message) => {
    const { code, out, err } = await accostage(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})

describe('ticket', () => {
  test('is a text in French, from a check or from a report, and never a failure', async () => {
    put('deploy/service.yaml', SERVICE.replace('NodePort', 'NodePort # a'))
    put('accostage.yaml', 'version: 1\nproject: { name: demo }\nenvironments: [{ name: prod, stage: prod }]\n')
    const checked = await accostage(['ticket', root])
    expect(checked.code).toBe(0)
    expect(checked.out).toMatch(
      /^\[demo\] Demande à la Service Team\n[\s\S]*erreur K8S019, deploy\/service\.yaml:5 \(prod\)/,
    )
    const report = join(root, 'out/report.json')
    await accostage(['check', root, '--report', `json=${report}`])
    const from = await accostage(['ticket', root, '--from', report, '--language', 'en'])
    expect(from.out).toMatch(/^\[demo\] Request to the Service Team\n[\s\S]*error K8S019/)
  })

  test.each([
    ['{', 'is not JSON'],
    ['{"version":1}', 'is no report of this version of accostage'],
    ['[]', 'is no report of this version of accostage'],
  ])('refuses the report %s', async (text, said) => {
    put('report.json', text)
    const { code, err } = await accostage(['ticket', root, '--from', join(root, 'report.json')])
    expect(code).toBe(2)
    expect(err).toContain(said)
  })
})

describe('reports of a folder of a repository', () => {
  test('name files from the root of the repository, as forges do', async () => {
    mkdirSync(join(root, '.git'))
    put('apps/web/service.yaml', SERVICE)
    const report = join(root, 'report.json')
    await accostage(['check', join(root, 'apps/web'), '--report', `gitlab=${report}`])
    const paths = JSON.parse(readFileSync(report, 'utf8')).map(
      ({ location }: { location: { path: string } }) => location.path,
    )
    expect(new Set(paths)).toEqual(new Set(['apps/web/service.yaml']))
    const { out } = await accostage(['check', join(root, 'apps/web')])
    expect(out).toMatch(/^service\.yaml$/m)
  })
})
