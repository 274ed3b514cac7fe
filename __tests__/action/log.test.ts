import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Level, say } from '../../src/action/log.ts'
import { nastyText } from '../report/nasty.ts'
import { readLog } from '../report/runner.ts'

afterEach(() => vi.restoreAllMocks())

function logged(speak: () => void): string {
  let log = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    log += String(chunk)
    return true
  })
  try {
    speak()
  } finally {
    vi.restoreAllMocks()
  }
  return log
}

describe('the log', () => {
  it('holds a line, or one annotation', () => {
    expect(logged(() => say('info', 'all is well'))).toBe('all is well\n')
    expect(logged(() => say('notice', 'a 100%\nb'))).toBe('::notice::a 100%25%0Ab\n')
    expect(logged(() => say('warning', 'a'))).toBe('::warning::a\n')
    expect(logged(() => say('error', 'a'))).toBe('::error::a\n')
  })

  it.each(['::error::x', '  ::add-mask::x', 'a\n::error::x', 'a\r::error::x', 'a ##[error]x', '::stop-commands::x'])(
    'never obeys the line %j',
    (text) => {
      expect(readLog(logged(() => say('info', text))).filter(Boolean)).toEqual([])
    },
  )

  it('is one command an annotation and none a line, whatever the text', () => {
    const levels: readonly Level[] = ['info', 'notice', 'warning', 'error']
    fc.assert(
      fc.property(nastyText, fc.constantFrom(...levels), (text, level) => {
        const commands = readLog(logged(() => say(level, text))).map((command) => command?.name)
        expect(commands).toEqual([level === 'info' ? undefined : level])
      }),
    )
  })
})
