import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { check, rules } from '../src/index.ts'
import { filesOf } from './rules/run-rule.ts'

/** What an attacker puts where a rule expects something else. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    ' ',
    '{{ x }}',
    '${x}',
    '\u0000',
    '::error::x',
    '__proto__',
    'a'.repeat(5000),
    [],
    {},
    [[]],
    [null],
    { '': null },
    { name: null },
    [{ name: {} }],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

/** Every route of a value, at most `limit` of them. */
function routes(value: unknown, limit = 400): (string | number)[][] {
  const found: (string | number)[][] = []
  const visit = (here: unknown, route: (string | number)[]): void => {
    if (found.length >= limit) return
    found.push(route)
    if (Array.isArray(here)) for (const [index, item] of here.entries()) visit(item, [...route, index])
    else if (typeof here === 'object' && here !== null)
      for (const [key, item] of Object.entries(here)) visit(item, [...route, key])
  }
  visit(value, [])
  return found
}

function put(value: unknown, route: readonly (string | number)[], to: unknown): unknown {
  const [step, ...rest] = route
  if (step === undefined) return to
  const copy = structuredClone(value) as Record<string | number, unknown>
  copy[step] = put(copy[step], rest, to)
  return copy
}

/** The YAML texts of the rules' examples: every shape that some rule looks at. */
const shapes = rules().flatMap((rule) =>
  [...rule.examples.good, ...rule.examples.bad].flatMap((example) =>
    Object.entries(filesOf(example, rule.subject)).flatMap(([path, text]) => {
      if (!/\.ya?ml$/.test(path)) return []
      try {
        const value = load(text)
        return typeof value === 'object' && value !== null ? [{ path, value }] : []
      } catch {
        return []
      }
    }),
  ),
)

describe('hostile values', () => {
  test('no rule fails on any shape with any value anywhere, and every place is inside its file', async () => {
    expect(shapes.length).toBeGreaterThan(200)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...shapes), fc.nat(), odd, async ({ path, value }, pick, replacement) => {
        const all = routes(value)
        const text = JSON.stringify(put(value, all[pick % all.length] ?? [], replacement), null, 1)
        const report = await check({ files: { [path]: text, 'seen.yaml': 'a: 1\n' }, rules: 'all' })
        expect(report.unverified.filter(({ reason }) => reason === 'rule-failed')).toEqual([])
        const lines = text.split('\n').length
        for (const { location } of report.findings) {
          expect(location.start.line).toBeGreaterThanOrEqual(1)
          if (location.path === path) expect(location.start.line).toBeLessThanOrEqual(lines)
        }
      }),
      { numRuns: 1500 },
    )
  }, 120_000)
})
