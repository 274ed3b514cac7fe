import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkExample, EXAMPLE_PROJECTS, examplePages } from '../../scripts/example-pages.ts'

const root = join(import.meta.dirname, '../..')

describe('the example projects', () => {
  test('are three', () => {
    expect(EXAMPLE_PROJECTS).toEqual(['good', 'midway', 'wrong'])
  })

  test('good: nothing is found, everything is verified, every step is open', async () => {
    const report = await checkExample('good', 'en')
    expect(report).toMatchObject({ verdict: 'compatible', findings: [], unverified: [], project: 'guichet' })
    expect(report.environmentVerdicts.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
      'dev compatible',
      'prod compatible',
    ])
    expect(report.gates.filter(({ open }) => !open)).toEqual([])
    expect(report.releases).toMatchObject([{ status: 'rendered' }, { status: 'rendered' }])
  })

  test('midway: the first step is open, the next ones say what would open them', async () => {
    const report = await checkExample('midway', 'en')
    expect(report.verdict).toBe('incompatible')
    expect(report.gates.map(({ open }) => open)).toEqual([true, false, false, false])
    expect(report.gates[1]?.changes.length).toBeGreaterThan(0)
    expect(report.derogations).toMatchObject([{ rule: 'IMG006', state: 'ends-soon' }])
    expect(report.counts.suppressed).toBe(1)
  })

  test('wrong: every step is closed, and no secret is shown', async () => {
    const report = await checkExample('wrong', 'en')
    expect(report.verdict).toBe('incompatible')
    expect(report.gates.some(({ open }) => open)).toBe(false)
    expect(report.counts.error).toBeGreaterThanOrEqual(20)
    expect(new Set(report.findings.map(({ rule }) => rule.slice(0, -3))).size).toBeGreaterThanOrEqual(5)
    expect(JSON.stringify(report)).not.toContain('azerty')
  })

  test('the pages that are committed are those that are made', async () => {
    for (const { path, text } of await examplePages()) {
      expect(readFileSync(join(root, path), 'utf8') === text, `${path} is stale: npm run generate`).toBe(true)
      expect(text).not.toContain('azerty')
    }
  })
})
