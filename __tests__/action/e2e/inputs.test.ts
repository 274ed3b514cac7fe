import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TRIGGER_TOKEN } from '../../mirror/fake-gitlab.ts'
import { REFUSED, RULES } from './projects.ts'
import { masked, named, useScene } from './scene.ts'

const scene = useScene()

describe('inputs', () => {
  it('may all be missing', async () => {
    const result = await scene.bare({})
    expect(result.outputs).toMatchObject({ mirrored: 'false', 'mirror-reason': 'not-configured' })
    expect(result.log).toContain('Nothing is mirrored: the inputs gitlab-url, gitlab-project-id and gitlab-token')
    expect(result.summary).not.toContain('Mirror')
  })

  it('of the mirror must be complete', async () => {
    const result = await scene.play({ inputs: { 'gitlab-project-id': '', follow: 'true' } })
    expect(result.code).toBe(1)
    expect(result.outputs).toMatchObject({ passed: 'true', 'mirror-reason': 'mirror-not-configured' })
    expect(named(result, 'error')[0]?.data).toContain('gitlab-project-id, gitlab-read-token')
    expect([...scene.gitlab.requests, ...scene.github.calls]).toEqual([])
  })

  it('are masked before they are refused', async () => {
    const inputs = { 'gitlab-url': TRIGGER_TOKEN, 'gitlab-token': TRIGGER_TOKEN, 'gitlab-project-id': TRIGGER_TOKEN }
    const result = await scene.play({ inputs })
    expect(result.code).toBe(1)
    expect(result.outputs['mirror-reason']).toBe('bad-usage')
    expect(masked(result)).toEqual([TRIGGER_TOKEN])
  })

  it.each([
    [{ 'fail-on': 'high' }, 'input "fail-on" takes error, warning, info, never, not "high"'],
    [{ annotations: 'oui' }, 'input "annotations" takes true, false, not "oui"'],
    [{ path: 'missing' }, 'no directory at'],
    [{ manifest: 'missing.yaml' }, 'input "manifest"'],
    [{ environments: 'staging' }, 'no environment "staging"'],
    [{ rules: 'NOPE001' }, 'NOPE001'],
  ] as const)('%o is refused with one message', async (inputs, message) => {
    const result = await scene.bare({ inputs })
    expect(result.code).toBe(1)
    expect(named(result, 'error').map(({ data }) => data)).toEqual([expect.stringContaining(message)])
    expect(result.outputs).toEqual({})
  })

  it('win over the manifest', async () => {
    const files = {
      ...REFUSED,
      'accostage.yaml': `${REFUSED['accostage.yaml']}settings: { failOn: never, language: fr }\n`,
    }
    const fromManifest = await scene.bare({ files, inputs: { rules: RULES } })
    expect(fromManifest.code).toBe(0)
    expect(fromManifest.summary).toMatch(/^## ❌ Accostage\u00a0: incompatible/)
    const fromInputs = await scene.bare({ files, inputs: { rules: RULES, 'fail-on': 'error', language: 'en' } })
    expect(fromInputs.code).toBe(1)
    expect(fromInputs.summary).toMatch(/^## ❌ Accostage: incompatible/)
  })

  it('choose what is shown and written', async () => {
    const inputs = {
      rules: RULES,
      path: 'apps/api',
      annotations: 'false',
      summary: 'false',
      reports: 'json=out/report.json\nmarkdown=out/report.md',
    }
    const files = Object.fromEntries(Object.entries(REFUSED).map(([path, text]) => [`apps/api/${path}`, text]))
    const result = await scene.bare({ files, inputs })
    expect(result.code).toBe(1)
    expect(result.summary).toBe('')
    expect(named(result, 'error')).toEqual([])
    expect(result.log).toContain('deploy/web.yaml')
    expect(JSON.parse(readFileSync(join(result.workspace, 'out/report.json'), 'utf8'))).toMatchObject({ passed: false })
    expect(readFileSync(join(result.workspace, 'out/report.md'), 'utf8')).toContain('/apps/api/deploy/web.yaml#L5')
    const annotated = await scene.bare({ files, inputs: { rules: RULES, path: 'apps/api' } })
    expect(named(annotated, 'error')[0]?.properties.file).toBe('apps/api/deploy/web.yaml')
  })

  it('need no file for a summary', async () => {
    for (const path of [undefined, '', '/nowhere/summary.md']) {
      const result = await scene.bare({ inputs: { rules: RULES }, variables: { GITHUB_STEP_SUMMARY: path } })
      expect(result.code).toBe(0)
    }
  })
})

it('a bug says so, with its stack and where to report it', async () => {
  // the runner always makes this file: that it is not there is nothing that a user could correct
  const result = await scene.bare({ variables: { GITHUB_OUTPUT: '/nowhere/output' } })
  expect(result.code).toBe(1)
  expect(named(result, 'error')[0]?.data).toMatch(/^accostage \S+ has a bug: .*\n.*accostage\/issues$/)
  expect(result.log).toMatch(/^ {0,4}at /m)
})
