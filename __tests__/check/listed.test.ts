import { describe, expect, test } from 'vitest'
import type { Judged } from '../../src/check/judge.ts'
import { listed, MOST_LISTED } from '../../src/check/listed.ts'
import { check } from '../../src/index.ts'

const judged = (code: string, number: number): Judged[] =>
  Array.from({ length: number }, () => ({ hit: { rule: { code } } }) as unknown as Judged)

/** How many hits of each rule are listed. */
function counts(most: number, ...all: readonly Judged[][]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { hit } of listed(all.flat(), most)) found[hit.rule.code] = (found[hit.rule.code] ?? 0) + 1
  return found
}

describe('what is listed', () => {
  test('all, up to the limit', () => {
    expect(counts(5, judged('A', 3), judged('B', 2))).toEqual({ A: 3, B: 2 })
  })
  test('beyond it, no rule hides another', () => {
    expect(counts(5, judged('A', 4), judged('B', 2))).toEqual({ A: 3, B: 2 })
    expect(counts(10, judged('A', 1000), judged('B', 1), judged('C', 5))).toEqual({ A: 4, B: 1, C: 4 })
    expect(counts(2, judged('A', 9), judged('B', 9), judged('C', 9))).toEqual({ A: 1, B: 1, C: 1 })
  })
})

test('a report counts all findings, lists the first of each rule and says so', async () => {
  const service = (index: number) =>
    `apiVersion: v1\nkind: Service\nmetadata: { name: s${index} }\nspec: { type: NodePort }\n`
  const all = MOST_LISTED + 20
  const files = { 'all.yaml': Array.from({ length: all }, (_, index) => service(index)).join('---\n') }
  const report = await check({ files, rules: ['K8S019'] })
  expect(report.counts.warning).toBe(all)
  expect(report.findings).toHaveLength(MOST_LISTED)
  expect(report.findings[0]?.location.start.line).toBe(4)
  expect(report.assumptions.find(({ code }) => code === 'not-all-listed')?.message).toContain('20 more findings')
})
