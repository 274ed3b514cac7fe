import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addFakeEngine, bundleEngine } from './build-engine.ts'

let folder = ''

beforeAll(async () => {
  folder = await bundleEngine()
  addFakeEngine(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a program that has an engine; what it writes itself goes to standard output. */
function run(program: string, ...flags: readonly string[]) {
  const setup = `
import { createEngine } from './chunks/engine.js'
const engine = createEngine({ timeoutMs: 500 })
const render = (chart) => engine.helm({ chart, release: { name: 'web', namespace: 'demo' }, kubeVersion: '1.33.0' }, new Map())
`
  writeFileSync(join(folder, 'program.js'), setup + program)
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, 'program.js'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 20_000,
  })
  return { status, stdout, stderr }
}
const printed = (stdout: string) => ({ status: 0, stdout, stderr: '' })

describe('a program with an engine that it does not close', () => {
  test('ends by itself when it only starts it', () => {
    expect(run('engine.start()')).toEqual(printed(''))
  })

  test('has its answer and ends by itself', () => {
    expect(run('process.stdout.write(String((await render("plain")).ok))')).toEqual(printed('true'))
  })

  test('waits for an answer that nothing else keeps it alive for', () => {
    expect(run('render("plain").then(({ ok }) => process.stdout.write(String(ok)))')).toEqual(printed('true'))
  })

  test('ends by itself after a time-out and after a death', () => {
    expect(
      run('for (const chart of ["endless", "greedy"]) process.stdout.write((await render(chart)).error.limit)'),
    ).toEqual(printed('timememory'))
  })
})

test('nothing that the engine writes is printed', () => {
  expect(
    run('for (const chart of ["noisy", "broken"]) process.stdout.write(String((await render(chart)).ok))'),
  ).toEqual(printed('truefalse'))
})

test('neither flags nor environment of the process reach the worker', () => {
  writeFileSync(
    join(folder, 'preload.js'),
    "import { isMainThread } from 'node:worker_threads'\nif (!isMainThread) throw new Error('loaded')",
  )
  const program = 'process.stdout.write(String((await render("plain")).ok))'
  expect(run(program, '--import', './preload.js')).toEqual(printed('true'))
  expect(run(`process.env.NODE_OPTIONS = '--import ./preload.js'\n${program}`)).toEqual(printed('true'))
})
