import { describe, expect, test } from 'vitest'
import { rules } from '../../src/index.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import { installed } from '../shellcheck/installed.ts'
import { filesOf, runRule } from './run-rule.ts'

describe.each(rules().map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const shellcheck = rule.external ? 'required' : 'off'
  const run = test.skipIf(rule.external && !installed) // what passes on another program's findings needs it
  run.each(rule.examples.good.map((example, index) => [index + 1, example] as const))(
    'good example %i gives no finding',
    async (_, example) => {
      expect(await runRule(code, filesOf(example, rule.subject), 'en', shellcheck)).toEqual([])
    },
  )

  run.each(rule.examples.bad.map((example, index) => [index + 1, example] as const))(
    'bad example %i gives a finding, worded in both languages',
    async (_, example) => {
      for (const language of LANGUAGES) {
        const found = await runRule(code, filesOf(example, rule.subject), language, shellcheck)
        expect(found).not.toEqual([])
        for (const line of found) expect(line).not.toMatch(/undefined|NaN|\[object/)
      }
    },
  )
})
