/**
 * Time and verdict of the schemas over folders of YAML, beside kubeconform where it is given:
 * `npx tsx bench/schemas.ts FOLDER… [--kubeconform PROGRAM --schemas FOLDER] [--show N]`
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { kubernetesObjects } from '../src/check/subjects/kubernetes.ts'
import { createSource } from '../src/model/source.ts'
import type { KubernetesObject } from '../src/model/subject/kubernetes.ts'
import { readProfile } from '../src/parse/profile/read.ts'
import { parseYaml } from '../src/parse/yaml/parse.ts'
import { createSchemas } from '../src/schemas/create.ts'

const { values: args, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    kubeconform: { type: 'string' },
    schemas: { type: 'string', default: '' },
    show: { type: 'string', default: '20' },
  },
})

const objects: KubernetesObject[] = []
const paths: string[] = []
for (const folder of folders)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.ya?ml$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const text = readFileSync(path, 'utf8')
    if (!text.includes('apiVersion') || !text.includes('kind')) continue
    const { documents } = parseYaml(createSource(path, text))
    if (documents.length > 0) paths.push(path)
    for (const document of documents) objects.push(...kubernetesObjects(document, 'deployed'))
  }

const started = performance.now()
const schemas = createSchemas(objects, readProfile())
const opened = performance.now()
let faults = 0
for (const object of objects) faults += schemas.faults(object).length
const ended = performance.now()
const unknown = objects.filter((object) => schemas.api(object).state === 'unknown').length
console.log(
  `${objects.length} objects, ${unknown} of unknown kinds, ${faults} faults; ` +
    `opened in ${(opened - started).toFixed(1)} ms, walked in ${(ended - opened).toFixed(1)} ms, ` +
    `${(((ended - opened) * 1000) / objects.length).toFixed(1)} µs each`,
)

interface Resource {
  readonly filename: string
  readonly kind: string
  readonly name: string
  readonly version: string
  readonly status: string
  readonly msg: string
}

/** kubeconform's verdicts, by file, version, kind and name. */
function kubeconform(program: string): Map<string, Resource[]> {
  const found = new Map<string, Resource[]>()
  for (let at = 0; at < paths.length; at += 500) {
    const location = join(args.schemas, '{{.ResourceKind}}{{.KindSuffix}}.json')
    const options = ['-strict', '-ignore-missing-schemas', '-schema-location', location, '-output', 'json', '-verbose']
    let output = ''
    try {
      output = execFileSync(program, [...options, ...paths.slice(at, at + 500)], {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      })
    } catch (error) {
      output = String((error as { stdout?: string }).stdout)
    }
    for (const resource of JSON.parse(output).resources as Resource[]) {
      const key = `${resource.filename} ${resource.version} ${resource.kind} ${resource.name}`
      found.set(key, [...(found.get(key) ?? []), resource])
    }
  }
  return found
}

if (args.kubeconform) {
  const theirs = kubeconform(args.kubeconform)
  const counts: Record<string, number> = {}
  const differing: string[] = []
  for (const object of objects) {
    const { path } = object.document.source
    const name = String(object.get('metadata', 'name') ?? object.get('metadata', 'generateName') ?? '')
    const resource = theirs.get(`${path} ${object.apiVersion} ${object.kind} ${name}`)?.shift()
    const { state } = schemas.api(object)
    const own = schemas.faults(object)
    const ours = state === 'unknown' ? 'unknown' : state === 'served' && own.length === 0 ? 'valid' : 'invalid'
    const their =
      { statusValid: 'valid', statusInvalid: 'invalid', statusSkipped: 'unknown' }[resource?.status ?? ''] ??
      (resource ? 'error' : 'absent')
    const pair = `${ours}/${their}`
    counts[pair] = (counts[pair] ?? 0) + 1
    if (
      (pair === 'valid/invalid' || pair === 'invalid/valid' || their === 'error') &&
      differing.length < Number(args.show)
    )
      differing.push(
        `${pair} ${path} ${object.apiVersion} ${object.kind} ${name}\n    ${JSON.stringify(own.slice(0, 2))}\n    ${resource?.msg ?? ''}`,
      )
  }
  console.log('ours/theirs', counts)
  console.log(differing.join('\n'))
}
