import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TRIGGER_TOKEN } from '../../mirror/fake-gitlab.ts'
import { alive, render, tagsOf } from '../../report/gfm.ts'
import { HOSTILE, RULES, UNDECLARED } from './projects.ts'
import { masked, named, useScene } from './scene.ts'

const scene = useScene()

/** Elements that the summary is made of. */
const PAGE = new Set('h2 h3 p strong em ul li table thead tbody tr th td a code br span details summary'.split(' '))

describe('a hostile project', () => {
  it('says nothing to the runner', async () => {
    const result = await scene.play({ files: HOSTILE, inputs: { rules: 'all' } })
    expect(result.code).toBe(1)
    expect(Number(result.outputs['error-count'])).toBeGreaterThan(10)
    const allowed = new Set(['add-mask', 'group', 'endgroup', 'error', 'warning', 'notice'])
    expect(result.commands.filter(({ name }) => !allowed.has(name))).toEqual([])
    for (const level of ['error', 'warning', 'notice'])
      for (const { properties } of named(result, level)) expect(properties.title).toMatch(/^[A-Z0-9]{2,3}\d{3}/)
    expect(masked(result)).toEqual([TRIGGER_TOKEN])
    expect(named(result, 'error')).toHaveLength(10)
    const page = render(result.summary)
    expect(alive(page)).toEqual([])
    expect(tagsOf(page).filter((tag) => !PAGE.has(tag))).toEqual([])
    expect(result.log).not.toMatch(/\u001b\[2J|\u202e/)
    expect(existsSync(join(result.workspace, 'owned'))).toBe(false)
  })

  it('cannot choose which file of the runner is written or read', async () => {
    const first = await scene.bare({ inputs: { rules: RULES, reports: 'json=a/b.json' } })
    expect(first.code).toBe(0)
    const outside = join(first.workspace, '..', 'outside')
    symlinkSync(outside, join(first.workspace, 'link'))
    for (const [name, value] of [
      ['reports', 'json=link'],
      ['manifest', 'link'],
      ['profile', 'link'],
      ['path', 'link'],
    ] as const) {
      const variables = { GITHUB_WORKSPACE: first.workspace }
      const result = await scene.bare({ inputs: { [name]: value }, variables })
      expect(result.code).toBe(1)
      expect(named(result, 'error').at(-1)?.data).toContain('goes through a symbolic link')
    }
    expect(existsSync(outside)).toBe(false)
  })

  it('with a branch of a hostile name reaches nobody', async () => {
    const name = 'x$(touch${IFS}owned)%0A::error::y;|<img>'
    const inputs = { 'mirror-branches': '**', mirror: 'always' }
    const result = await scene.play({ ref: `refs/heads/${name}`, inputs })
    expect(result.code).toBe(0)
    expect(result.outputs).toMatchObject({ mirrored: 'false', 'mirror-reason': 'unsafe-ref' })
    expect([...scene.gitlab.requests, ...scene.github.calls]).toEqual([])
    expect(named(result, 'error')).toEqual([])
    expect(named(result, 'warning')).toHaveLength(1)
    expect(result.summary).not.toContain('<img>')
    expect(existsSync(join(result.workspace, 'owned'))).toBe(false)
  })

  it('with a manifest that is not valid fails, and is not mirrored even when no finding counts', async () => {
    const result = await scene.play({ files: UNDECLARED, inputs: { 'fail-on': 'never' } })
    expect(result.code).toBe(1)
    expect(result.outputs).toMatchObject({ passed: 'false', mirrored: 'false', 'mirror-reason': 'report-failed' })
    expect(scene.gitlab.requests).toEqual([])
  })
})
