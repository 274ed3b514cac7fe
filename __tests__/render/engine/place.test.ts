import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { findEngine } from '../../../src/render/engine/place.ts'

const root = mkdtempSync(join(tmpdir(), 'accostage place-'))
afterAll(() => rmSync(root, { recursive: true }))

const url = (path: string) => pathToFileURL(join(root, path)).href

test.each([
  ['beside the bundle', 'a/index.js', 'a/'],
  ['above the chunks of the bundle', 'b/chunks/engine.js', 'b/'],
  ['in dist/ of the sources', 'c/src/render/engine/place.ts', 'c/dist/'],
])('the files of the engine are looked for %s', (_, code, folder) => {
  expect(findEngine(url(code))).toBeUndefined()
  const worker = join(root, folder, 'engine-worker.js')
  mkdirSync(dirname(worker), { recursive: true })
  writeFileSync(worker, '')
  expect(findEngine(url(code))?.href).toBe(url(folder))
})
