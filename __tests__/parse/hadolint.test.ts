import { describe, expect, test } from 'vitest'
import { createSource } from '../../src/model/source.ts'
import { type HadolintFault, readHadolint } from '../../src/parse/hadolint.ts'

function read(text: string) {
  const faults: HadolintFault[] = []
  const settings = readHadolint(createSource('.hadolint.yaml', text), faults)
  return {
    settings,
    faults: faults.map(({ location, reason }) => `${location.start.line}:${location.start.column} ${reason.en}`),
  }
}

describe('settings of hadolint', () => {
  test('what counts is read', () => {
    const { settings, faults } = read(
      'ignored: [DL3008, SC2086]\noverride:\n  error: [DL3007]\n  style: [DL3015]\ntrustedRegistries: [docker.io, "*.demo.fr"]\n' +
        'label-schema: { authors: email }\nstrict-labels: true\ndisable-ignore-pragma: true\nfailure-threshold: info\n',
    )
    expect(faults).toEqual([])
    expect(settings?.ignored.map(({ check }) => check)).toEqual(['DL3008', 'SC2086'])
    expect([...(settings?.overrides ?? [])]).toEqual([
      ['DL3007', 'error'],
      ['DL3015', 'info'],
    ])
    expect(settings).toMatchObject({
      trustedRegistries: ['docker.io', '*.demo.fr'],
      strictLabels: true,
      commentsDisabled: true,
    })
    expect([...(settings?.labels ?? [])]).toEqual([['authors', 'email']])
  })

  test.each([
    ['ignore: [DL3008]\n', '1:1 unknown setting "ignore", did you mean "ignored"?'],
    ['ignored: DL3008\n', '1:10 "ignored" is a list of texts'],
    ['ignored:\n  - DL3008\n  - DL3005\n', '3:5 unknown check "DL3005", did you mean "DL3000"?'],
    ['ignored: [no-root]\n', '1:11 unknown check "no-root"'],
    ['override: { warn: [DL3008] }\n', '1:13 unknown level "warn", did you mean "warning"?'],
    ['override: { info: DL3008 }\n', '1:19 "info" is a list of texts'],
    ['label-schema: { a: link }\n', '1:20 unknown type "link"; allowed: text, url, semver, hash, rfc3339, spdx, email'],
    ['strict-labels: "yes"\n', '1:17 "strict-labels" is true or false'],
    ['- DL3008\n', '1:1 settings are a mapping'],
  ])('%j', (text, fault) => {
    expect(read(text).faults).toEqual([fault])
  })

  test('a text that is no YAML is told', () => {
    const { settings, faults } = read('ignored: [DL3008\n')
    expect(settings?.ignored ?? []).toEqual([])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/not YAML/)
  })

  test.each(['', '# nothing\n', 'null\n'])('%j sets nothing, and nothing is wrong with it', (text) => {
    expect(read(text)).toEqual({ settings: undefined, faults: [] })
  })

  test('fields of any type do no harm', () => {
    for (const value of ['null', '1', 'text', '[1, {}]', '{ a: [1] }', 'true', '[[DL3008]]'])
      for (const field of [
        'ignored',
        'override',
        'trustedRegistries',
        'label-schema',
        'strict-labels',
        '__proto__',
        'constructor',
      ])
        expect(() => read(`${field}: ${value}\n`)).not.toThrow()
  })
})
