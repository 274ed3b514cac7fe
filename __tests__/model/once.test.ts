import { expect, test } from 'vitest'
import { oncePer } from '../../src/model/once.ts'

test('each subject is read once, whatever is read of it', () => {
  const asked: object[] = []
  const read = oncePer((subject: { value?: number }) => {
    asked.push(subject)
    return subject.value
  })
  const [first, empty] = [{ value: 1 }, {}]
  expect([read(first), read(empty), read(first), read(empty)]).toEqual([1, undefined, 1, undefined])
  expect(asked).toEqual([first, empty])
})
