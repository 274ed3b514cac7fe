import { describe, expect, test } from 'vitest'
import type { Hit } from '../../src/check/hit.ts'
import { createTally, MOST_LISTED } from '../../src/check/tally.ts'
import { check } from '../../src/index.ts'

const hitsOf = (code: string, number: number): Hit[] =>
  Array.from({ length: number }, () => ({ rule: { code, severity: 'info' }, match: {}, about: {} }) as unknown as Hit)

/** How many hits of each rule are listed. */
function counts(most: number, ...all: readonly Hit[][]): Record<string, number> {
  const tally = createTally({ environments: [], overrides: {} }, most)
  for (const hits of all) for (const { rule } of hits.slice(0, 1)) tally.add(rule, hits)
  expect(tally.counts.info).toBe(all.flat().length)
  const found: Record<string, number> = {}
  for (const { hit } of tally.listed()) found[hit.rule.code] = (found[hit.rule.code] ?? 0) + 1
  return found
}

describe('what is listed', () => {
  test('all, up to the limit', () => {
    expect(counts(5, hitsOf('A', 3), hitsOf('B', 2))).toEqual({ A: 3, B: 2 })
  })
  test('beyond it, no rule hides another', () => {
    expect(counts(5, hitsOf('A', 4), hitsOf('B', 2))).toEqual({ A: 3, B: 2 })
    expect(counts(10, hitsOf('A', 1000), hitsOf('B', 1), hitsOf('C', 5))).toEqual({ A: 4, B: 1, C: 4 })
    expect(counts(4, hitsOf('A', 9), hitsOf('B', 9), hitsOf('C', 1))).toEqual({ A: 1, B: 1, C: 1 })
    expect(counts(2, hitsOf('A', 9), hitsOf('B', 9), hitsOf('C', 9))).toEqual({ A: 1, B: 1, C: 1 })
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
