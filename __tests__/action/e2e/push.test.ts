import { describe, expect, it } from 'vitest'
import { MIRROR_PROJECT, READ_TOKEN, TRIGGER_TOKEN } from '../../mirror/fake-gitlab.ts'
import { REFUSED } from './projects.ts'
import { CHECKED, holding, masked, named, useScene } from './scene.ts'

const scene = useScene()

describe('a push', () => {
  it('is checked, then mirrored', async () => {
    const result = await scene.play({})
    expect(result.code).toBe(0)
    expect(result.outputs).toEqual({
      verdict: 'compatible',
      passed: 'true',
      'error-count': '0',
      'warning-count': '0',
      'info-count': '0',
      'suppressed-count': '0',
      'unverified-count': '0',
      'new-count': '',
      'fixed-count': '',
      'report-folder': '',
      mirrored: 'true',
      'mirror-reason': 'started',
      'pipeline-url': `${scene.gitlab.url}/forge/boutique/mirror/-/pipelines/1000`,
    })
    expect(scene.gitlab.pipelines).toMatchObject([
      { variables: { GIT_BRANCH_DEPLOY: 'main', PROJECT_NAME: 'boutique-api' } },
    ])
    expect(scene.github.calls).toMatchObject([
      { operation: 'git/get-ref', path: { repo: 'boutique', ref: 'heads/main' } },
    ])
    expect(masked(result)).toEqual([TRIGGER_TOKEN])
    expect(result.log).toMatch(new RegExp(`^::add-mask::${TRIGGER_TOKEN}\n`))
    expect(result.summary).toMatch(/^## ✅ Accostage: compatible \(demo\)\n/)
    expect(result.summary).toContain('\n\n## ✅ Mirror\n\n- Pipeline 1000')
    expect([...named(result, 'error'), ...named(result, 'warning')]).toEqual([])
  })

  it('with errors fails and is not mirrored', async () => {
    const result = await scene.play({ files: REFUSED })
    expect(result.code).toBe(1)
    expect(result.outputs).toMatchObject({
      verdict: 'incompatible',
      passed: 'false',
      'error-count': '1',
      mirrored: 'false',
      'mirror-reason': 'report-failed',
      'pipeline-url': '',
    })
    expect(scene.gitlab.requests).toEqual([])
    expect(named(result, 'error')).toMatchObject([
      { properties: { file: 'deploy/web.yaml', line: '5', title: 'K8S019 (prod)' } },
    ])
    expect(result.summary).toContain(`https://github.com/forge/boutique/blob/${CHECKED}/deploy/web.yaml#L5`)
    expect(result.summary).toContain('## ⏸️ Mirror')
  })

  it('with errors is mirrored all the same in the mode always, and still fails', async () => {
    const result = await scene.play({ files: REFUSED, inputs: { mirror: 'always' } })
    expect(result.code).toBe(1)
    expect(result.outputs).toMatchObject({ passed: 'false', mirrored: 'true', 'mirror-reason': 'started' })
    expect(scene.gitlab.pipelines).toHaveLength(1)
  })

  it('that another push has overtaken is left to the run of that one', async () => {
    const result = await scene.play({ commit: holding('d'.repeat(40)) })
    expect(result.code).toBe(0)
    expect(result.outputs).toMatchObject({ passed: 'true', mirrored: 'false', 'mirror-reason': 'branch-moved' })
    expect(scene.gitlab.requests).toEqual([])
    expect(named(result, 'notice')).toHaveLength(1)
  })

  it.each([
    ['GitHub denies', { commit: () => ({ status: 403, body: () => ({ message: 'no' }) }) }, 'GitHub answers 403'],
    ['GitHub cannot be reached', { apiUrl: 'http://127.0.0.1:9' }, 'GitHub cannot be reached'],
    ['the job has no token', { token: 'none' }, 'there is no token'],
  ] as const)('is mirrored with a line that says so when %s', async (_, trouble, said) => {
    const result = await scene.play(trouble)
    expect(result.outputs).toMatchObject({ mirrored: 'true' })
    expect(result.log).toContain(`Not verified that the branch "main" still holds the commit that was checked: ${said}`)
  })

  it('whose mirror is refused fails, and says why in the language of the report', async () => {
    const platform = { projects: [{ ...MIRROR_PROJECT, triggerTokens: ['glptt-another-token'] }] }
    const result = await scene.play({ platform, inputs: { language: 'fr' } })
    expect(result.code).toBe(1)
    expect(result.outputs).toMatchObject({ passed: 'true', mirrored: 'false', 'mirror-reason': 'not-found' })
    expect(named(result, 'error')).toHaveLength(1)
    expect(result.summary).toContain('## ❌ Miroir')
  })

  it('whose platform gives no answer fails: nobody knows whether it is mirrored', async () => {
    const result = await scene.play({ platform: { faults: [{ kind: 'reset' }] } })
    expect(result.code).toBe(1)
    expect(result.outputs).toMatchObject({ passed: 'true', mirrored: 'false', 'mirror-reason': 'connection-lost' })
    expect(scene.gitlab.requests).toHaveLength(1)
  })

  it('is followed to the end of the pipeline when asked to', async () => {
    const result = await scene.play({ inputs: { follow: 'true', 'gitlab-read-token': READ_TOKEN } })
    expect(result.code).toBe(0)
    expect(result.outputs).toMatchObject({ mirrored: 'true', 'mirror-reason': 'success' })
    expect(masked(result)).toEqual([TRIGGER_TOKEN, READ_TOKEN])
    expect(result.summary).toContain('The platform holds the commit that was checked, cccccccccccc')
    expect(scene.github.calls).toHaveLength(2)
  })

  it('whose pipeline fails, fails', async () => {
    const inputs = { follow: 'true', 'gitlab-read-token': READ_TOKEN }
    const result = await scene.play({ platform: { pipelineStatuses: ['failed'] }, inputs })
    expect(result.code).toBe(1)
    expect(result.outputs).toMatchObject({ mirrored: 'false', 'mirror-reason': 'failed' })
    expect(result.outputs['pipeline-url']).toContain('/pipelines/1000')
  })
})

it('a cancelled workflow ends the step at once', async () => {
  const result = await scene.play({ platform: { faults: [{ kind: 'hang' }] }, interruptOn: 'Asking the platform' })
  expect(result.code).toBe(1)
  expect(result.outputs).toMatchObject({ passed: 'true', mirrored: 'false', 'mirror-reason': 'cancelled' })
  expect(named(result, 'error')).toHaveLength(1)
})
