import { expect, test } from 'vitest'
import { foldersAbove, nearestFolder, resolvePath } from '../../src/model/repository-path.ts'

test.each([
  ['.', 'a/b.yaml', 'a/b.yaml'],
  ['.', './/a/./b/', 'a/b'],
  ['.', '.', '.'],
  ['.', '', '.'],
  ['x/y', '../b.yaml', 'x/b.yaml'],
  ['x/y', '../..', '.'],
  ['x/y', '/b.yaml', 'b.yaml'],
  ['x', '../../b.yaml', undefined],
  ['x', '../../x/b.yaml', undefined],
  ['.', '..', undefined],
  ['.', '/../b', undefined],
  ['.', 'a'.repeat(5000), undefined],
])('from %s, %s is %s', (folder, written, expected) => {
  expect(resolvePath(folder, written)).toBe(expected)
})

test('the folders above, the nearest first', () => {
  expect([...foldersAbove('a/b/c.yaml')]).toEqual(['a/b', 'a', '.'])
  expect([...foldersAbove('c.yaml')]).toEqual(['.'])
})

test('the nearest of some folders', () => {
  expect(nearestFolder('a/b/c/d.yaml', new Set(['a', 'a/b', 'x']))).toBe('a/b')
  expect(nearestFolder('a/d.yaml', new Set(['a/b']))).toBeUndefined()
  expect(nearestFolder('a/d.yaml', new Set(['.']))).toBe('.')
})
