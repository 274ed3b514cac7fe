import { describe, expect, test } from 'vitest'
import { copySources, mountFields } from '../../../src/model/subject/copy-source.ts'
import type { Stage } from '../../../src/model/subject/dockerfile.ts'

const stages = ['Build', undefined, 'tests', 'build'].map((name, index) => ({ name, index })) as unknown as Stage[]
const [build, unnamed, tests, again] = stages
const lookUp = copySources(stages)

describe('what --from names', () => {
  test.each([
    ['build', unnamed, 'earlier'],
    ['0', unnamed, 'earlier'],
    ['BUILD', again, 'earlier'],
    ['build', build, 'own'],
    ['1', unnamed, 'own'],
    ['tests', tests, 'own'],
    ['tests', unnamed, 'later'],
    ['3', unnamed, 'later'],
    ['4', unnamed, 'index'],
    ['builder', unnamed, 'name'],
    ['docker.io/library/composer', unnamed, 'image'],
    ['composer:2', unnamed, 'image'],
    ['$STAGE', unnamed, 'unknown'],
    ['0', undefined, 'later'],
  ])('%s', (from, stage, expected) => {
    expect(lookUp(from, stage)).toBe(expected)
  })

  test('without any stage every name is one of an image', () => {
    const none = copySources([])
    expect([none('build', undefined), none('0', undefined), none('a/b', undefined)]).toEqual(['name', 'index', 'image'])
  })
})

test('the fields of a mount, with the places of their values', () => {
  expect(mountFields('type=bind,from=build,RW,target="/a"')).toEqual([
    { name: 'type', value: 'bind', start: 5, end: 9 },
    { name: 'from', value: 'build', start: 15, end: 20 },
    { name: 'rw', start: 21, end: 23 },
    { name: 'target', value: '/a', start: 31, end: 35 },
  ])
})
