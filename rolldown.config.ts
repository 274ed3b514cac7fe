import { defineConfig } from 'rolldown'
import { notices } from './scripts/notices.ts'

/** Readable bundles: whoever reviews a release compares them with a build of their own. */
export default defineConfig({
  input: { index: 'src/index.ts', cli: 'src/cli/main.ts', action: 'src/action/main.ts' },
  platform: 'node',
  plugins: [notices()],
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    minify: false,
    comments: { legal: false },
  },
})
