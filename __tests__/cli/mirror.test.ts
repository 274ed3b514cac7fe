import { afterEach, describe, expect, test } from 'vitest'
import { type FakeGitLab, READ_TOKEN, startFakeGitLab, TRIGGER_TOKEN } from '../mirror/fake-gitlab.ts'
import { runCommand } from './run-command.ts'

let fake: FakeGitLab | undefined
afterEach(() => fake?.close())

const PLACE = ['--project', '42', '--repository', 'boutique-api', '--ref', 'main']
const environment = { ACCOSTAGE_MIRROR_TOKEN: TRIGGER_TOKEN, ACCOSTAGE_READ_TOKEN: READ_TOKEN }

async function followed(status: string, ...more: string[]) {
  fake = await startFakeGitLab({ pipelineStatuses: [status] })
  return runCommand(['mirror', '--gitlab', fake.url, ...PLACE, '--follow', ...more], { environment })
}

describe('mirror --follow', () => {
  test('0 when the pipeline succeeds, all of it on standard output', async () => {
    expect(await followed('success')).toEqual({
      code: 0,
      out: expect.stringMatching(/^.*1000.*\n.*has succeeded\n$/),
      err: '',
    })
  })

  test('0 when the pipeline waits for a person: nobody knows yet', async () => {
    expect(await followed('manual')).toMatchObject({ code: 0, out: expect.stringContaining('waits for a person') })
  })

  test.each([
    ['failed', 'has failed'],
    ['canceled', 'was cancelled'],
    ['skipped', 'was skipped: nothing was pulled'],
  ])('1 when nothing was pulled, and standard error says so: %s', async (status, words) => {
    const { code, out, err } = await followed(status)
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(words) })
    expect(out).not.toContain(words)
  })
})

describe('mirror --language', () => {
  test('says it in that language', async () => {
    expect((await followed('skipped', '--language', 'fr')).err).toContain('a été ignoré')
  })

  test('2 and one line for a language that does not exist, before anything is sent', async () => {
    const { code, out, err } = await followed('success', '--language', 'xx')
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: 'accostage: --language takes en, fr, not "xx"\n' })
    expect(fake?.requests).toEqual([])
  })
})
