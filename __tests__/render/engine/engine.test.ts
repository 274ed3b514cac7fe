import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { HelmRequest } from '../../../src/render/engine/contract.ts'
import { createEngine, type Engine, type EngineOptions } from '../../../src/render/engine/engine.ts'
import { addFakeEngine, bundleEngine } from './build-engine.ts'

let folder = ''
const engines: Engine[] = []

beforeAll(async () => {
  folder = await bundleEngine()
  addFakeEngine(folder)
})
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()))
})
afterAll(() => rmSync(folder, { recursive: true }))

function fakeEngine(options: EngineOptions = {}): Engine {
  const engine = createEngine({ folder: pathToFileURL(`${folder}/`), ...options })
  engines.push(engine)
  return engine
}

const request = (chart: string, name = 'web'): HelmRequest => ({
  chart,
  release: { name, namespace: 'demo' },
  kubeVersion: '1.33.0',
  apiVersions: [],
  valuesFiles: [],
  parameters: [],
})
const NONE = new Map<string, string>()

/** Has the fake engine render; `limits` are short. */
const render = (engine: Engine, chart: string, signal?: AbortSignal) => engine.helm(request(chart), NONE, signal)
const PLAIN = { ok: true, chart: { name: 'plain' } }

/** What the engine saw of the process, in the answer to a plain request. */
async function seen(engine: Engine, name?: string) {
  const answer = await engine.helm(request('plain', name), NONE)
  return answer.ok ? JSON.parse(answer.notes[0] ?? '{}') : answer
}

describe('the engine', () => {
  test('answers, started before or not, one request after the other', async () => {
    const engine = fakeEngine()
    engine.start()
    const names = ['a', 'b', 'c', 'd']
    const answers = await Promise.all(names.map((name) => seen(engine, name)))
    expect(answers.map(({ release }) => release)).toEqual(names)
    expect(await render(fakeEngine(), 'plain')).toMatchObject(PLAIN)
  })

  test('sees nothing of the process, and is told how much memory it has', async () => {
    expect(await seen(fakeEngine({ memoryBytes: 100 * 65_536 }))).toEqual({
      argv: ['engine'],
      env: {},
      cwd: '/',
      network: ['undefined', 'undefined'],
      memoryLimit: 80 * 65_536,
      release: 'web',
    })
  })

  test('answers a kustomization too', async () => {
    const answer = await fakeEngine().kustomize({ folder: 'dev' }, NONE)
    expect(answer).toMatchObject({ ok: false, error: { kind: 'internal' } }) // the fake one knows charts only
  })

  test('refuses files that are too large together, without reading them', async () => {
    const files = new Map([['a', new Uint8Array(65 * 1024 * 1024)]])
    expect(await fakeEngine().helm(request('plain'), files)).toMatchObject({
      ok: false,
      error: { kind: 'limit', limit: 'size' },
    })
  })
})

describe('a request that never ends', () => {
  test('is stopped, and the next one answered', async () => {
    const engine = fakeEngine({ timeoutMs: 200 })
    const [endless, plain] = await Promise.all([render(engine, 'endless'), render(engine, 'plain')])
    expect(endless).toMatchObject({
      ok: false,
      error: { kind: 'limit', limit: 'time', message: 'it takes more than 0.2 s' },
    })
    expect(plain).toMatchObject(PLAIN)
  })

  test('leaves no time for others once all together took too long', async () => {
    const engine = fakeEngine({ totalTimeoutMs: 50 })
    const total = {
      ok: false,
      error: { kind: 'limit', limit: 'total-time', message: 'all renders take more than 0.05 s' },
    }
    expect(await render(engine, 'endless')).toMatchObject(total)
    expect(await render(engine, 'plain')).toMatchObject(total)
  })

  test('is told from a main thread that was busy meanwhile', async () => {
    const engine = fakeEngine({ timeoutMs: 200 })
    await render(engine, 'plain')
    const answer = render(engine, 'plain')
    await new Promise(setImmediate)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400)
    expect(await answer).toMatchObject(PLAIN)
  })
})

