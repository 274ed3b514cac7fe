import { describe, expect, test } from 'vitest'
import { jsonIndexes, jsonWords, readJsonForm } from '../../../src/parse/dockerfile/json-form.ts'

describe('the JSON form', () => {
  test.each<[string, string[]]>([
    ['["a", "b c"]', ['a', 'b c']],
    ['[]', []],
    ['[ "\\u0041\\n" ] ', ['A\n']],
  ])('%s', (text, items) => {
    expect(readJsonForm(text)).toEqual({ kind: 'texts', items })
  })

  test.each(['["a", 1]', '[["a"]]', '[null]'])('%s holds something else than texts', (text) => {
    expect(readJsonForm(text)).toEqual({ kind: 'mixed' })
  })

  test.each(["['a']", '["a",]', '["a"', '["a"] b', '{"a":1}', '"a"', '', ' ["a"]', '[ -f x ]'])(
    '%s is no JSON list',
    (text) => {
      expect(readJsonForm(text)).toEqual({ kind: 'none' })
    },
  )
})

test('each item has its place between its quotes', () => {
  const text = 'CMD [ "a" ,"b\\"c","" ]'
  const words = jsonWords(text, 4, ['a', 'b"c', ''])
  expect(words.map(({ text: item }) => item)).toEqual(['a', 'b"c', ''])
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['a', 'b\\"c', ''])
})

test('each character of an item has its place over the escapes before it', () => {
  expect(jsonIndexes('a\\nb\\u0041c')).toEqual([0, 1, 3, 4, 10, 11])
  expect(jsonIndexes('')).toEqual([0])
})
