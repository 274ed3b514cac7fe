import { asRecord, isRecord } from '../../model/json.ts'
import type { Location, Route } from '../../model/location.ts'
import { isSamplePath } from '../../model/sample.ts'
import type { Source } from '../../model/source.ts'
import type { KubernetesObject } from '../../model/subject/kubernetes.ts'
import type { Pipeline } from '../../model/subject/pipeline.ts'
import type { Setting } from '../../model/subject/repository.ts'
import type { YamlDocument, YamlSubject } from '../../model/subject/yaml.ts'

/** Values files deeper or larger than this are the work of an attacker: anchors can make a small file endless. */
const MAX_DEPTH = 30
const MAX_LEAVES = 20_000

/** A setting whose place is worked out when a finding asks for it: most settings never have one. */
const setting = (facts: Omit<Setting, 'location'>, locate: () => Location): Setting => ({
  ...facts,
  get location() {
    return locate()
  },
})

/** Every leaf of a values file under its last name; lists of `{ name, value }` give their names. */
export function valuesSettings(document: YamlDocument): Setting[] {
  const sample = isSamplePath(document.source.path)
  return leaves(document.value).map(({ name, value, route }) =>
    setting({ origin: 'values', name, value, sample }, () => document.locate(route)),
  )
}

interface Leaf {
  readonly name: string
  readonly value: string
  readonly route: Route
}

function leaves(root: unknown): Leaf[] {
  const found: Leaf[] = []
  const visit = (value: unknown, name: string, route: Route): void => {
    if (route.length > MAX_DEPTH || found.length >= MAX_LEAVES) return
    if (typeof value === 'string') found.push({ name, value, route })
    else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, name, [...route, index])
    } else if (isRecord(value)) {
      const pair = typeof value.name === 'string' && typeof value.value === 'string'
      for (const [key, item] of Object.entries(value))
        visit(item, pair && key === 'value' ? String(value.name) : key, [...route, key])
    }
  }
  visit(root, '', [])
  return found
}

/** Data of a ConfigMap, and literal values in the environment of containers. */
export function objectSettings(object: KubernetesObject): Setting[] {
  const sample = isSamplePath(object.document.source.path)
  const { document } = object
  const at = (subject: YamlSubject, route: Route) => () => {
    const place = [...subject.route, ...route]
    // a value that a values file gave is written there, not in the template
    return document.feeds?.(place)[0] ?? document.locate(place)
  }
  if (object.kind === 'ConfigMap' && object.group === '')
    return Object.entries(asRecord(object.get('data'))).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [setting({ origin: 'config-map', name, value, sample }, at(object, ['data', name]))]
        : [],
    )
  return (object.pod?.containers ?? []).flatMap((container) => {
    const list = container.get('env')
    if (!Array.isArray(list)) return []
    return list.flatMap((entry: unknown, index) => {
      const { name, value } = asRecord(entry)
      return typeof name === 'string' && typeof value === 'string'
        ? [setting({ origin: 'environment', name, value, sample }, at(container, ['env', index, 'value']))]
        : []
    })
  })
}

/** Variables of a CI file and of its own jobs. */
export function pipelineSettings(pipeline: Pipeline): Setting[] {
  const sample = isSamplePath(pipeline.document.source.path)
  const owners: readonly YamlSubject[] = [pipeline, ...pipeline.jobs.filter((job) => !job.included)]
  return owners.flatMap((owner) =>
    Object.entries(asRecord(owner.get('variables'))).flatMap(([name, written]) => {
      const value = isRecord(written) ? written.value : written
      const route = ['variables', name, ...(isRecord(written) ? ['value'] : [])]
      return typeof value === 'string'
        ? [
            setting({ origin: 'pipeline', name, value, sample }, () =>
              owner.document.locate([...owner.route, ...route]),
            ),
          ]
        : []
    }),
  )
}

const DOTENV = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.]*)[ \t]*=[ \t]*(.*)$/

/** `NAME=value` lines of a `.env` file, quotes removed. */
export function dotenvSettings(source: Source): Setting[] {
  const sample = isSamplePath(source.path)
  const found: Setting[] = []
  let start = 0
  for (const line of source.text.split('\n')) {
    const [whole, name, written = ''] = DOTENV.exec(line) ?? []
    if (whole && name) {
      const value = written.trim().replace(/^(["'])(.*)\1$/, '$2')
      const at = start + line.indexOf(written, line.indexOf('=') + 1)
      const span = { start: at, end: at + written.trim().length }
      found.push(setting({ origin: 'dotenv', name, value, sample }, () => source.location(span)))
    }
    start += line.length + 1
  }
  return found
}
