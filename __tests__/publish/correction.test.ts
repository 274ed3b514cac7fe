import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctionOf } from '../../src/publish/correction.ts'
import { addedLines } from '../../src/publish/patch.ts'

const TEXT = 'FROM a\nADD x /x\nRUN y\n'
const edit = (start: number, end: number, text: string, path = 'Dockerfile') => ({ path, span: { start, end }, text })

describe('a correction of whole lines', () => {
  it.each([
    ['a word', [edit(7, 10, 'COPY')], { firstLine: 2, lastLine: 2, before: ['ADD x /x'], after: ['COPY x /x'] }],
    ['two words of one line', [edit(13, 15, '/y'), edit(7, 10, 'COPY')], { after: ['COPY x /y'] }],
    ['words of two lines', [edit(0, 4, 'from'), edit(16, 19, 'run')], { firstLine: 1, lastLine: 3 }],
    ['a line put in', [edit(16, 16, 'USER 1\n')], { firstLine: 3, before: ['RUN y'], after: ['USER 1', 'RUN y'] }],
    ['a line taken out', [edit(7, 16, '')], { firstLine: 2, lastLine: 2, before: ['ADD x /x'], after: [] }],
    ['a line replaced with its break', [edit(7, 16, 'A\nB\n')], { before: ['ADD x /x'], after: ['A', 'B'] }],
  ])('%s', (_, edits, expected) => {
    expect(correctionOf(TEXT, edits)).toMatchObject({ path: 'Dockerfile', ...expected })
  })

  it.each([
    ['no edit', []],
    ['two files', [edit(0, 4, 'a'), edit(7, 10, 'b', 'other')]],
    ['edits that overlap', [edit(7, 10, 'a'), edit(9, 12, 'b')]],
    ['an edit out of the text', [edit(7, 99, 'a')]],
    ['an edit that ends before it starts', [edit(10, 7, 'a')]],
    ['no change', [edit(7, 10, 'ADD')]],
    ['a line drawn up to another', [edit(15, 16, ' ')]],
    ['too many lines', [edit(7, 10, 'a\n'.repeat(30))]],
  ])('none for %s', (_, edits) => {
    expect(correctionOf(TEXT, edits)).toBeUndefined()
  })

  it('keeps Windows line breaks out of the block', () => {
    expect(correctionOf('A\r\nB\r\n', [edit(3, 4, 'C')])).toMatchObject({ before: ['B'], after: ['C'] })
  })

  it('makes of the file what the edits make of it', () => {
    const text = fc.stringMatching(/^[ab\n]{0,30}$/)
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(10), fc.stringMatching(/^[cd\n]{0,4}$/), (file, start, length, put) => {
        const from = Math.min(start, file.length)
        const to = Math.min(from + length, file.length)
        const correction = correctionOf(file, [edit(from, to, put)])
        if (!correction) return
        const lines = file.split('\n')
        const { firstLine, lastLine, before, after } = correction
        expect(lines.slice(firstLine - 1, lastLine)).toEqual(before)
        const changed = lines.toSpliced(firstLine - 1, lastLine - firstLine + 1, ...after).join('\n')
        // a last line that is taken out leaves the break in front of it to the file or not
        expect([changed, `${changed}\n`]).toContain(file.slice(0, from) + put + file.slice(to))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the lines that a patch adds', () => {
  it('are numbered as in the new file', () => {
    const patch = [
      '@@ -1,3 +1,4 @@',
      ' FROM a',
      '-ADD x',
      '+COPY x',
      '+++ y',
      ' RUN z',
      '\\ No newline at end of file',
      '@@ -10 +11,2 @@ section',
      '+last',
    ].join('\n')
    expect([...addedLines(patch)]).toEqual([
      [2, 'COPY x'],
      [3, '++ y'],
      [11, 'last'],
    ])
    expect([...addedLines('')]).toEqual([])
    expect([...addedLines('+before any hunk')]).toEqual([])
  })
})
