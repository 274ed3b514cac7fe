import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeTerminal } from '../../../src/report/escape/terminal.ts'
import { nastyText } from '../nasty.ts'
import { readLog } from '../runner.ts'

describe('escapeTerminal', () => {
  it.each([
    ['::error::owned', '\\::error::owned'],
    ['a\n::error::owned', 'a \\::error::owned'],
    ['see ##[error]owned', 'see ##\\[error]owned'],
    ['###[error]', '###\\[error]'],
  ])('breaks the workflow command in %j', (text, escaped) => {
    expect(escapeTerminal(text)).toBe(escaped)
  })

  it.each(['std::string', 'a:b', 'http://[fe80::1]:80', '## title', 'name: web'])('leaves %s as it is', (text) => {
    expect(escapeTerminal(text)).toBe(text)
  })

  it('gives one line without a command, wherever the line is cut at a space', () => {
    fc.assert(
      fc.property(nastyText, fc.constantFrom('', '    '), (text, indent) => {
        const escaped = escapeTerminal(text)
        const words = escaped.split(' ')
        const log = words.map((_, index) => indent + words.slice(index).join(' ')).join('\n')
        expect(escaped).not.toMatch(/[\r\n]/)
        expect(readLog(log).filter((command) => command !== undefined)).toEqual([])
      }),
    )
  })
})
