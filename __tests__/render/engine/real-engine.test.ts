import { existsSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { HelmRequest } from '../../../src/render/engine/contract.ts'
import { createEngine, type Engine, type EngineOptions } from '../../../src/render/engine/engine.ts'
import { addRealEngine, bundleEngine, REAL_ENGINE } from './build-engine.ts'

const CHART = 'apiVersion: v2\nname: web\nversion: 0.1.0\n'
const REQUEST: HelmRequest = {
  chart: 'helm',
  release: { name: 'web', namespace: 'demo' },
  kubeVersion: '1.33.0',
  apiVersions: [],
  valuesFiles: [],
  parameters: [],
}
const chartWith = (template: string) =>
  new Map([
    ['helm/Chart.yaml', CHART],
    ['helm/templates/web.yaml', template],
  ])

describe.skipIf(!REAL_ENGINE.every((file) => existsSync(file)))('the engine in dist/', () => {
  let folder = ''
  const engines: Engine[] = []

  beforeAll(async () => {
    folder = await bundleEngine()
    addRealEngine(folder)
  })
  afterEach(async () => {
    await Promise.all(engines.splice(0).map((engine) => engine.close()))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  function realEngine(options: EngineOptions = {}): Engine {
    const engine = createEngine({ folder: pathToFileURL(`${folder}/`), ...options })
    engines.push(engine)
    return engine
  }

  test('renders a chart for two environments, each line with its origin', async () => {
    const files = new Map([
      ['helm/Chart.yaml', CHART],
      ['helm/values.yaml', 'service:\n  type: ClusterIP\n'],
      ['helm/values-dev.yaml', 'service:\n  # for a test\n  type: NodePort\n'],
      ['helm/values-prod.yaml', '{}\n'],
      ['helm/templates/service.yaml', 'kind: Service\nspec:\n  type: {{ .Values.service.type }}\n'],
    ])
    const engine = realEngine()
    const answers = await Promise.all(
      ['dev', 'prod'].map((name) => engine.helm({ ...REQUEST, valuesFiles: [`helm/values-${name}.yaml`] }, files)),
    )
    const lines = answers
      .flatMap((answer) => (answer.ok ? answer.documents : []))
      .map(({ text, origins }) => ({
        text: text.split('\n')[2],
        origin: origins[2],
      }))
    const template = { path: 'helm/templates/service.yaml', line: 3, exact: true }
    const key = 'service.type'
    expect(lines).toEqual([
      {
        text: '  type: NodePort',
        origin: { ...template, values: { path: 'helm/values-dev.yaml', line: 3, key } },
      },
      {
        text: '  type: ClusterIP',
        origin: { ...template, values: { path: 'helm/values.yaml', line: 2, key } },
      },
    ])
  })

  test('builds a kustomization, each object with the file it was read from', async () => {
    const files = new Map([
      ['base/kustomization.yaml', 'resources: [web.yaml]\n'],
      ['base/web.yaml', 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\n'],
      ['dev/kustomization.yaml', 'resources: [../base]\nnamePrefix: dev-\n'],
    ])
    const engine = realEngine()
    expect(await engine.kustomize({ folder: 'dev' }, files)).toMatchObject({
      ok: true,
      documents: [{ text: expect.stringContaining('name: dev-web'), origin: { path: 'base/web.yaml', index: 0 } }],
    })
    expect(await engine.kustomize({ folder: 'base/none' }, files)).toMatchObject({ ok: false })
  })

  test('every engine, whatever it rendered before, gives the same text where others draw lots or read the clock', async () => {
    const functions = [
      'randAlphaNum 20',
      'uuidv4',
      'now',
      'randInt 0 1000',
      'genPrivateKey "rsa"',
      'shuffle "abcdefgh"',
    ]
    const files = chartWith(functions.map((call, index) => `k${index}: {{ ${call} | toString | quote }}\n`).join(''))
    const fresh = await realEngine().helm(REQUEST, files)
    const used = realEngine()
    await used.helm(REQUEST, chartWith('kind: {{ randAlphaNum 5 }}\n'))
    expect(await used.helm(REQUEST, files)).toEqual(fresh)
    expect(fresh).toMatchObject({ ok: true, documents: [{ text: expect.stringContaining('k2: "2025-01-01') }] })
  })

  test('says what is wrong with a template, and where', async () => {
    expect(await realEngine().helm(REQUEST, chartWith('kind: Service\nname: {{ fail "no name" }}\n'))).toMatchObject({
      ok: false,
      error: {
        kind: 'template',
        message: expect.stringContaining('no name'),
        path: 'helm/templates/web.yaml',
        line: 2,
      },
    })
  })

  const LOOP = '{{ range until 20000 }}{{ range until 20000 }}{{ end }}{{ end }}'
  const ALLOCATION = '{{ $s := repeat 1000000 "x" }}{{ range until 100000 }}{{ $s = cat $s $s }}{{ end }}'
  const GROWTH = '{{ range until 1000000 }}{{ repeat 100000 "y" }}{{ end }}'
  const NESTING = `{{ fromYaml (repeat 1000000 "[") | toJson }}`

  test.each([
    ['a loop without end', LOOP, { kind: 'limit', limit: 'time' }],
    ['memory without end', ALLOCATION, { kind: 'limit', limit: 'memory' }],
    ['output without end', GROWTH, { kind: 'limit', limit: 'size' }],
    ['includes without end', '{{ define "a" }}{{ include "a" . }}{{ end }}{{ include "a" . }}', { kind: 'template' }],
    ['templates without end', '{{ define "a" }}{{ template "a" . }}{{ end }}{{ template "a" . }}', {}],
    ['nesting without end', NESTING, undefined],
  ])('%s is stopped, and the next chart rendered', async (_, template, error) => {
    const engine = realEngine({ timeoutMs: 5_000, memoryBytes: 256 * 2 ** 20 })
    const [hostile, plain] = await Promise.all([
      engine.helm(REQUEST, chartWith(template)),
      engine.helm(REQUEST, chartWith('kind: Service\n')),
    ])
    expect(hostile).toMatchObject(error ? { ok: false, error } : { ok: true })
    expect(plain).toMatchObject({ ok: true, documents: [{ text: 'kind: Service\n' }] })
  })
})
