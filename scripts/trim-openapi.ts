/**
 * Writes __tests__/contract/github-openapi.json: of GitHub's published OpenAPI description, the operations that
 * src/publish calls and what they refer to. The whole description is too large to be a dependency. To refresh it:
 *
 *     cd "$(mktemp -d)" && npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz
 *     npx tsx scripts/trim-openapi.ts that-folder/package
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asRecord, asText, isRecord, type JsonRecord } from '../src/model/json.ts'

/** By operationId; add to it what src/publish learns to call. */
const OPERATIONS: ReadonlySet<string> = new Set([
  'git/get-ref',
  'git/get-tag',
  'issues/list-comments',
  'issues/create-comment',
  'issues/update-comment',
  'code-scanning/upload-sarif',
  'checks/create',
  'checks/update',
  'pulls/list-files',
  'pulls/list-review-comments',
  'pulls/create-review',
])

/** Prose, which validates nothing. */
const PROSE: ReadonlySet<string> = new Set(['description', 'summary', 'externalDocs', 'tags', 'x-github', 'x-octokit'])

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: tsx scripts/trim-openapi.ts FOLDER_OF_@octokit/openapi')
const readJson = (path: string): JsonRecord => asRecord(JSON.parse(readFileSync(join(folder, path), 'utf8')))

/** The value without prose; names of properties and contents of examples are kept whatever they are. */
function withoutProse(value: unknown, holds: 'keywords' | 'names' = 'keywords'): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => holds === 'names' || !PROSE.has(key))
      .map(([key, inner]) => {
        const isExample = holds === 'keywords' && (key === 'value' || key === 'example')
        const namesInside = holds === 'keywords' && (key === 'properties' || key === 'examples')
        return [key, isExample ? inner : withoutProse(inner, namesInside ? 'names' : 'keywords')]
      }),
  )
}

/** Every `$ref` below a value. */
function references(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(references)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : references(inner),
  )
}

const whole = readJson('generated/api.github.com.json')
const paths: Record<string, JsonRecord> = {}
for (const [path, methods] of Object.entries(asRecord(whole.paths)))
  for (const [method, operation] of Object.entries(asRecord(methods)))
    if (OPERATIONS.has(asText(asRecord(operation).operationId) ?? ''))
      paths[path] = { ...paths[path], [method]: withoutProse(operation) }

const components: Record<string, Record<string, unknown>> = {}
const pending = [...references(paths)]
for (let reference = pending.pop(); reference !== undefined; reference = pending.pop()) {
  const [, , kind = '', name = ''] = reference.split('/')
  if (components[kind]?.[name] !== undefined) continue
  const component = withoutProse(asRecord(asRecord(whole.components)[kind])[name])
  components[kind] = { ...components[kind], [name]: component }
  pending.push(...references(component))
}

const { name, version } = readJson('package.json')
const trimmed = {
  openapi: whole.openapi,
  info: {
    title: "Part of GitHub's REST API description",
    version,
    'x-source': `${name} ${version}, generated/api.github.com.json, trimmed by scripts/trim-openapi.ts`,
    'x-license': readFileSync(join(folder, 'LICENSE'), 'utf8').trim().replaceAll(/\s+/g, ' '),
  },
  paths,
  components,
}
const target = join(import.meta.dirname, '../__tests__/contract/github-openapi.json')
writeFileSync(target, `${JSON.stringify(trimmed, null, 2)}\n`)
