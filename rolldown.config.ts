import { defineConfig } from 'rolldown'
import { cleanBundles } from './scripts/clean-bundles.ts'
import { notices } from './scripts/notices.ts'
import { schemaStore } from './scripts/schema-store.ts'
import { isOfStart } from './scripts/start-chunk.ts'
import { withoutExamples } from './scripts/without-examples.ts'

/** Readable bundles: whoever reviews a release compares them with a build of their own. */
export default defineConfig({
  input: {
    index: 'src/index.ts',
    cli: 'src/cli/main.ts',
    action: 'src/action/main.ts',
    'aggregate-worker': 'src/aggregate/reading/worker.ts',
    'engine-worker': 'src/render/engine/worker.ts',
  },
  platform: 'node',
  // databases are installed, not delivered: docs/architecture.md
  external: ['@electric-sql/pglite', 'pg'],
  plugins: [cleanBundles(), withoutExamples(), notices(), schemaStore()],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    minify: false,
    comments: { legal: false },
    codeSplitting: { groups: [{ name: 'start', test: isOfStart, minShareCount: 2 }] },
  },
})
