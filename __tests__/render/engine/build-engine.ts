import { copyFileSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type InputOptions, rolldown } from 'rolldown'
import config from '../../../rolldown.config.ts'
import { withSnapshot } from '../../../scripts/snapshot/with-snapshot.ts'

const root = join(import.meta.dirname, '../../..')
const dist = join(root, 'dist')

/** A module with nothing but a memory of one page. */
const EMPTY_MODULE = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 5, 3, 1, 0, 1, 7, 7, 1, 3, 0x6d, 0x65, 0x6d, 2, 0]

/** What fake-runtime.js finds in the memory. */
const KEPT = 42

/** Files that engine/build.sh makes. */
export const REAL_ENGINE: readonly string[] = ['engine.wasm', 'engine-runtime.js'].map((name) => join(dist, name))

/**
 * A folder with `chunks/engine.js` and `engine-worker.js` as a release bundles them, without an engine. Its name holds a
 * blank, which the URLs of its files do not.
 */
export async function bundleEngine(): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'accostage engine-')))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const { input, output, plugins: _, ...options } = Array.isArray(config) ? config[0] : config
  const worker = typeof input === 'object' && !Array.isArray(input) ? input['engine-worker'] : undefined
  if (worker === undefined) throw new Error('rolldown.config.ts bundles no worker')
  const entries: InputOptions['input'] = {
    'engine-worker': worker,
    'chunks/engine': join(root, 'src/render/engine/engine.ts'),
  }
  const bundle = await rolldown({ ...options, cwd: root, input: entries })
  await bundle.write({ ...(Array.isArray(output) ? output[0] : output), dir: folder })
  await bundle.close()
  return folder
}

/** Puts an engine into the folder that only pretends: see fake-runtime.js. */
export function addFakeEngine(folder: string): void {
  copyFileSync(join(import.meta.dirname, 'fake-runtime.js'), join(folder, 'engine-runtime.js'))
  const memory = new Uint8Array(65_536)
  memory[4096] = KEPT
  writeFileSync(join(folder, 'engine.wasm'), withSnapshot(new Uint8Array(EMPTY_MODULE), memory, ['Object']))
}

/** Puts the engine of dist/ into the folder. */
export function addRealEngine(folder: string): void {
  for (const file of REAL_ENGINE) copyFileSync(file, join(folder, file.slice(dist.length + 1)))
}
