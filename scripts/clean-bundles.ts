import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'rolldown'

/** What engine/build.sh puts into dist/: it needs Go, and stays when the bundles are made anew. */
const ENGINE = new Set(['engine.wasm', 'engine-runtime.js'])

/** Removes the bundles of the last build before new ones are written. */
export const cleanBundles = (): Plugin => ({
  name: 'clean-bundles',
  generateBundle({ dir }) {
    if (!dir || !existsSync(dir)) return
    for (const name of readdirSync(dir)) if (!ENGINE.has(name)) rmSync(join(dir, name), { recursive: true })
  },
})
