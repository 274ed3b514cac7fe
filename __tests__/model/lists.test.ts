import { expect, test } from 'vitest'
import { addTo, type Lists, listsBy } from '../../src/model/lists.ts'

test('items are listed by key, in the order in which they come', () => {
  const lists: Lists<string, number> = new Map()
  addTo(lists, 'b', 1)
  addTo(lists, 'a', 2)
  addTo(lists, 'b', 3)
  expect([...lists]).toEqual([
    ['b', [1, 3]],
    ['a', [2]],
  ])
})

test('those without key are left out', () => {
  const byLength = listsBy(['aa', '', 'b', 'cc'], (text) => text.length || undefined)
  expect([...byLength]).toEqual([
    [2, ['aa', 'cc']],
    [1, ['b']],
  ])
})
