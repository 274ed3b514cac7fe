import { asList, asRecord, asText, follow } from '../../model/json.ts'
import { createSource } from '../../model/source.ts'
import type { YamlDocument } from '../../model/subject/yaml.ts'
import { parseYaml } from '../../parse/yaml/parse.ts'
import { sameVersion } from './constraint.ts'
import { readSha256 } from './digest.ts'
import { versionTexts } from './index-text.ts'
import type { Problem } from './problem.ts'
import { problem } from './problem.ts'

/** Text that is parsed for one chart, in UTF-16 units: the parser takes a hundred times as much for a hostile text. */
const PARSED_LIMIT = 4 * 1024 * 1024

/** One version of a chart in the index of a repository. */
export interface IndexEntry {
  /** As written: absolute, or relative to the repository. */
  readonly url: string
  /** Hexadecimal sha256 of the archive. */
  readonly digest: string
}

/** Finds one version of a chart in an index. Never throws. */
export function findEntry(index: string, chart: string, version: string): IndexEntry | Problem {
  const texts = versionTexts(index, chart)
  if (texts?.length === 0) return problem('chart-not-found')
  const versions = texts ? parsedItems(texts, version) : parsedWhole(index, chart)
  if ('problem' in versions) return versions
  if (versions.length === 0) return problem(texts ? 'version-not-found' : 'chart-not-found', version)
  const named = (accepts: (text: string) => boolean) => versions.find((entry) => accepts(String(entry.version)))
  const entry = named((text) => text === version) ?? named((text) => sameVersion(text, version))
  if (!entry) return problem('version-not-found', version)
  const url = asText(asList(entry.urls)[0]) // Helm takes the first one
  if (url === undefined) return problem('no-url', version)
  const digest = readSha256(entry.digest)
  return digest === undefined ? problem('no-digest', version) : { url, digest }
}

type Versions = readonly Readonly<Record<string, unknown>>[]

/** The versions among these texts that may be the one wanted. */
function parsedItems(texts: readonly string[], version: string): Versions | Problem {
  const digits = /\d[\d.]*/.exec(version)?.[0] ?? version
  let parsed = 0
  const versions: Record<string, unknown>[] = []
  for (const text of texts) {
    if (!mayHaveVersion(text, digits)) continue
    parsed += text.length
    if (parsed > PARSED_LIMIT) return problem('bad-index')
    const document = documentOf(text)
    if (!document) return problem('bad-index')
    versions.push(asRecord(follow(document.value, [0])))
  }
  return versions
}

const MAX_COLUMN = 64

/** Whether these digits stand behind the item's own `version`: those of its dependencies are further in. */
function mayHaveVersion(item: string, digits: string): boolean {
  const dash = /^ *- +(?=[\w"'])/.exec(item.slice(0, MAX_COLUMN))
  if (!dash) return item.includes(digits)
  const [start] = dash
  const number = digits.replaceAll('.', '[.]')
  return new RegExp(`^(?:${start}|${' '.repeat(start.length)})["']?version["']?:[ \\t]*["']?v?${number}`, 'm').test(
    item,
  )
}

function parsedWhole(index: string, chart: string): Versions | Problem {
  if (index.length > PARSED_LIMIT) return problem('bad-index')
  const document = documentOf(index)
  if (!document || follow(document.value, ['entries']) === undefined) return problem('bad-index')
  return asList(follow(document.value, ['entries', chart])).map(asRecord)
}

/** As Helm reads an index: a key twice is refused. */
function documentOf(text: string): YamlDocument | undefined {
  const { documents, repeated } = parseYaml(createSource('index.yaml', text))
  return repeated.length > 0 ? undefined : documents[0]
}
