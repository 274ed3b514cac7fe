import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'rolldown'

/** What others put into dist/, and what stays when the bundles are made anew: engine/build.sh, scripts/generate.ts. */
const OTHERS = new Set(['engine.wasm', 'engine-runtime.js', 'rules-examples.json'])

/** Removes the bundles of the last build before new ones are written. */
export const cleanBundles = (): Plugin => ({
  name: 'clean-bundles',
  generateBundle({ dir }) {
    if (!dir || !existsSync(dir)) return
    for (const name of readdirSync(dir)) if (!OTHERS.has(name)) rmSync(join(dir, name), { recursive: true })
  },
})
