import { afterEach, describe, expect, it } from 'vitest'
import { ANSWER_LIMIT } from '../../src/console/ask.ts'
import { readConsole } from '../../src/console/read.ts'
import type { Fault } from '../http/fault.ts'
import {
  ANSWERS,
  aDeployment,
  CONSOLE_TOKEN,
  type FakeConsole,
  type FakeConsoleOptions,
  PROJECT_ID,
  startFakeConsole,
} from './fake-console.ts'

let fake: FakeConsole | undefined
afterEach(() => fake?.close())

async function read(options: FakeConsoleOptions = {}, token = CONSOLE_TOKEN, timeoutMs = 5_000) {
  fake = await startFakeConsole(options)
  return readConsole({ url: `${fake.url}/`, token, timeoutMs }, 'demo')
}

const PROJECT = '/api/v1/projects/demo'
const answered = (status: number, body: string, headers?: Readonly<Record<string, string>>): Fault => ({
  kind: 'answer',
  status,
  body,
  headers,
})

describe('what the console knows of a project', () => {
  it('is read from its answers, people and credentials left out', async () => {
    const { facts, missing } = await read()
    expect(missing).toEqual([])
    expect(facts).toEqual({
      project: {
        name: 'demo',
        slug: 'demo',
        description: 'Une démonstration',
        status: 'created',
        locked: false,
        limitless: false,
        quotas: { nonProduction: { cpu: 4, memory: 8, gpu: 0 }, production: { cpu: 0.1, memory: 16, gpu: 0 } },
      },
      stages: ['dev', 'prod'],
      zones: [{ slug: 'pr', label: 'Zone Usuelle' }],
      clusters: [{ label: 'app1', dedicated: false, zone: 'pr', stages: ['dev', 'prod'] }],
      environments: [
        { name: 'dev', stage: 'dev', cluster: 'app1', quota: { cpu: 1, memory: 2, gpu: 0 }, autosync: true },
        { name: 'prod', stage: 'prod', cluster: 'app1', quota: { cpu: 0.1, memory: 4, gpu: 0 }, autosync: false },
      ],
      repositories: [
        {
          name: 'demo',
          url: 'https://github.com/demo/demo.git',
          infrastructure: false,
          private: false,
          valuesFiles: [],
        },
        {
          name: 'demo-infra',
          url: 'https://github.com/demo/demo-infra.git',
          infrastructure: true,
          private: true,
          deployRevision: 'HEAD',
          deployPath: 'chart',
          valuesFiles: ['values.yaml', 'values/<env>.yaml'],
        },
      ],
      deployments: [],
    })
  })

  it('is asked for with the token in a header, never in an address', async () => {
    await read()
    expect(fake?.requests.map(({ url }) => url).sort()).toEqual([
      '/api/v1/clusters',
      `/api/v1/projects/${PROJECT_ID}/deployments`,
      '/api/v1/projects/demo',
      '/api/v1/stages',
      '/api/v1/zones',
      `/api/v2/projects/${PROJECT_ID}/environments`,
      `/api/v2/projects/${PROJECT_ID}/repositories`,
    ])
    expect(new Set(fake?.requests.map(({ headers }) => headers['x-dso-token']))).toEqual(new Set([CONSOLE_TOKEN]))
  })

  it.each([[[1] as const], [[2] as const]])('is the same in version %j of the API', async (versions) => {
    const { facts, missing } = await read({ versions })
    expect(missing).toEqual([])
    expect(facts?.environments?.map(({ name }) => name)).toEqual(['dev', 'prod'])
    expect(facts?.repositories?.map(({ name }) => name)).toEqual(['demo', 'demo-infra'])
  })

  it('has values files of deployments in their order, or none that are known when there are two lists', async () => {
    const valueSources = [
      { type: 'external', order: 2, path: 'c.yaml' },
      { type: 'internal', order: 1, path: 'b-<env>.yaml' },
    ]
    const sources = async (source: object) =>
      (await read({ answers: { deployments: [aDeployment(source)] } })).facts?.deployments?.[0]?.sources
    expect(await sources({ path: 'chart', targetRevision: 'v1', valueSources })).toEqual([
      {
        repository: 'demo-infra',
        path: 'chart',
        revision: 'v1',
        valuesFiles: [
          { path: 'b-<env>.yaml', perEnvironment: false, external: false },
          { path: 'c.yaml', perEnvironment: false, external: true },
        ],
      },
    ])
    await fake?.close()
    expect(await sources({ helmValuesFiles: 'a-<env>.yaml' })).toEqual([
      { repository: 'demo-infra', valuesFiles: [{ path: 'a-<env>.yaml', perEnvironment: true, external: false }] },
    ])
    await fake?.close()
    expect((await sources({ helmValuesFiles: 'a.yaml', valueSources }))?.[0]?.valuesFiles).toBeUndefined()
  })

  it('has no deployments on a console that does not know them, which is no problem', async () => {
    const path = `/api/v1/projects/${PROJECT_ID}/deployments`
    const { facts, missing } = await read({ faults: { [path]: answered(404, '{"message":"Not Found"}') } })
    expect(missing).toEqual([])
    expect(facts?.deployments).toEqual([])
  })

  it('lets a stage or a cluster that is not listed be unknown', async () => {
    const { facts } = await read({ answers: { stages: [], clusters: [] } })
    expect(facts?.environments?.map(({ stage, cluster }) => [stage, cluster])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ])
  })
})

