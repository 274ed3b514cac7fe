import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check, rules } from '../src/index.ts'
import type { Finding } from '../src/model/finding.ts'

const cases = join(import.meta.dirname, '../../shared/buildkit/cases.jsonl')

interface Warning {
  readonly rule: string
  readonly line: number
}

interface Case {
  readonly id: string
  readonly dockerfile: string
  readonly parse: { readonly i?: readonly { readonly s: number; readonly e: number }[] }
  readonly lint: { readonly warnings?: readonly Warning[]; readonly error?: unknown }
}

/** Checks that need the base image or the files beside: the cases do not tell them. */
const UNTOLD = new Set(['buildkit/UndefinedVar', 'buildkit/CopyIgnoredFile'])

/** BuildKit's checks by code of the rule that claims them. */
const claims = new Map(
  rules().flatMap(({ code, equivalents = [] }) => {
    const checks = equivalents.flatMap((name) =>
      name.startsWith('buildkit/') && !UNTOLD.has(name) ? [name.slice('buildkit/'.length)] : [],
    )
    return checks.length > 0 ? [[code, checks] as const] : []
  }),
)
const ruleOf = (check: string): string | undefined => [...claims].find(([, checks]) => checks.includes(check))?.[0]

/** BuildKit shows an empty line at the last line of its instruction, the rule at the line itself. */
function lineOf(finding: Finding, { parse }: Case): number {
  const { line } = finding.location.start
  if (finding.rule !== ruleOf('NoEmptyContinuation')) return line
  return parse.i?.find(({ s, e }) => s <= line && line <= e)?.e ?? line
}

async function compare(each: Case): Promise<{ missed: string[]; extra: string[] }> {
  const report = await check({ files: { Dockerfile: each.dockerfile }, rules: 'all', environments: [] })
  const findings = report.findings.filter(({ rule }) => claims.has(rule))
  const at = (rule: string, line: number): string => `${each.id}: ${claims.get(rule)?.join('/')} line ${line}`
  const expected = new Set(
    (each.lint.warnings ?? []).flatMap(({ rule: name, line }) => {
      const rule = ruleOf(name)
      return rule === undefined ? [`${each.id}: ${name} has no rule`] : [at(rule, line)]
    }),
  )
  const found = new Set(findings.map((finding) => at(finding.rule, lineOf(finding, each))))
  return {
    missed: [...expected].filter((one) => !found.has(one)),
    extra: each.lint.error
      ? []
      : findings.map((one) => at(one.rule, lineOf(one, each))).filter((one) => !expected.has(one)),
  }
}

describe.skipIf(!existsSync(cases))('BuildKit’s build checks', () => {
  test('each warning is a finding on its line, and files that BuildKit accepts have no other', async () => {
    const all = readFileSync(cases, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Case)
    expect(all.length).toBeGreaterThan(600)
    const missed: string[] = []
    const extra: string[] = []
    for (const each of all) {
      const result = await compare(each)
      missed.push(...result.missed)
      extra.push(...result.extra)
    }
    expect({ missed, extra }).toEqual({ missed: [], extra: [] })
  }, 120_000)
})
