import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const harness = join(root, '../shared/tools/oracle.mjs')

/** The share of claimed cases that must agree; those that differ are listed in oracle-differences.md. */
const AGREEMENT = 0.98

test.skipIf(!existsSync(harness))('peers’ own tests agree with the rules that claim their checks', () => {
  const output = execFileSync(process.execPath, [harness, '--json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const { total, claimed } = JSON.parse(output)
  expect(total.failed).toBe(0)
  expect(claimed).toBeGreaterThan(600)
  expect(total.agree / claimed).toBeGreaterThanOrEqual(AGREEMENT)
})
