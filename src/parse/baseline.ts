import type { BaselineEntry } from '../model/baseline.ts'
import { asRecord, isRecord } from '../model/json.ts'
import type { Route } from '../model/location.ts'
import { createSource } from '../model/source.ts'
import { parseYaml } from './yaml/parse.ts'

/** What a baseline says, or its first fault with its line. */
export type ReadBaseline =
  | { readonly entries: readonly BaselineEntry[] }
  | { readonly fault: { readonly line: number; readonly reason: string } }

const DATE = /^\d{4}-\d{2}-\d{2}$/

const FORMS: Readonly<Record<keyof BaselineEntry, { readonly is: (text: string) => boolean; readonly form: string }>> =
  {
    fingerprint: { is: (text) => /^[0-9a-f]{64}$/.test(text), form: '64 hexadecimal digits' },
    rule: { is: (text) => /^[A-Z][A-Z0-9]{1,2}\d{3}$/.test(text), form: 'the code of a rule' },
    path: { is: (text) => text !== '', form: 'a path' },
    since: { is: (text) => DATE.test(text) && !Number.isNaN(Date.parse(text)), form: 'a day, YYYY-MM-DD' },
  }

/** Reads the text of a baseline. JSON is YAML, whose parser says where a thing stands. */
export function readBaseline(text: string): ReadBaseline {
  const source = createSource('baseline', text)
  const { documents, problem } = parseYaml(source, 'modern')
  if (problem) return { fault: { line: source.position(problem.span.start).line, reason: problem.reason } }
  const [document, ...more] = documents
  const fault = (route: Route, reason: string): ReadBaseline => ({
    fault: { line: document?.locate(route).start.line ?? 1, reason },
  })
  const { version, findings } = asRecord(document?.value)
  if (!document || more.length > 0 || !isRecord(document.value)) return fault([], 'it is no baseline')
  if (version !== 1) return fault(['version'], '"version" must be 1')
  if (!Array.isArray(findings)) return fault(['findings'], '"findings" must be a list')
  for (const [index, entry] of findings.entries())
    for (const [field, { is, form }] of Object.entries(FORMS)) {
      const value = asRecord(entry)[field]
      if (typeof value !== 'string' || !is(value))
        return fault(['findings', index, field], `"${field}" must be ${form}`)
    }
  return { entries: findings as BaselineEntry[] }
}
