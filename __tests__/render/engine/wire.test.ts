import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HelmRequest } from '../../../src/render/engine/contract.ts'
import { MAX_ANSWER_BYTES, MAX_REQUEST_BYTES } from '../../../src/render/engine/limits.ts'
import {
  decodeHelmAnswer,
  decodeKustomizeAnswer,
  encodeRequest,
  type Request,
} from '../../../src/render/engine/wire.ts'

const HELM: HelmRequest = {
  chart: 'helm',
  release: { name: 'web', namespace: 'demo' },
  kubeVersion: '1.33.0',
  apiVersions: ['route.example.com/v1'],
  valuesFiles: ['helm/values-dev.yaml'],
  values: 'replicas: 2\n',
  parameters: [{ name: 'tag', value: '1', forceString: true }],
  allowMissing: true,
}
const REQUEST: Request = { op: 'helm', ...HELM }

/** A frame as the engine reads it. */
function readFrame(frame: Uint8Array) {
  const length = new DataView(frame.buffer).getUint32(0, true)
  const header = JSON.parse(Buffer.from(frame.subarray(4, 4 + length)).toString())
  const blob = frame.subarray(4 + length)
  const files = header.files.map((file: { name: string; offset: number; length: number }): [string, Uint8Array] => [
    file.name,
    blob.slice(file.offset, file.offset + file.length),
  ])
  return { header, blob, files: new Map<string, Uint8Array>(files) }
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const answered = (answer: unknown): Uint8Array => bytesOf(JSON.stringify(answer))

describe('a request', () => {
  test('is a header in JSON, its length before it and the files behind it', () => {
    const packed = new Uint8Array([0x1f, 0x8b, 0, 255])
    const files = new Map<string, string | Uint8Array>([
      ['helm/Chart.yaml', 'name: é\n'],
      ['helm/empty.txt', ''],
      ['helm/charts/redis-1.2.3.tgz', packed],
    ])
    const frame = encodeRequest(REQUEST, files, 1000) ?? new Uint8Array(4)
    const { header, files: read } = readFrame(frame)
    expect(header).toEqual({ op: 'helm', ...HELM, memoryLimit: 1000, files: expect.any(Array) })
    expect([...read]).toEqual([
      ['helm/Chart.yaml', bytesOf('name: é\n')],
      ['helm/empty.txt', new Uint8Array()],
      ['helm/charts/redis-1.2.3.tgz', packed],
    ])
  })

  test('keeps every name and content, and holds nothing else', () => {
    const anyFiles = fc.array(
      fc.tuple(fc.string({ unit: 'binary' }), fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array())),
    )
    fc.assert(
      fc.property(anyFiles, (entries) => {
        const files = new Map(entries)
        const { blob, files: read } = readFrame(encodeRequest(REQUEST, files, 0) ?? new Uint8Array(4))
        const expected = [...files].map(([name, content]): [string, Uint8Array] => [
          name,
          typeof content === 'string' ? bytesOf(content) : content,
        ])
        expect([...read]).toEqual(expected)
        expect(blob.length).toBe(expected.reduce((sum, [, content]) => sum + content.length, 0))
      }),
    )
  })

  test('of more than the limit is not made', () => {
    const size = (content: number) => encodeRequest(REQUEST, new Map([['a', new Uint8Array(content)]]), 0)?.length ?? 0
    // the header grows with the digits of the length
    const header = size(10_000_000) - 10_000_000
    expect(size(MAX_REQUEST_BYTES - header)).toBe(MAX_REQUEST_BYTES)
    expect(size(MAX_REQUEST_BYTES - header + 1)).toBe(0)
  })
})

describe('a refusal', () => {
  const files = new Map([['helm/templates/web.yaml', 'a: b\n']])
  const errorOf = (error: unknown) => {
    const answer = decodeHelmAnswer(answered({ ok: false, error }), files)
    return answer.ok ? undefined : answer.error
  }

  test('says where the author may look', () => {
    const error = { kind: 'template', message: 'unexpected EOF', path: 'helm/templates/web.yaml', line: 3, column: 7 }
    expect(errorOf(error)).toEqual({ ...error, limit: undefined, missing: [], remote: [] })
  })

  test('names the charts and the addresses that must be had first', () => {
    const missing = [{ name: 'redis', version: '~1.2', repository: 'oci://charts.example' }]
    const remote = ['https://example.com/base']
    expect(errorOf({ kind: 'dependency', message: 'missing', missing, remote })).toMatchObject({ missing, remote })
  })

  test('of an unknown kind is ours', () => {
    expect(errorOf({ kind: 'brand-new', message: 'x' })?.kind).toBe('internal')
  })

  test('of kind limit comes from what is rendered', () => {
    expect(errorOf({ kind: 'limit', message: 'x' })?.limit).toBe('size')
  })

  test('has one line to show, without what moves a terminal, and not an endless one', () => {
    const message = errorOf({ kind: 'template', message: `a\n::error::b\u001b[2J\u202ec${'x'.repeat(2000)}` })?.message
    expect(message?.slice(0, 20)).toBe('a ::error::b [2J cxx')
    expect(message?.length).toBe(1001)
  })

  test('that points outside the files of the request points nowhere', () => {
    for (const path of ['/etc/passwd', '../x.yaml', 'helm', 'other.yaml', 'other.tgz!helm/templates/web.yaml'])
      expect(errorOf({ kind: 'template', message: 'x', path })).toEqual({
        kind: 'template',
        message: 'x',
        missing: [],
        remote: [],
      })
  })
})

describe('bytes that are no answer', () => {
  const NONE = new Map<string, string>()

  test.each([
    ['nothing', new Uint8Array()],
    ['no JSON', bytesOf('{"ok":')],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['no object', answered([])],
    ['neither yes nor no', answered({ ok: 1 })],
    ['a refusal without its reason', answered({ ok: false })],
    ['a reason without words', answered({ ok: false, error: { kind: 'chart', message: 7 } })],
    ['deep nesting', bytesOf('['.repeat(100_000))],
  ])('%s', (_, bytes) => {
    for (const decode of [decodeHelmAnswer, decodeKustomizeAnswer])
      expect(decode(bytes, NONE)).toMatchObject({
        ok: false,
        error: { kind: 'internal', message: expect.stringContaining('engine') },
      })
  })

  test('too many bytes are not even read', () => {
    expect(decodeHelmAnswer(new Uint8Array(MAX_ANSWER_BYTES + 1), NONE)).toMatchObject({
      error: { kind: 'limit', limit: 'size' },
    })
  })

  test('any value at all is answered, never thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const decode of [decodeHelmAnswer, decodeKustomizeAnswer])
          for (const answer of [value, { ok: false, error: value }, { ok: true, documents: [value], chart: value }])
            expect(decode(answered(answer), NONE).ok).toBe(false)
      }),
    )
  })
})
