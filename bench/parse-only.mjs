/** The lower bound of a check: walk a folder, read its YAML, parse it. Nothing else. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constructFromEvents, parseEvents, YAML11_SCHEMA } from 'js-yaml'

for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.ya?ml$/.test(entry.name)) continue
  const source = readFileSync(join(entry.parentPath, entry.name), 'utf8')
  if (!source.includes('apiVersion')) continue
  try {
    constructFromEvents(parseEvents(source, {}), { source, schema: YAML11_SCHEMA })
  } catch {
    // templates are no YAML
  }
}
