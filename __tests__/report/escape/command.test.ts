import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandMessage, workflowCommand } from '../../../src/report/escape/command.ts'
import { oneLine } from '../../../src/report/escape/hidden.ts'
import { nastyText } from '../nasty.ts'
import { readLog } from '../runner.ts'

describe('workflowCommand', () => {
  it('escapes what ends a command, and what ends a property', () => {
    expect(workflowCommand('error', { file: 'a,b:c%.yaml', line: 3 }, '100 %: a, b\nc')).toBe(
      '::error file=a%2Cb%3Ac%25.yaml,line=3::100 %25: a, b%0Ac',
    )
  })

  it('leaves out properties without a value', () => {
    expect(workflowCommand('notice', { file: 'a', col: undefined, title: '' }, 'b')).toBe('::notice file=a::b')
    expect(workflowCommand('notice', {}, 'b')).toBe('::notice::b')
  })

  it.each(['::set-env name=A::b', 'a\n::add-mask::b', 'a%0A::stop-commands::b', '##[error]a', '\r::error::'])(
    'is one command, whatever it says: %j',
    (text) => {
      const log = workflowCommand('warning', { file: text, title: text }, commandMessage(text))
      expect(readLog(log)).toEqual([
        { name: 'warning', properties: { file: oneLine(text), title: oneLine(text) }, data: commandMessage(text) },
      ])
    },
  )

  it('reads back as what was written', () => {
    // the runner drops `=` in front of a value and blanks around the properties, which no escape can prevent
    const value = nastyText.map(oneLine).filter((text) => !/^=|^\s|\s$/.test(text))
    fc.assert(
      fc.property(value, value, nastyText.map(commandMessage), (file, title, message) => {
        const properties = Object.fromEntries(Object.entries({ file, title }).filter(([, text]) => text !== ''))
        expect(readLog(workflowCommand('error', { file, title }, message))).toEqual([
          { name: 'error', properties, data: message },
        ])
      }),
    )
  })
})
