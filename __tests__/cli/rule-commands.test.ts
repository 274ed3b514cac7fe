import { describe, expect, test } from 'vitest'
import { readRuleExamples } from '../../src/cli/rule-examples.ts'
import { rules } from '../../src/rules.ts'
import { runCommand } from './run-command.ts'

const accostage = (argv: readonly string[], { colour, LANG = 'C', width }: Partial<Terminal> = {}) =>
  runCommand(argv, { colour: colour ?? false, width, environment: { LANG } })

interface Terminal {
  readonly colour: boolean
  readonly LANG: string
  readonly width: number
}

describe('explain', () => {
  test('a rule by code and by name, with all that it says', async () => {
    const { code, out, err } = await accostage(['explain', 'IMG006'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const part of [
      'IMG006 Port reserved for root',
      'unprivileged-port · outside production, warning; in production, error',
      'they can only listen above 1024',
      'Let the application listen',
      'EXPOSE 80\n',
      'Dockerfile:3:8 EXPOSE 80 names a port reserved for root',
      'EXPOSE 8080/tcp',
      'accostage-ignore IMG006',
      'ARCH-18',
      'docs/rules/en/IMG006.md',
    ])
      expect(out).toContain(part)
    expect((await accostage(['explain', 'unprivileged-port'])).out).toBe(out)
    expect((await accostage(['explain', 'img006'])).out).toBe(out)
  })

  test('names of the same defect in other tools', async () => {
    expect((await accostage(['explain', 'K8S019'])).out).toContain('kube-linter/exposed-services')
  })

  test('in French, by the locale or by the option', async () => {
    const { out } = await accostage(['explain', 'IMG006'], { LANG: 'fr_FR.UTF-8' })
    expect(out).toContain('Port réservé à root')
    expect(out).toContain('hors production, warning\u00a0; en production, error')
    expect((await accostage(['explain', 'IMG006', '--language', 'fr'])).out).toBe(out)
  })

  test('as JSON and as the page of the documentation', async () => {
    const json = JSON.parse((await accostage(['explain', 'IMG006', '--format', 'json'])).out)
    expect(json).toMatchObject({
      code: 'IMG006',
      severity: { nonProduction: 'warning', production: 'error' },
      default: true,
    })
    expect(json.bad[0].findings[0]).toMatchObject({ path: 'Dockerfile', line: 3, column: 8 })
    expect((await accostage(['explain', 'IMG006', '--format=markdown'])).out).toMatch(/^# IMG006 · Port reserved/)
  })

  test('colours and lines as wide as the terminal', async () => {
    expect((await accostage(['explain', 'IMG006'], { colour: true })).out).toContain('\u001b[')
    expect((await accostage(['explain', 'IMG006', '--no-color'], { colour: true })).out).not.toContain('\u001b[')
    const narrow = (await accostage(['explain', 'IMG006', '--language=fr'], { width: 50 })).out
    for (const line of narrow.split('\n').filter((each) => !/https:|^ {4}|→/.test(each)))
      expect(line.length).toBeLessThanOrEqual(72)
  })

  test.each([
    ['IMG06', 'did you mean IMG006?'],
    ['unprivileged-prot', 'did you mean unprivileged-port?'],
    ['Unpriviledged-Port', 'did you mean unprivileged-port?'],
  ])('%s is not the name of a rule: the nearest is named', async (name, message) => {
    const { code, out, err } = await accostage(['explain', name])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  test.each([
    [['explain'], 'one rule'],
    [['explain', 'IMG006', 'IMG007'], 'one rule'],
    [['explain', 'x'.repeat(100_000)], 'no rule is called "xxx'],
    [['explain', 'IMG006', '--format', 'html'], 'text, markdown, json'],
    [['explain', 'IMG006', '--language', 'de'], 'en, fr'],
  ])('bad usage is said: %j', async (argv, message) => {
    const { code, err } = await accostage(argv)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err.length).toBeLessThan(400)
  })

  test('the examples of every rule were delivered, and each bad one is found in both languages', () => {
    const examples = readRuleExamples()
    expect(Object.keys(examples).sort()).toEqual(rules().map(({ code }) => code))
    // what another program finds is delivered without it
    const external = new Set(rules().flatMap((rule) => (rule.external ? rule.code : [])))
    for (const [code, { good, bad }] of Object.entries(examples)) {
      expect(good, code).not.toEqual([])
      for (const { findings } of bad) {
        if (!external.has(code)) expect(findings, code).not.toEqual([])
        for (const { message } of findings) expect(message.fr, code).not.toBe('')
      }
    }
  })
})

describe('rules', () => {
  const codes = (text: string) => [...text.matchAll(/^([A-Z0-9]{2,3}\d{3}) /gm)].map(([, code]) => code)

  test('all of them, of some families, those on by default', async () => {
    expect(codes((await accostage(['rules'])).out)).toEqual(rules().map(({ code }) => code))
    const some = codes((await accostage(['rules', '--family', 'img,CI', '--family', 'ONB'])).out)
    expect(new Set(some.map((code) => code?.slice(0, -3)))).toEqual(new Set(['CI', 'IMG', 'ONB']))
    const byDefault = codes((await accostage(['rules', '--default'])).out)
    expect(byDefault).toEqual(
      rules()
        .filter((rule) => rule.default !== false)
        .map(({ code }) => code),
    )
    expect(byDefault.length).toBeLessThan(rules().length)
  })

  test('as JSON and as a table', async () => {
    const json = JSON.parse((await accostage(['rules', '--format', 'json', '--family', 'IMG'])).out)
    expect(json).toContainEqual(expect.objectContaining({ code: 'IMG006', name: 'unprivileged-port', family: 'IMG' }))
    const table = (await accostage(['rules', '--format', 'markdown', '--language', 'fr'])).out
    expect(table).toMatch(/^\| Code \| Nom \|/)
    expect(table).toMatch(/^\| \[IMG006\]\(https:[^)]+\/fr\/IMG006\.md\) \|/m)
  })

  test('a family that does not exist is said', async () => {
    expect(await accostage(['rules', '--family', 'XYZ'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('"XYZ"'),
    })
  })
})
