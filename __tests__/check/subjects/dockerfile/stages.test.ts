import { describe, expect, test } from 'vitest'
import { at, lastStage, stagesOf } from './read-stages.ts'

describe('a stage', () => {
  test('has what stands between its FROM and the next', () => {
    const [one, two] = stagesOf('ARG X\nFROM a AS One\nRUN b\nUSER c\nFROM d\n')
    expect(one).toMatchObject({ index: 0, name: 'one', from: { keyword: 'FROM', args: 'a AS One' } })
    expect(one?.instructions.map(({ keyword }) => keyword)).toEqual(['RUN', 'USER'])
    expect(two).toMatchObject({ index: 1, name: undefined, instructions: [] })
  })

  test('has a platform, as it is written', () => {
    expect(lastStage('FROM --platform=$BUILDPLATFORM a').platform).toBe('$BUILDPLATFORM')
    expect(lastStage('FROM a').platform).toBeUndefined()
  })

  test('has its ARG and ENV, quotes removed', () => {
    const text = `FROM a
ARG A B="x y"
ENV C=$B D='$B' \\
    E=\${B:-"z"}
ENV F  g h
LABEL no=one
`
    const { assignments } = lastStage(text)
    expect(assignments.map(({ name, value }) => [name, value])).toEqual([
      ['A', undefined],
      ['B', 'x y'],
      ['C', '$B'],
      ['D', '$B'],
      ['E', '${B:-z}'],
      ['F', 'g h'],
    ])
    expect(assignments.map(({ span }) => at(text, span))).toEqual([
      'A',
      'B="x y"',
      'C=$B',
      "D='$B'",
      'E=${B:-"z"}',
      'F  g h',
    ])
    expect(assignments.map(({ instruction }) => instruction.keyword)).toEqual([
      'ARG',
      'ARG',
      'ENV',
      'ENV',
      'ENV',
      'ENV',
    ])
  })
})

describe('FROM names an earlier stage', () => {
  test('in any case, by the last of that name', () => {
    const stages = stagesOf('FROM a AS x\nFROM b AS X\nFROM X\n')
    expect(stages[2]?.base).toBe(stages[1])
    expect(stages[2]).toMatchObject({ image: undefined, scratch: false })
  })

  test('through a variable', () => {
    expect(lastStage('ARG FLAVOUR=slim\nFROM a AS base-slim\nFROM base-${FLAVOUR}\n').base?.index).toBe(0)
  })

  test.each([
    ['itself', 'FROM a AS a\n'],
    ['a later one', 'FROM b AS a\nFROM c AS b\n'],
    ['an index', 'FROM a\nFROM 0\n'],
  ])('not %s', (_, text) => {
    expect(stagesOf(text).map(({ base }) => base)).toEqual(stagesOf(text).map(() => undefined))
  })

  test('called scratch too', () => {
    expect(lastStage('FROM a AS scratch\nFROM scratch\n')).toMatchObject({ scratch: false, base: { index: 0 } })
  })
})

describe('FROM names an image', () => {
  test.each([
    ['FROM node', 'docker.io/library/node', undefined],
    ['FROM ghcr.io/team/app:1.2 AS x', 'ghcr.io/team/app', '1.2'],
    ['ARG V=22\nFROM node:$V-alpine', 'docker.io/library/node', '22-alpine'],
    ['ARG V\nFROM node:${V:-20}', 'docker.io/library/node', '20'],
    ['ARG V=22.1.0\nFROM node:${V%%.*}', 'docker.io/library/node', '22'],
    ['ARG DEBUG\nFROM node:22${DEBUG:+-debug}', 'docker.io/library/node', '22'],
    ['ARG R=quay.io/\nARG I=${R}app\nFROM "${I}:1"', 'quay.io/app', '1'],
    ['ARG V=1\nARG V=2\nFROM a:$V', 'docker.io/library/a', '2'],
    ['ARG V=1\nARG V\nFROM a:$V', 'docker.io/library/a', '1'],
    ['FROM node:\\\n22', 'docker.io/library/node', '22'],
  ])('%j', (text, repository, tag) => {
    expect(lastStage(text).image).toMatchObject({ repository, tag })
  })

  test.each([
    ['a variable without a value', 'ARG V\nFROM node:$V'],
    ['an ARG of another stage', 'FROM a\nARG V=1\nFROM node:$V'],
    ['what the builder says', 'FROM node-$TARGETARCH'],
    ['what cannot be read', 'FROM ${V'],
    ['no image reference', 'FROM Node'],
    ['nothing', 'FROM'],
  ])('unless it is %s', (_, text) => {
    expect(lastStage(text)).toMatchObject({ image: undefined, scratch: false, base: undefined })
  })

  test('or none at all', () => {
    expect(lastStage('FROM scratch')).toMatchObject({ scratch: true, image: undefined })
    expect(lastStage('ARG B=scratch\nFROM $B')).toMatchObject({ scratch: true })
  })

  test('where it stands, and where its default does', () => {
    const text = 'ARG R=quay.io V=1 W=2\nARG U\nFROM --platform=x $R/${U:-app}:$V AS b'
    const { imageSpan, imageDefault } = lastStage(text)
    expect(at(text, imageSpan)).toBe('$R/${U:-app}:$V')
    expect(at(text, imageDefault)).toBe('V=1')
    expect(lastStage('FROM a:1').imageDefault).toBeUndefined()
    expect(lastStage('FROM a:${V:-1}').imageDefault).toBeUndefined()
  })
})

describe('the user', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['FROM a\nUSER b\nUSER 1001:0', '1001:0', '1001:0'],
    ['FROM a\nARG U=app\nUSER ${U}', '${U}', 'app'],
    ['FROM a\nENV U=app\nUSER "$U:root"', '"$U:root"', 'app:root'],
    ['FROM a\nARG U\nUSER $U', '$U', undefined],
    ['FROM a\nUSER $APP_UID', '$APP_UID', undefined],
    ['FROM a\nUSER b\nUSER', 'b', 'b'],
    ['FROM a\nONBUILD USER b', undefined, undefined],
    ['FROM a\nRUN b', undefined, undefined],
  ])('of %j is %s', (text, written, resolved) => {
    const { user } = lastStage(text)
    expect([user?.text, user?.resolved]).toEqual([written, resolved])
  })

  test('is that of the stage it is built on, with the values there', () => {
    const stages = stagesOf('FROM a AS b\nARG U=one\nUSER $U\nFROM b AS c\nARG U=two\nFROM c\n')
    expect(stages[2]?.user).toMatchObject({ text: '$U', resolved: 'one', instruction: { args: '$U' } })
    expect(stages[2]?.user?.stage).toBe(stages[0])
  })

  test('is not that of a stage it copies from', () => {
    expect(lastStage('FROM a AS b\nUSER c\nFROM a\nCOPY --from=b / /\n').user).toBeUndefined()
  })
})
