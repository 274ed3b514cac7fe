import { expect, it } from 'vitest'
import { check, rules } from '../../../src/index.ts'
import { JOB_KEYWORDS, RESERVED_WORDS } from '../../../src/model/gitlab.ts'

const CODES = rules()
  .map(({ code }) => code)
  .filter((code) => code.startsWith('CI'))

const VALUES = [
  '',
  '1',
  'yes',
  '"a"',
  '[]',
  '[[]]',
  '[1, null, {}]',
  '{}',
  '{ a: { b: [c] } }',
  '[[a, script]]',
  '"$A${B}$(c)"',
]

/** Reports of every rule on a pipeline in which one word has an unexpected value. */
const unverified = async (text: string): Promise<unknown[]> => {
  const report = await check({ files: { '.gitlab-ci-dso.yml': text }, rules: CODES })
  return report.unverified.filter(({ reason }) => reason === 'rule-failed')
}

it.each([...RESERVED_WORDS])('%s may hold anything', async (word) => {
  for (const value of VALUES)
    expect(await unverified(`${word}: ${value}\npush: { extends: .kaniko:simple-build-push }\n`)).toEqual([])
})

it.each(JOB_KEYWORDS)('%s of a job may hold anything', async (word) => {
  for (const value of VALUES) {
    const base = word === 'extends' ? '' : '  extends: [.kaniko:simple-build-push, .buildkit:build-push]\n'
    expect(await unverified(`push:\n${base}  ${word}: ${value}\n`)).toEqual([])
  }
})

it.each(['include', 'include: { local: a, project: 1', 'include: [{ project: $CATALOG_PATH, file: '])(
  '%s may hold anything',
  async (start) => {
    const end = start.startsWith('include: [') ? ' }]' : start.includes('{') ? ' }' : ''
    for (const value of VALUES) {
      const text =
        start === 'include' ? `include: ${value}` : `${start}${start.includes('[') ? value : `, file: ${value}`}${end}`
      expect(await unverified(`${text}\nbuild: { script: make }\n`)).toEqual([])
    }
  },
)

it('a pipeline made of one job many times over is judged in a moment', async () => {
  const jobs = Array.from({ length: 3000 }, (_, index) => `j${index}: { extends: *all, needs: *all, script: make }`)
  const names = Array.from({ length: 3000 }, (_, index) => `j${index}`).join(', ')
  const text = `.names: &all [${names}]\n${jobs.join('\n')}\n`
  expect(await unverified(text)).toEqual([])
})
