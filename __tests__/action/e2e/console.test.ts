import { afterEach, describe, expect, it } from 'vitest'
import { CONSOLE_TOKEN, type FakeConsole, startFakeConsole } from '../../console/fake-console.ts'
import { masked, named, useScene } from './scene.ts'

const scene = useScene()
let fake: FakeConsole | undefined
afterEach(() => fake?.close())

const files = {
  'accostage.yaml': 'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: prod }]\n',
}

const play = async (token: string) => {
  fake = await startFakeConsole()
  const inputs = { rules: 'ONB083,ONB084', 'console-url': fake.url, 'console-token': token }
  return scene.bare({ files, inputs })
}

describe('the console', () => {
  it('is compared with the manifest, its token masked', async () => {
    const result = await play(CONSOLE_TOKEN)
    expect(masked(result)).toEqual([CONSOLE_TOKEN])
    const spoken = result.log.replaceAll(/^::add-mask::.*$/gm, '') + result.summary + JSON.stringify(result.outputs)
    expect(spoken).not.toContain(CONSOLE_TOKEN)
    expect(result.outputs['warning-count']).toBe('2')
    expect(result.summary).toContain('ONB084')
    expect(fake?.requests.length).toBeGreaterThan(0)
  })

  it('is not asked without a token, which is said', async () => {
    const result = await play('')
    expect(result.outputs['warning-count']).toBe('0')
    expect(named(result, 'notice').map(({ data }) => data)).toEqual([expect.stringContaining('console-token')])
    expect(fake?.requests).toEqual([])
  })

  it('makes the step fail for none of its own failures', async () => {
    const result = await play('a-revoked-token')
    expect(result.code).toBe(0)
    expect(result.outputs).toMatchObject({ passed: 'true', 'warning-count': '0' })
    expect(result.summary).toContain('401')
  })
})