describe('a console that does not give the project', () => {
  const HTML = '<!doctype html><title>Console</title>'
  it.each<[string, Fault, string]>([
    [
      '403',
      answered(403, '{"message":"Forbidden\\u202e"}'),
      'it answers 403, the owner of the token may not see it ("Forbidden")',
    ],
    ['404', answered(404, '{"message":"Not Found"}'), 'it answers 404, there is none or'],
    ['422', answered(422, '{"message":"unprocessable"}'), 'it answers 422 ("unprocessable")'],
    ['429', answered(429, ''), 'it answers 429, too many requests'],
    ['500', answered(500, '{"message":"boom","stack":"at secret.ts"}'), 'it answers 500, an error of its own'],
    ['302', answered(302, '', { location: 'https://elsewhere.example.org/' }), 'it answers 302, a redirection'],
    ['a page', answered(200, HTML, { 'content-type': 'text/html' }), 'it answers with a web page'],
    ['a page that calls itself JSON', answered(200, HTML), 'it answers with a web page'],
    ['nothing', answered(200, ''), 'its answer is empty'],
    ['no JSON', answered(200, 'OK'), 'its answer is not JSON'],
    ['a cut answer', { kind: 'short', status: 200, body: '{"id":' }, 'its answer was cut'],
    ['a flood', { kind: 'flood', status: 200 }, 'its answer is too long'],
    ['a list', answered(200, '[]'), 'its answer does not have the form of its contract'],
    ['a text', answered(200, '"demo"'), 'its answer does not have the form of its contract'],
    ['null', answered(200, 'null'), 'its answer does not have the form of its contract'],
    ['a reset', { kind: 'reset' }, 'the connection was lost'],
  ])('answers with %s: nothing is compared, and it is said', async (_, fault, why) => {
    const { facts, missing } = await read({ faults: { [PROJECT]: fault } })
    expect(facts).toBeUndefined()
    expect(missing).toHaveLength(1)
    expect(missing[0]?.en).toContain('which did not give the project "demo": ')
    expect(missing[0]?.en).toContain(why)
    expect(missing[0]?.fr).toMatch(/qui n’a pas donné le projet «\u00a0demo\u00a0»\u00a0: /)
    expect(fake?.requests).toHaveLength(1)
    expect(JSON.stringify(missing)).not.toContain('elsewhere')
  })

  it('refuses the token', async () => {
    const { missing } = await read({}, 'another-token-0002')
    expect(missing[0]?.en).toContain('it answers 401, the token is unknown, revoked or expired')
  })

  it('is slow', async () => {
    const { missing } = await read({ faults: { [PROJECT]: { kind: 'hang' } } }, CONSOLE_TOKEN, 50)
    expect(missing[0]?.en).toContain('it did not answer in time')
    await fake?.close()
    const dripping = await read({ faults: { [PROJECT]: { kind: 'drip', status: 200 } } }, CONSOLE_TOKEN, 100)
    expect(dripping.missing[0]?.en).toContain('its answer was cut')
  })

  it('is not there', async () => {
    fake = await startFakeConsole()
    await fake.close()
    const { missing } = await readConsole({ url: fake.url, token: CONSOLE_TOKEN }, 'demo')
    expect(missing[0]?.en).toContain('it refuses the connection')
  })

  it('sends the token back, which is not shown', async () => {
    const { missing } = await read({
      faults: { [PROJECT]: answered(403, JSON.stringify({ message: `no ${CONSOLE_TOKEN}` })) },
    })
    expect(missing[0]?.en).toContain('("no ***")')
    expect(JSON.stringify(missing)).not.toContain(CONSOLE_TOKEN)
  })

  it.each(['../../v1/users', 'a b', '', 'demo?x=1', 'Demo', `a${'b'.repeat(100)}`])(
    'is never asked for a project that cannot be one: "%s"',
    async (slug) => {
      fake = await startFakeConsole()
      const { facts, missing } = await readConsole({ url: fake.url, token: CONSOLE_TOKEN }, slug)
      expect(facts).toBeUndefined()
      expect(missing[0]?.en).toContain('is not a name that it gives to projects')
      expect(fake.requests).toEqual([])
    },
  )
})

