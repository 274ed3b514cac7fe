import { expect, test } from 'vitest'
import { resolvePath } from '../../src/model/repository-path.ts'

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
