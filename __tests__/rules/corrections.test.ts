import { describe, expect, test } from 'vitest'
import { check, rules } from '../../src/index.ts'
import { corrected } from '../../src/model/corrected.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Report } from '../../src/model/report.ts'
import { createSource } from '../../src/model/source.ts'
import { parseYaml } from '../../src/parse/yaml/parse.ts'
import { filesOf } from './run-rule.ts'

type Files = Readonly<Record<string, string>>

const run = (files: Files, named: 'default' | 'all' = 'all'): Promise<Report> =>
  check({ files, rules: named, now: new Date('2026-06-01T12:00:00Z') })

/** The files after the corrections of one rule. */
function fixed(files: Files, findings: readonly Finding[]): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const edits = findings.flatMap((finding) => (finding.edits?.[0]?.path === path ? [finding.edits] : []))
      return [path, corrected(text, edits).text]
    }),
  )
}

const standing = ({ findings }: Report) => findings.filter(({ suppressed }) => !suppressed)

const counted = (report: Report): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>()
  for (const { rule } of standing(report)) numbers.set(rule, (numbers.get(rule) ?? 0) + 1)
  return numbers
}

/** The rules that have more findings than before. */
const more = (before: Report, after: Report): readonly string[] => {
  const known = counted(before)
  return [...counted(after)].flatMap(([rule, number]) => (number > (known.get(rule) ?? 0) ? [rule] : []))
}

/** The routes at which two values differ. */
function differences(a: unknown, b: unknown, route = ''): readonly string[] {
  if (Object.is(a, b)) return []
  const [left, right] = [a, b].map((value) => (typeof value === 'object' && value !== null ? value : undefined))
  if (!left || !right) return [route]
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
    differences(left[key as never], right[key as never], `${route}/${key}`),
  )
}

/** A name that changed counts twice: it is gone, and it is there. */
const MOST_DIFFERENCES = 2

const correctable: string[] = []

describe.each(rules().map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test('its corrections do away with its findings and with nothing else', async () => {
    for (const example of rule.examples.bad) {
      const files = filesOf(example, rule.subject)
      const before = await run(files)
      const own = standing(before).filter((finding) => finding.rule === code && finding.edits?.length)
      if (own.length === 0) continue
      correctable.push(code)
      const after = fixed(files, own)
      expect(after).not.toEqual(files)
      const report = await run(after)
      const left = standing(report).filter((finding) => finding.rule === code && finding.edits?.length)
      expect(left, `${code} comes back`).toEqual([])
      expect(standing(report).filter((finding) => finding.rule === code).length).toBe(
        standing(before).filter((finding) => finding.rule === code).length - own.length,
      )
      expect(more(await run(files, 'default'), await run(after, 'default'))).toEqual([])
      for (const [path, text] of Object.entries(files)) {
        if (!/\.ya?ml$/.test(path)) continue
        const values = (of: string) => parseYaml(createSource(path, of)).documents.map(({ value }) => value)
        const edits = own.flatMap((finding) => finding.edits ?? [])
        expect(differences(values(text), values(after[path] ?? '')).length).toBeLessThanOrEqual(
          MOST_DIFFERENCES * edits.length,
        )
      }
    }
  })
})

test('thirty rules correct what they find, and examples show it', () => {
  expect(new Set(correctable).size).toBeGreaterThanOrEqual(30)
})
