import { expect, test } from 'vitest'
import { readBatch, readTreeListing } from '../../src/parse/git-objects.ts'

const [A, B] = ['a'.repeat(40), 'b'.repeat(64)]

test('a listing gives regular files and links, whatever their names hold', () => {
  const listing = [
    `100644 blob ${A}      12\tREADME.md`,
    `100755 blob ${B}       0\ta\tb\nc.sh`,
    `120000 blob ${A}       4\tlink`,
    `160000 commit ${A}       -\tmodule`,
    '',
  ].join('\0')
  expect(readTreeListing(listing)).toEqual({
    files: [
      { path: 'README.md', object: A, size: 12 },
      { path: 'a\tb\nc.sh', object: B, size: 0 },
    ],
    links: ['link'],
  })
  expect(readTreeListing('')).toEqual({ files: [], links: [] })
})

const batch = (text: string, ...asked: { object: string; size: number }[]) =>
  [...readBatch(Buffer.from(text), asked)].map(([object, bytes]) => [object, Buffer.from(bytes).toString()])

test('a batch gives the contents of what was asked for, line breaks and all', () => {
  const text = `${A} blob 3\na\nb\n${B} blob 0\n\n${A} blob 3\na\nb\n`
  const [a, b] = [
    { object: A, size: 3 },
    { object: B, size: 0 },
  ]
  expect(batch(text, a, b, a)).toEqual([
    [A, 'a\nb'],
    [B, ''],
  ])
})

test.each([
  ['an object that is not there', `${A} missing\n`],
  ['another object', `${B} blob 3\nabc\n`],
  ['another size', `${A} blob 4\nabcd\n`],
  ['a text that is cut', `${A} blob 3\nab`],
  ['nothing', ''],
])('a batch that answers with %s is not read', (_, text) => {
  expect(batch(text, { object: A, size: 3 })).toEqual([])
})
