import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/index.ts'
import { LANGUAGES } from '../../src/model/language.ts'

const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  IMG: ['dockerfile'],
  K8S: ['kubernetes', 'control-plane'],
  NET: ['network'],
  SEC: ['secrets'],
  HLM: ['helm'],
  KUS: ['kustomize'],
  ARG: ['argocd'],
  CI: ['pipeline'],
  REP: ['repository'],
  ONB: ['onboarding'],
}

describe('the rules together', () => {
  test('there are at least forty, over every kind of input', () => {
    expect(rules().length).toBeGreaterThanOrEqual(40)
    const families = new Set(rules().map(({ code }) => code.replace(/\d+$/, '')))
    for (const family of ['IMG', 'K8S', 'SEC', 'ARG', 'CI', 'REP', 'ONB']) expect(families).toContain(family)
  })

  test('no two share a code or a name', () => {
    const codes = rules().map(({ code }) => code)
    const names = rules().map(({ name }) => name)
    expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(names).size).toBe(names.length)
  })

  test.each(rules())('$code has good and bad examples', ({ examples }) => {
    expect(examples.good).not.toHaveLength(0)
    expect(examples.bad).not.toHaveLength(0)
  })

  test('each stands in the folder of its family, in a file of its name', () => {
    const root = join(import.meta.dirname, '../../rules')
    for (const { code, name } of rules()) {
      const folders = FOLDERS[code.replace(/\d+$/, '')] ?? []
      expect(folders.flatMap((folder) => readdirSync(join(root, folder)))).toContain(`${name}.ts`)
    }
  })

  test.each(rules().map((rule) => [rule.code, rule] as const))(
    '%s has a title and a reason in both languages',
    (_, rule) => {
      for (const language of LANGUAGES) {
        const { title, why } = rule.text[language]
        expect(title.trim()).not.toBe('')
        expect(title).not.toMatch(/\.$/)
        if (typeof why === 'string') expect(why).toMatch(/\.$/)
      }
      expect(rule.text.en.title).not.toBe(rule.text.fr.title)
    },
  )

  test.each(rules().map((rule) => [rule.code, rule] as const))('%s has French typography', (_, rule) => {
    const { title, why, fix } = rule.text.fr
    for (const text of [title, why, fix])
      if (typeof text === 'string') expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/'/)
  })
})
