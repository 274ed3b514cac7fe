import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'rolldown'

const STORE = join(import.meta.dirname, '../rules/schemas')

/** Puts the store of schemas beside the bundles, which read the files that they need of it. */
export const schemaStore = (): Plugin => ({
  name: 'schema-store',
  generateBundle() {
    for (const name of readdirSync(STORE).sort())
      this.emitFile({ type: 'asset', fileName: `schemas/${name}`, source: readFileSync(join(STORE, name), 'utf8') })
  },
})
