import { expect, test } from 'vitest'
import { decodeText } from '../../src/discover/decode-text.ts'

const TEXT = 'kind: Service # é\n'
const utf16 = Buffer.from(TEXT, 'utf16le')

test('UTF-8 is read as it is, with its mark', () => {
  expect(decodeText(Buffer.from(TEXT))).toEqual({ text: TEXT })
  expect(decodeText(Buffer.from(`\ufeff${TEXT}`))).toEqual({ text: `\ufeff${TEXT}` })
  expect(decodeText(Buffer.from(`a\n\0`))).toEqual({ text: 'a\n\0' })
  expect(decodeText(Buffer.alloc(0))).toEqual({ text: '' })
})

test.each([
  ['Latin-1', Buffer.from(TEXT, 'latin1')],
  ['UTF-16', utf16],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(utf16).swap16()],
  ['half a character', Buffer.from([0x61, 0xc3])],
])('%s is not', (_, bytes) => {
  expect(decodeText(bytes)).toEqual({ problem: 'not-utf8' })
})
