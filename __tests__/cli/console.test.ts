import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CONSOLE_TOKEN, type FakeConsole, startFakeConsole } from '../console/fake-console.ts'
import { runCommand } from './run-command.ts'

let root: string
let fake: FakeConsole
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'accostage-console-'))
  writeFileSync(
    join(root, 'accostage.yaml'),
    'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: prod }]\n',
  )
  fake = await startFakeConsole()
})
afterEach(async () => {
  await fake.close()
  rmSync(root, { recursive: true, force: true })
})

async function accostage(argv: readonly string[], environment: Record<string, string> = {}) {
  const { code, out, err } = await runCommand(argv, { environment })
  return { code, text: out + err }
}

describe('accostage check --console', () => {
  it('compares the manifest with the console, the token being in the environment', async () => {
    const given = { ACCOSTAGE_CONSOLE_TOKEN: CONSOLE_TOKEN }
    const { text } = await accostage(['check', root, '--console', fake.url], given)
    expect(text).toContain('ONB084')
    expect(text).toContain('ONB083')
    expect(text).not.toContain(CONSOLE_TOKEN)
  })

  it('says that the token is refused, and fails for nothing else', async () => {
    const given = { ACCOSTAGE_CONSOLE_TOKEN: 'a-revoked-token' }
    const { code, text } = await accostage(['check', root, '--console', fake.url], given)
    expect(code).toBe((await accostage(['check', root])).code)
    expect(text.replace(/\s+/g, ' ')).toContain('it answers 401')
    expect(text).not.toContain('a-revoked-token')
  })

  it('asks for nothing without the option, whatever the environment holds', async () => {
    await accostage(['check', root], { ACCOSTAGE_CONSOLE_TOKEN: CONSOLE_TOKEN })
    expect(fake.requests).toEqual([])
  })

  it.each<[string[], Record<string, string>, string]>([
    [['--console', 'http://127.0.0.1:1'], {}, 'ACCOSTAGE_CONSOLE_TOKEN'],
    [
      ['--console', 'http://console.example.org'],
      { ACCOSTAGE_CONSOLE_TOKEN: CONSOLE_TOKEN },
      'does not start with "https://"',
    ],
    [['--console', CONSOLE_TOKEN], { ACCOSTAGE_CONSOLE_TOKEN: CONSOLE_TOKEN }, 'is not a URL'],
  ])('is a mistake as %j', async (options, environment, said) => {
    const { code, text } = await accostage(['check', root, ...options], environment)
    expect(code).toBe(2)
    expect(text).toContain(said)
    expect(text).not.toContain(CONSOLE_TOKEN)
  })

  it('is in the help of both languages', async () => {
    for (const LANG of ['en', 'fr_FR.UTF-8']) {
      const { text } = await accostage(['--help'], { LANG })
      expect(text).toContain('--console URL')
      expect(text).toContain('ACCOSTAGE_CONSOLE_TOKEN')
    }
  })
})

describe('accostage gate --console', () => {
  const gate = (argv: readonly string[], environment: Record<string, string> = {}) =>
    accostage(['gate', root, '--step', 'scoping', ...argv], environment)

  it('asks the console as a check does', async () => {
    const { code, text } = await gate(['--console', fake.url], { ACCOSTAGE_CONSOLE_TOKEN: CONSOLE_TOKEN })
    expect(code).toBe(1)
    expect(fake.requests[0]?.url).toBe('/api/v1/projects/demo')
    expect(text).not.toContain(CONSOLE_TOKEN)
  })

  it('is a mistake without a token, and asks for nothing without the option', async () => {
    const { code, text } = await gate(['--console', fake.url])
    expect(code).toBe(2)
    expect(text).toContain('ACCOSTAGE_CONSOLE_TOKEN')
    await gate([], { ACCOSTAGE_CONSOLE_TOKEN: CONSOLE_TOKEN })
    expect(fake.requests).toEqual([])
  })
})
