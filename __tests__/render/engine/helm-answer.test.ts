import { describe, expect, test } from 'vitest'
import type { JsonRecord } from '../../../src/model/json.ts'
import { decodeHelmAnswer } from '../../../src/render/engine/wire.ts'

const FILES = new Map([
  ['helm/Chart.yaml', ''],
  ['helm/values.yaml', ''],
  ['helm/templates/web.yaml', ''],
  ['helm/charts/redis-1.2.3.tgz', ''],
])
const PACKED = 'helm/charts/redis-1.2.3.tgz!redis/templates/redis.yaml'
const DOCUMENT = {
  template: 'helm/templates/web.yaml',
  text: 'kind: Service\nspec: {}',
  hook: '',
  crd: false,
  origins: [
    [0, 4, 1, -1, -1, ''],
    [0, 5, 0, 1, 2, 'service'],
  ],
}
const ANSWER = {
  ok: true,
  chart: { name: 'web', version: '0.1.0', type: 'application', dependencies: null },
  files: ['helm/templates/web.yaml', 'helm/values.yaml', PACKED],
  documents: [DOCUMENT],
  notes: null,
}

const decode = (answer: JsonRecord) => decodeHelmAnswer(new TextEncoder().encode(JSON.stringify(answer)), FILES)
const decodeDocument = (fields: JsonRecord) => decode({ ...ANSWER, documents: [{ ...DOCUMENT, ...fields }] })

describe('a rendering', () => {
  test('gives each line of a document the line of the template, and of the values that fed it', () => {
    expect(decode(ANSWER)).toEqual({
      ok: true,
      chart: { name: 'web', version: '0.1.0', type: 'application', dependencies: [] },
      documents: [
        {
          template: 'helm/templates/web.yaml',
          text: 'kind: Service\nspec: {}',
          hook: undefined,
          crd: false,
          origins: [
            { path: 'helm/templates/web.yaml', line: 4, exact: true },
            {
              path: 'helm/templates/web.yaml',
              line: 5,
              exact: false,
              values: { path: 'helm/values.yaml', line: 2, key: 'service' },
            },
          ],
        },
      ],
      missing: [],
      notes: [],
    })
  })

  test('may come from a packed chart', () => {
    expect(decodeDocument({ template: PACKED, text: 'a: b', origins: [[2, 1, 1, -1, -1, '']] })).toMatchObject({
      documents: [{ template: PACKED, origins: [{ path: PACKED, line: 1 }] }],
    })
  })

  test('names the dependencies of the chart, present or not', () => {
    const redis = { name: 'redis', version: '1.2.3', repository: 'oci://charts.example', present: true, enabled: false }
    const cache = { name: 'cache', alias: 'second', condition: 'cache.enabled', tags: ['db'], present: false }
    const chart = { name: 'web', version: '1', dependencies: [redis, cache] }
    expect(decode({ ...ANSWER, chart, missing: [{ name: 'cache' }] })).toMatchObject({
      chart: {
        type: 'application',
        dependencies: [
          { ...redis, tags: [] },
          { ...cache, version: '', repository: '', enabled: undefined },
        ],
      },
      missing: [{ name: 'cache', version: '', repository: '' }],
    })
  })

  test('keeps hooks, definitions and notes', () => {
    expect(
      decode({ ...ANSWER, notes: ['a\nb'], documents: [{ ...DOCUMENT, hook: 'pre-install', crd: true }] }),
    ).toMatchObject({ notes: ['a b'], documents: [{ hook: 'pre-install', crd: true }] })
  })

  test('counts the empty line behind a final line break', () => {
    const line = [0, 1, 1, -1, -1, '']
    expect(decodeDocument({ text: 'a: b\n', origins: [line, line] }).ok).toBe(true)
    expect(decodeDocument({ text: '', origins: [line] }).ok).toBe(true)
  })
})

const originOf = (...changes: readonly [number, unknown][]) => {
  const origin: unknown[] = [0, 5, 1, 1, 2, 'service']
  for (const [index, value] of changes) origin[index] = value
  return { text: 'a: b', origins: [origin] }
}

describe('is refused, the field named', () => {
  test.each<[string, JsonRecord]>([
    ['documents[0].text', { text: 7 }],
    ['documents[0].text', { text: '\ud800' }],
    ['documents[0].origins', { origins: DOCUMENT.origins.slice(1) }],
    ['documents[0].origins', { origins: [...DOCUMENT.origins, [0, 1, 1, -1, -1, '']] }],
    ['documents[0].origins', { origins: 'none' }],
    ['documents[0].origins[0]', { origins: [null, null] }],
    ['documents[0].template', { template: 'helm/templates/other.yaml' }],
    ['documents[0].template', { template: '/etc/passwd!a' }],
    ['documents[0].template', { template: '!a' }],
    ['documents[0].template', { template: `${PACKED}\n::error::` }],
    ['documents[0].template', { template: '__proto__' }],
    ['documents[0].hook', { hook: 1 }],
    ['documents[0].crd', { crd: 'yes' }],
    ...[-1, 3, 0.5, '0', null, 2 ** 53].map((file): [string, JsonRecord] => ['origins[0]', originOf([0, file])]),
    ...[0, -1, 1.5, '1'].map((line): [string, JsonRecord] => ['origins[0]', originOf([1, line])]),
    ...[2, true, null].map((exact): [string, JsonRecord] => ['origins[0]', originOf([2, exact])]),
    ...[-2, 3, null].map((file): [string, JsonRecord] => ['origins[0]', originOf([3, file])]),
    ...[0, -1, null].map((line): [string, JsonRecord] => ['origins[0]', originOf([4, line])]),
    ['origins[0]', originOf([5, 7])],
  ])('%s of %j', (field, change) => {
    expect(decodeDocument(change)).toMatchObject({
      ok: false,
      error: { kind: 'internal', message: expect.stringContaining(field) },
    })
  })

  test.each<[string, JsonRecord]>([
    ['files[0]', { files: ['../helm/templates/web.yaml'] }],
    ['files[0]', { files: [null] }],
    ['documents[0]', { documents: ['a: b'] }],
    ['documents', { documents: {} }],
    ['chart', { chart: null }],
    ['chart.name', { chart: { version: '1' } }],
    ['chart.dependencies[0].present', { chart: { name: 'a', version: '1', dependencies: [{ name: 'b' }] } }],
    ['missing[0].name', { missing: [{}] }],
    ['notes[0]', { notes: [{}] }],
  ])('%s of %j', (field, change) => {
    expect(decode({ ...ANSWER, ...change })).toMatchObject({
      ok: false,
      error: { kind: 'internal', message: `the answer of the rendering engine is not readable at ${field}` },
    })
  })
})
