import { execFileSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { remoteIn } from '../../src/cli/git-remote.ts'
import { openPrompt, type Prompt } from '../../src/cli/prompt.ts'
import { QUESTIONS } from '../../src/init/questions.ts'
import { runCommand } from './run-command.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'accostage-init-'))
  put(
    'k8s/dev/service.yaml',
    'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n',
  )
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const put = (path: string, content: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content)
}
const manifest = () => readFileSync(join(root, 'accostage.yaml'), 'utf8')
const leftovers = () => readdirSync(root).filter((name) => name.includes('.tmp'))

const accostage = (argv: readonly string[], prompt?: () => Promise<Prompt>) => runCommand(['init', ...argv], { prompt })

describe('init', () => {
  test('writes a manifest that a check takes, and asks nothing without a terminal', async () => {
    expect(await accostage([root])).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('accostage.yaml is written'),
    })
    expect(manifest()).toContain('environments:\n')
    expect(leftovers()).toEqual([])
    const { out } = await runCommand(['check', root, '--format=json'])
    expect(JSON.parse(out)).toMatchObject({
      inputs: { manifest: 'valid' },
      environments: [{ name: 'dev', stage: 'dev' }],
    })
  })

  test('--dry-run prints and writes nothing', async () => {
    const { code, out, err } = await accostage([root, '--dry-run', '--language', 'fr'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Ce que le projet déclare')
    expect(existsSync(join(root, 'accostage.yaml'))).toBe(false)
  })

  test('never writes over a manifest', async () => {
    put('accostage.yaml', 'mine')
    expect(await accostage([root])).toMatchObject({ code: 2, err: expect.stringContaining('--update') })
    expect(manifest()).toBe('mine')
  })

  test('never follows a symbolic link, not even one that leads nowhere', async () => {
    for (const target of ['/tmp/accostage-nowhere.yaml', 'k8s/dev/service.yaml']) {
      symlinkSync(target, join(root, 'accostage.yaml'))
      for (const options of [[], ['--update'], ['--dry-run']])
        expect(await accostage([root, ...options])).toMatchObject({
          code: 2,
          out: '',
          err: expect.stringContaining('symbolic link'),
        })
      expect(lstatSync(join(root, 'accostage.yaml')).isSymbolicLink()).toBe(true)
      rmSync(join(root, 'accostage.yaml'))
    }
    expect(existsSync('/tmp/accostage-nowhere.yaml')).toBe(false)
  })

  test.each([
    [['a', 'b'], 'one path'],
    [['--language', 'de'], 'en, fr'],
    [['--no-such'], 'no-such'],
    [['/no/such/folder'], '/no/such/folder'],
  ])('2 and a message that helps: %j', async (argv, message) => {
    expect(await accostage(argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) })
  })
})

