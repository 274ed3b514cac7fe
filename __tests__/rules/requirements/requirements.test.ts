import { describe, expect, test } from 'vitest'
import { RULES } from '../../../rules/index.generated.ts'
import { GATE_DEFINITIONS } from '../../../rules/requirements/gates.ts'
import { REQUIREMENTS } from '../../../rules/requirements/index.ts'
import { LANGUAGES } from '../../../src/model/language.ts'
import { GATES } from '../../../src/model/requirement/reported.ts'
import { describeField } from '../../../src/parse/manifest/schema/describe.ts'

const ids = REQUIREMENTS.map(({ id }) => id)
const inFamily = (prefix: string): readonly string[] => ids.filter((id) => id.startsWith(prefix))

test('every identifier is given once', () => {
  expect(ids.length).toBe(new Set(ids).size)
})

test('the lists of the platform are whole', () => {
  expect(inFamily('PRE-')).toEqual(
    Array.from({ length: 15 }, (_, index) => `PRE-${String(index + 1).padStart(2, '0')}`),
  )
  expect(inFamily('SKILL-').length).toBe(7)
  expect(inFamily('EXI-').length).toBe(55)
  expect(REQUIREMENTS.filter(({ id, priority }) => id.startsWith('EXI-') && priority === 'P').length).toBe(26)
  expect(inFamily('EXI-ORG-1').filter((id) => /1[67]/.test(id))).toEqual([
    'EXI-ORG-16a',
    'EXI-ORG-16b',
    'EXI-ORG-17a',
    'EXI-ORG-17b',
  ])
})

test('the gates are those of the model, in their order', () => {
  expect(GATE_DEFINITIONS.map(({ id }) => id)).toEqual(GATES)
})

describe.each(REQUIREMENTS.map((requirement) => [requirement.id, requirement] as const))('%s', (_, requirement) => {
  const { checks = [], fields = [], text, source, gate, unless = [], sums } = requirement

  test('names rules that exist and run by default', () => {
    const byDefault = new Set(RULES.filter((rule) => rule.default !== false).map(({ code }) => code))
    const named = checks.flatMap(({ rules, unsure = [] }) => [...rules, ...unsure])
    expect(named.filter((code) => !byDefault.has(code))).toEqual([])
    expect(checks.flatMap(({ rules, unsure = [] }) => unsure.filter((code) => !rules.includes(code)))).toEqual([])
  })

  test.each(LANGUAGES)('names fields that the schema has, in %s', (language) => {
    expect(fields.filter(({ path }) => describeField(path, language) === undefined).map(({ path }) => path)).toEqual([])
  })

  test('has its texts and its source', () => {
    for (const language of LANGUAGES) {
      expect(text[language].title.length).toBeGreaterThan(5)
      expect(text[language].title.length).toBeLessThan(100)
      expect(text[language].why).toMatch(/[.!]$/)
    }
    expect(text.en.title).not.toBe(text.fr.title)
    expect(source.page ?? source.exigence).toBeTruthy()
  })

  test('is asked at a gate, or says why at none', () => {
    expect(gate !== undefined || unless.length > 0).toBe(true)
  })

  test('sums up requirements that there are', () => {
    expect((sums ?? []).filter((prefix) => inFamily(prefix).length === 0)).toEqual([])
  })
})
