import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Document, withinBytes } from '../../../src/report/summary/budget.ts'

const dropped = (number: number): string => `${number} é dropped`

const document: Document = {
  head: '# Title\n\nverdict',
  sections: [
    {
      head: '## One',
      dropped,
      rows: [
        { text: 'heavy', weight: 0 },
        { text: 'light', weight: 3 },
      ],
    },
    { head: '## Two', dropped, rows: [{ text: 'middle', weight: 2 }] },
  ],
  foot: 'foot',
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8')
const WHOLE = '# Title\n\nverdict\n\n## One\nheavy\nlight\n\n## Two\nmiddle\n\nfoot\n'

describe('withinBytes', () => {
  it.each([bytes(WHOLE), bytes(WHOLE) + 1])('leaves a document whole in %i bytes', (limit) => {
    expect(withinBytes(document, limit)).toBe(WHOLE)
  })

  it('drops the lightest rows first, and says how many where they are missing', () => {
    const roomy = { ...document, head: document.head, foot: 'f'.repeat(50) }
    const whole = withinBytes(roomy, 1000)
    const long = { ...roomy, sections: roomy.sections.map((one) => ({ ...one, rows: one.rows.map(longer) })) }
    expect(bytes(whole)).toBeLessThan(1000)
    expect(withinBytes(long, bytes(withinBytes(long, 2000)) - 1)).toBe(
      `# Title\n\nverdict\n\n## One\n${'heavy'.repeat(20)}\n\n1 é dropped\n\n## Two\n${'middle'.repeat(20)}\n\n${'f'.repeat(50)}\n`,
    )
  })

  it('keeps nothing behind a row that had no room', () => {
    const rows = [
      { text: 'a'.repeat(500), weight: 0 },
      { text: 'b', weight: 1 },
    ]
    expect(withinBytes({ ...document, sections: [{ head: '## One', dropped, rows }] }, 300)).toBe(
      '# Title\n\nverdict\n\n## One\n\n2 é dropped\n\nfoot\n',
    )
  })

  it.each([
    ['its head', 17, '# Title\n\nverdict\n'],
    ['the first lines of its head', 16, '# Title\n\n'],
    ['nothing', 7, ''],
  ])('is only %s when there is no room for more', (_, limit, text) => {
    expect(withinBytes(document, limit)).toBe(text)
  })

  it('keeps within any limit, however long its notes are', () => {
    const row = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 30 }), weight: fc.nat(3) })
    const note = fc.constantFrom(dropped, (number: number) => (number === 1 ? 'only one é is dropped' : `${number}`))
    const section = fc.record({ head: fc.constant('## é'), dropped: note, rows: fc.array(row, { minLength: 1 }) })
    fc.assert(
      fc.property(fc.array(section, { maxLength: 3 }), fc.nat(300), (sections, limit) => {
        expect(bytes(withinBytes({ ...document, sections }, limit))).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 1000 },
    )
  })
})

function longer({ text, weight }: { readonly text: string; readonly weight: number }) {
  return { text: text.repeat(20), weight }
}