describe('a console that gives a part only', () => {
  it('leaves out what it refuses, and says it', async () => {
    const { facts, missing } = await read({
      faults: {
        '/api/v1/clusters': answered(500, ''),
        [`/api/v2/projects/${PROJECT_ID}/repositories`]: answered(403, '{}'),
        '/api/v1/repositories': answered(404, '{}'),
      },
    })
    expect(facts?.clusters).toBeUndefined()
    expect(facts?.repositories).toBeUndefined()
    expect(facts?.deployments).toBeUndefined()
    expect(facts?.environments).toHaveLength(2)
    expect(missing.map(({ en }) => en.replace(/127\.0\.0\.1:\d+/, 'HOST'))).toEqual([
      'the clusters were not compared with the console (HOST): it answers 500, an error of its own',
      'the repositories of the project were not compared with the console (HOST): it answers 403, the owner of the token may not see it',
    ])
  })

  it('does not go on with the older API after a failure that it would meet there too', async () => {
    await read({ faults: { [`/api/v2/projects/${PROJECT_ID}/environments`]: answered(500, '') } })
    expect(fake?.requests.some(({ url }) => url.startsWith('/api/v1/environments'))).toBe(false)
  })

  const [stage] = ANSWERS.stages
  it.each<[string, unknown, string]>([
    ['a number for a name', [{ ...stage, name: 7 }], '0.name'],
    ['an identifier that is none', [stage, { ...stage, id: '../x' }], '1.id'],
    ['a name without end', [{ ...stage, name: 'x'.repeat(1_000) }], '0.name'],
    ['too many', Array.from({ length: 2_001 }, () => stage), ''],
    ['an object for a list', { 0: stage }, ''],
  ])('answers with %s', async (_, stages, at) => {
    const { facts, missing } = await read({ answers: { stages } })
    expect(facts?.stages).toBeUndefined()
    expect(missing.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^the stages were not compared .* its answer does not have the form of its contract/),
    ])
    if (at !== '') expect(missing[0]?.en).toContain(`(at ${at})`)
  })

  it.each([
    ['cpu', -1],
    ['cpu', '1e9'],
    ['cpu', {}],
    ['memory', 'NaN'],
    ['autosync', 'yes'],
    ['stageId', null],
  ])('has an environment whose %s is %j', async (field, value) => {
    const { facts } = await read({ answers: { environments: [{ ...ANSWERS.environments[0], [field]: value }] } })
    expect(facts?.environments).toBeUndefined()
  })
})

describe('hostile texts', () => {
  it('are made fit to be shown: no control, direction nor token', async () => {
    const name = 'dev\u001b[31m\u202e\n::error::x'
    const { facts } = await read({
      answers: {
        environments: [{ ...ANSWERS.environments[0], name }],
        project: { ...ANSWERS.project, description: `see ${CONSOLE_TOKEN}`, status: '__proto__' },
      },
    })
    expect(facts?.environments?.[0]?.name).toBe('dev[31m ::error::x')
    expect(facts?.project.description).toBe('see ***')
  })

  it('as names of fields reach nothing', async () => {
    const body = JSON.stringify(ANSWERS.project).replace('{', '{"__proto__":{"locked":true},"constructor":1,')
    const { facts } = await read({ faults: { [PROJECT]: answered(200, body) } })
    expect(facts?.project.locked).toBe(false)
    expect(({} as { locked?: boolean }).locked).toBeUndefined()
  })

  it('nested as deep as an answer may be end nothing', async () => {
    const { missing } = await read({ faults: { [PROJECT]: answered(200, '['.repeat(ANSWER_LIMIT / 2)) } })
    expect(missing[0]?.en).toContain('its answer is not JSON')
    await fake?.close()
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const { facts } = await read({ answers: {}, faults: { '/api/v1/zones': answered(200, `[{"x":${deep}}]`) } })
    expect(facts?.zones).toBeUndefined()
  })
})

describe('options', () => {
  const refused = (url: string, token = CONSOLE_TOKEN) => expect(readConsole({ url, token }, 'demo')).rejects
  it.each([
    'http://console.example.org',
    'ftp://console.example.org',
    `https://u:${CONSOLE_TOKEN}@console.example.org`,
    'https://console.example.org/?x',
    'https://console.example.org/api/v1',
    CONSOLE_TOKEN,
    '',
  ])('refuse the address "%s"', async (url) => {
    await refused(url).toThrow(/^The console address [^"]+("https:\/\/")?\. Give the address of the console alone/)
    await refused(url).not.toThrow(CONSOLE_TOKEN)
  })

  it('refuse a token that is none', async () => {
    await refused('https://console.example.org', 'a b').toThrow('token of the console holds a blank')
    await refused('https://console.example.org', 'short').toThrow('5 characters long')
  })
})