describe('an engine that dies of a request', () => {
  test.each([
    ['greedy', { kind: 'limit', limit: 'memory', message: 'it needs more than 512 MiB of memory' }],
    ['nested', { kind: 'limit', limit: 'depth', message: 'it is nested too deeply' }],
    ['broken', { kind: 'internal', message: 'the rendering engine stopped: Error: boom' }],
    ['silent', { kind: 'internal', message: 'the rendering engine stopped: no answer' }],
  ])('%s', async (chart, error) => {
    const engine = fakeEngine()
    const [dead, plain] = await Promise.all([render(engine, chart), render(engine, 'plain')])
    expect(dead).toMatchObject({ ok: false, error })
    expect(plain).toMatchObject(PLAIN)
  })

  test('a word that is no answer leaves it alive', async () => {
    const engine = fakeEngine()
    expect(await render(engine, 'garbage')).toMatchObject({ ok: false, error: { kind: 'internal' } })
    expect(await render(engine, 'plain')).toMatchObject(PLAIN)
  })
})

describe('cancelled', () => {
  const CANCELLED = { name: 'UserError', code: 'cancelled' }

  test('before, while it renders, and by closing', async () => {
    const engine = fakeEngine()
    await expect(render(engine, 'plain', AbortSignal.abort())).rejects.toMatchObject(CANCELLED)

    const controller = new AbortController()
    const [running, next] = [render(engine, 'endless', controller.signal), render(engine, 'plain')]
    setTimeout(() => controller.abort(new Error('enough')), 50)
    await expect(running).rejects.toMatchObject({ ...CANCELLED, cause: new Error('enough') })
    expect(await next).toMatchObject(PLAIN)

    const last = [render(engine, 'endless'), render(engine, 'plain')]
    setTimeout(() => void engine.close(), 50)
    for (const answer of last) await expect(answer).rejects.toMatchObject(CANCELLED)
    await expect(render(engine, 'plain')).rejects.toMatchObject(CANCELLED)
  })

  test('while it starts, which goes on for the others', async () => {
    const engine = fakeEngine()
    const controller = new AbortController()
    const cancelled = render(engine, 'plain', controller.signal)
    setImmediate(() => controller.abort())
    await expect(cancelled).rejects.toMatchObject(CANCELLED)
    expect(await render(engine, 'plain')).toMatchObject(PLAIN)
  })

  test('closing twice, or before any use, is nothing', async () => {
    const engine = fakeEngine()
    await engine.close()
    await engine.close()
    engine.start()
    await expect(render(engine, 'plain')).rejects.toMatchObject(CANCELLED)
  })
})

describe('an engine that cannot be started says so to every request', () => {
  const NOT_STARTED = 'the rendering engine could not be started: '
  const incomplete = mkdtempSync(join(tmpdir(), 'accostage-engine-'))
  afterAll(() => rmSync(incomplete, { recursive: true }))

  const messages = async () => {
    const engine = fakeEngine({ folder: pathToFileURL(`${incomplete}/`) })
    const answers = [await render(engine, 'plain'), await render(engine, 'plain')]
    const [first, second] = answers.map((answer) => (answer.ok ? undefined : answer.error))
    expect(first).toEqual(second)
    expect(first?.kind).toBe('internal')
    return first?.message
  }

  test('without its worker, its module or its runtime', async () => {
    expect(await messages()).toMatch(`${NOT_STARTED}Error`)
    for (const name of ['package.json', 'engine-worker.js']) copyFileSync(join(folder, name), join(incomplete, name))
    expect(await messages()).toMatch(/^the rendering engine could not be started: Error: ENOENT.*engine\.wasm/)
    writeFileSync(join(incomplete, 'engine.wasm'), 'no module')
    expect(await messages()).toMatch(`${NOT_STARTED}RangeError`)
    copyFileSync(join(folder, 'engine.wasm'), join(incomplete, 'engine.wasm'))
    expect(await messages()).toMatch(`${NOT_STARTED}Error`)
  })

  test('when it starts with more memory than it may have', async () => {
    const engine = fakeEngine({ memoryBytes: 0 })
    expect(await render(engine, 'plain')).toMatchObject({
      error: { kind: 'internal', message: `${NOT_STARTED}RangeError: the module starts with 1 pages, more than 0` },
    })
  })
})
