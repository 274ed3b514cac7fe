import { describe, expect, test } from 'vitest'
import type { JsonRecord } from '../../../src/model/json.ts'
import { decodeKustomizeAnswer } from '../../../src/render/engine/wire.ts'

const FILES = new Map(['base/web.yaml', 'dev/kustomization.yaml', 'dev/patch.yaml'].map((path) => [path, '']))
const WEB = {
  text: 'kind: Deployment\n',
  origin: { path: 'base/web.yaml', index: 1 },
  patches: [{ path: 'dev/patch.yaml', index: 0, kind: 'strategic' }],
}
const SETTINGS = { text: 'kind: ConfigMap\n', generator: { path: 'dev/kustomization.yaml', name: 'settings' } }

const decode = (answer: JsonRecord) =>
  decodeKustomizeAnswer(new TextEncoder().encode(JSON.stringify({ ok: true, ...answer })), FILES)

test('each object says where it was read, or what generated it, and what changed it', () => {
  expect(
    decode({
      documents: [WEB, { ...SETTINGS, origin: null, patches: null }],
      remote: ['https://example.com/base'],
      helmCharts: true,
    }),
  ).toEqual({
    ok: true,
    documents: [
      { ...WEB, generator: undefined },
      { ...SETTINGS, origin: undefined, patches: [] },
    ],
    remote: ['https://example.com/base'],
    helmCharts: true,
  })
})

test('nothing at all is a rendering too', () => {
  expect(decode({ documents: null })).toEqual({ ok: true, documents: [], remote: [], helmCharts: false })
})

describe('is refused, the field named', () => {
  test.each<[string, JsonRecord]>([
    ['text', { text: null }],
    ['origin.path', { origin: { path: '../base/web.yaml', index: 0 } }],
    ['origin.index', { origin: { path: 'base/web.yaml', index: -1 } }],
    ['origin', { origin: 'base/web.yaml' }],
    ['generator.path', { generator: { path: '/etc/passwd', name: 'a' } }],
    ['generator.name', { generator: { path: 'dev/kustomization.yaml' } }],
    ['patches[0].path', { patches: [{ ...WEB.patches[0], path: 'https://example.com/p.yaml' }] }],
    ['patches[0].kind', { patches: [{ ...WEB.patches[0], kind: 3 }] }],
    ['patches', { patches: { path: 'dev/patch.yaml' } }],
  ])('%s of %j', (field, change) => {
    expect(decode({ documents: [{ ...WEB, ...change }] })).toMatchObject({
      ok: false,
      error: {
        kind: 'internal',
        message: `the answer of the rendering engine is not readable at documents[0].${field}`,
      },
    })
  })
})
