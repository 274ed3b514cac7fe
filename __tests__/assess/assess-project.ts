import { check } from '../../src/index.ts'
import { asRecord } from '../../src/model/json.ts'
import type { Report } from '../../src/model/report.ts'
import type { CheckOptions } from '../../src/options.ts'
import { FILES, MANIFEST, manifestText, NOW } from './whole-project.ts'

type Files = Readonly<Record<string, string | undefined>>

/** The report of the whole project with some files changed, or left out when undefined. */
export function assess(
  changed: Files = {},
  manifest: unknown = MANIFEST,
  options: Partial<CheckOptions> = {},
): Promise<Report> {
  const files = { ...FILES, ...(manifest ? { 'accostage.yaml': manifestText(manifest) } : {}), ...changed }
  const present = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return check({ files: Object.fromEntries(present), now: NOW, ...options })
}

export const statusesOf = ({ requirements }: Report): ReadonlyMap<string, string> =>
  new Map(requirements.map(({ id, status }) => [id, status]))

/** One requirement of a report. */
export function requirementOf({ requirements }: Report, id: string) {
  const found = requirements.find((each) => each.id === id)
  if (!found) throw new Error(`no requirement ${id}`)
  return found
}

/** A copy of a value with the field at a dotted path changed in every item of the lists on the way; undefined removes it. */
export function withField(value: unknown, path: string, change: (value: unknown) => unknown): unknown {
  const [name = '', ...rest] = path.split('.')
  if (Array.isArray(value)) return value.map((item) => withField(item, path, change))
  const record = asRecord(value)
  const inner = record[name]
  const changed = rest.length === 0 ? change(inner) : withField(inner, rest.join('.'), change)
  return Object.fromEntries(Object.entries({ ...record, [name]: changed }).filter(([, each]) => each !== undefined))
}

export const without = (value: unknown, path: string): unknown => withField(value, path, () => undefined)
