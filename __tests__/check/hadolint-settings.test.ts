import { describe, expect, test } from 'vitest'
import { check } from '../../src/index.ts'

const DOCKERFILE =
  'FROM docker.io/library/node\nRUN apt-get update && apt-get install -y curl\nCMD npm start\nUSER root\n'

async function run(settings: string, rules: readonly string[] | 'default', name = '.hadolint.yaml') {
  const report = await check({ files: { [name]: settings, Dockerfile: DOCKERFILE }, rules })
  return report.findings.map(({ rule, severity, suppressed }) =>
    suppressed ? `${rule} (${suppressed.by}: ${suppressed.reason})` : `${rule} ${severity}`,
  )
}

describe('.hadolint.yaml', () => {
  test.each(['.hadolint.yaml', '.hadolint.yml'])('what %s ignores is silenced, and still shown', async (name) => {
    expect(await run('ignored: [DL3006, DL3025]\n', ['IMG007', 'IMG042', 'IMG003'], name)).toEqual([
      `IMG007 (comment: ${name})`,
      `IMG042 (comment: ${name})`,
      'IMG003 error',
    ])
  })

  test('in another folder it counts for nothing', async () => {
    expect(await run('ignored: [DL3006]\n', ['IMG007'], 'web/.hadolint.yaml')).toEqual(['IMG007 warning'])
  })

  test('severities are taken over, and switch on what is off by default', async () => {
    const found = await run('override: { error: [DL3025], warning: [DL3008] }\n', 'default')
    expect(found).toContain('IMG042 error')
    expect(found).toContain('IMG033 warning')
    expect(await run('ignored: []\n', 'default')).not.toContain('IMG033 info')
  })

  test('what the platform refuses stays an error', async () => {
    expect(await run('override: { info: [DL3002] }\n', ['IMG003'])).toEqual(['IMG003 error'])
  })

  test('the manifest wins', async () => {
    const report = await check({
      files: {
        '.hadolint.yaml': 'override: { error: [DL3025] }\n',
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nsettings: { rules: { IMG042: warning } }\n',
        Dockerfile: DOCKERFILE,
      },
      rules: ['IMG042'],
    })
    expect(report.findings.map(({ severity }) => severity)).toEqual(['warning'])
  })

  test('comments can be switched off', async () => {
    const files = (settings: string) => ({
      '.hadolint.yaml': settings,
      Dockerfile: '# hadolint ignore=DL3006\nFROM docker.io/library/node\nUSER 1001\n',
    })
    const suppressed = async (settings: string) =>
      (await check({ files: files(settings), rules: ['IMG007'] })).findings.map((finding) => finding.suppressed?.by)
    expect(await suppressed('disable-ignore-pragma: false\n')).toEqual(['comment'])
    expect(await suppressed('disable-ignore-pragma: true\n')).toEqual([undefined])
  })
})