describe('init --update', () => {
  test('adds what is new, keeps the rest, and the second time changes nothing', async () => {
    put('accostage.yaml', 'project: { name: demo } # ours\n')
    expect(await accostage([root, '--update'])).toMatchObject({ code: 0, err: expect.stringMatching(/\d added/) })
    const once = manifest()
    expect(once.startsWith('project: { name: demo } # ours\n')).toBe(true)
    expect(once).toContain('- name: dev')
    expect(await accostage([root, '--update'])).toMatchObject({ code: 0, err: expect.stringContaining('nothing new') })
    expect(manifest()).toBe(once)
    expect((await accostage([root, '--update', '--dry-run'])).out).toBe(once)
    expect(leftovers()).toEqual([])
  })

  test.each([
    ['project: {}\n', 'accostage.yaml:1:1'],
    ['project: { name: demo }\ncomponent: []\n', 'accostage.yaml:2:1 unknown field "component"'],
    ['project: [\n', 'accostage.yaml:2:1'],
  ])('refuses %j with what is wrong', async (text, message) => {
    put('accostage.yaml', text)
    expect(await accostage([root, '--update'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(message),
    })
    expect(manifest()).toBe(text)
  })

  test('refuses where there is none', async () => {
    expect(await accostage([root, '--update'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('accostage init'),
    })
  })
})

describe('questions', () => {
  const answering = (answers: readonly (string | undefined)[]) => {
    const asked: string[] = []
    let closed = 0
    const prompt = async (): Promise<Prompt> => ({
      ask: async (question) => answers[asked.push(question) - 1] ?? (asked.length > answers.length ? '' : undefined),
      close: () => void closed++,
    })
    return { asked, prompt, closed: () => closed }
  }

  test('Enter skips each; answers stand in the manifest, wrong ones are asked again', async () => {
    const description = 'It: does # "things"'
    const { asked, prompt, closed } = answering([description, '', '', 'old', 'Migration'])
    expect((await accostage([root], prompt)).code).toBe(0)
    expect(asked).toHaveLength(QUESTIONS.length + 1)
    expect(asked[0]).toBe('What the project does [skip] ')
    expect(asked[4]).toMatch(/^This cannot stand there\.\n/)
    expect(manifest()).toContain(`  description: ${JSON.stringify(description)}\n`)
    expect(manifest()).toContain('  status: migration\n')
    expect(closed()).toBe(1)
  })

  test('a guess is the default', async () => {
    put('docs/architecture.md', '')
    const { asked, prompt } = answering([])
    await accostage([root], prompt)
    expect(asked.find((question) => question.includes('diagram'))).toMatch(/\[docs\/architecture\.md\] $/)
    expect(manifest()).toContain('document: docs/architecture.md')
  })

  test('giving up leaves nothing behind', async () => {
    const { prompt, closed } = answering(['a', undefined])
    expect(await accostage([root], prompt)).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing is written'),
    })
    expect(existsSync(join(root, 'accostage.yaml'))).toBe(false)
    expect([leftovers(), closed()]).toEqual([[], 1])
  })

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s on a terminal gives up', async (_, key) => {
    const input = new PassThrough()
    const prompt = openPrompt(input, new PassThrough())
    const first = prompt.ask('a? ')
    input.write('yes\r')
    expect(await first).toBe('yes')
    const second = prompt.ask('b? ')
    input.write(key)
    expect(await second).toBeUndefined()
    expect(await prompt.ask('c? ')).toBeUndefined()
    prompt.close()
  })

  test('the end of the input gives up', async () => {
    const input = new PassThrough()
    const prompt = openPrompt(input, new PassThrough())
    const answer = prompt.ask('a? ')
    input.end()
    expect(await answer).toBeUndefined()
  })
})

describe('the remote of git', () => {
  const CONFIG =
    '[core]\n\tbare = false\n[remote "fork"]\n\turl = https://github.com/me/web.git\n[remote "origin"]\n\turl = git@github.com:team/web.git\n\tfetch = x\n[branch "main"]\n\turl = no\n'
  test('origin before another, the only one, none of several', () => {
    expect(remoteIn(CONFIG)).toBe('git@github.com:team/web.git')
    expect(remoteIn(CONFIG.replace('origin', 'upstream'))).toBeUndefined()
    expect(remoteIn('[remote "a"]\r\n url = "https://a.fr/b"\r\n')).toBe('https://a.fr/b')
    expect(remoteIn('[remote "a"\nurl = x\n[remote a]\nurl = y')).toBeUndefined()
  })

  test('names the repository, without credentials', async () => {
    put(
      '.git/config',
      CONFIG.replace('git@github.com:team/web.git', 'https://bob:glpat-secret@gitlab.gouv.fr/team/web?x=1'),
    )
    const { out } = await accostage([root, '--dry-run'])
    expect(out).toContain('url: https://gitlab.gouv.fr/team/web.git  # from .git/config')
    expect(out).not.toMatch(/bob|glpat/)
  })

  test('is not read behind a symbolic link, nor from what is no file', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'accostage-git-'))
    writeFileSync(join(elsewhere, 'config'), CONFIG)
    symlinkSync(elsewhere, join(root, '.git'))
    expect((await accostage([root, '--dry-run'])).out).not.toContain('team/web')
    rmSync(join(root, '.git'))
    mkdirSync(join(root, '.git'))
    symlinkSync(join(elsewhere, 'config'), join(root, '.git/config'))
    expect((await accostage([root, '--dry-run'])).out).not.toContain('team/web')
    rmSync(join(root, '.git/config'))
    execFileSync('mkfifo', [join(root, '.git/config')])
    expect((await accostage([root, '--dry-run'])).code).toBe(0)
    rmSync(elsewhere, { recursive: true })
  })
})
