import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import config from '../../../rolldown.config.ts'

const root = join(import.meta.dirname, '../../..')

/** Bundles the action as the release does, in an empty folder, and gives the file that the runner would start. */
export async function bundleAction(dir: string): Promise<string> {
  writeFileSync(join(dir, 'package.json'), '{"type":"module"}')
  const { input, output, ...options } = Array.isArray(config) ? config[0] : config
  const action = typeof input === 'object' && !Array.isArray(input) ? input.action : undefined
  if (action === undefined) throw new Error('rolldown.config.ts bundles no action')
  const bundle = await rolldown({ ...options, cwd: root, input: { action } })
  await bundle.write({ ...(Array.isArray(output) ? output[0] : output), dir: join(dir, 'dist'), cleanDir: false })
  await bundle.close()
  return join(dir, 'dist/action.js')
}
