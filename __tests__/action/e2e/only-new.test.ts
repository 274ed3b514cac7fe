import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { REFUSED } from './projects.ts'
import { useScene } from './scene.ts'

const scene = useScene()

const PULL = {
  event: 'pull_request',
  ref: 'refs/pull/7/merge',
  payload: {
    pull_request: {
      number: 7,
      head: { sha: 'b'.repeat(40), repo: { full_name: 'forge/boutique' } },
      base: { sha: 'a'.repeat(40), repo: { full_name: 'forge/boutique' } },
    },
  },
}

it('passes what the base report has, and annotates none of it', async () => {
  const first = await scene.play({ ...PULL, files: REFUSED, inputs: { reports: 'json=base.json' } })
  expect(first.code).toBe(1)
  const base = readFileSync(join(first.workspace, 'base.json'), 'utf8')
  const inputs = { 'base-report': 'base.json', 'only-new': 'true' }
  const second = await scene.play({ ...PULL, files: { ...REFUSED, 'base.json': base }, inputs })
  expect(second.code).toBe(0)
  expect(second.outputs).toMatchObject({ passed: 'true', 'new-count': '0' })
  expect(second.commands.filter(({ name }) => name === 'error')).toEqual([])
})

it('judges everything, and says so, where git has no base', async () => {
  const result = await scene.play({ ...PULL, files: REFUSED, inputs: { 'only-new': 'true' } })
  expect(result.code).toBe(1)
  expect(result.log).toContain('all findings are judged')
})
