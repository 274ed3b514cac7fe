import { expect, test } from 'vitest'
import { posixPath } from '../../src/model/posix-path.ts'

test.each([
  ['/srv', 'data', '/srv/data'],
  ['/srv/app', '../data/', '/srv/data'],
  ['/srv', '/opt//x/.', '/opt/x'],
  [undefined, '/opt', '/opt'],
  ['/srv', '../../..', '/'],
  ['/srv', '.', '/srv'],
])('from %s, %s is %s', (cwd, path, whole) => {
  expect(posixPath(cwd, path)).toBe(whole)
})

test.each([
  [undefined, 'data'],
  ['/srv', undefined],
  ['/srv', ''],
  ['/srv', '/data/*'],
  ['/srv', '$DATA'],
  ['/srv', '~/data'],
])('from %s, %s is not known', (cwd, path) => {
  expect(posixPath(cwd, path)).toBeUndefined()
})
