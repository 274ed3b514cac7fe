import { describe, expect, test } from 'vitest'
import { LONGEST_TEXT, LONGEST_VALUE } from '../../../../src/check/subjects/dockerfile/variables.ts'
import { MOST_BASES } from '../../../../src/model/subject/stage-bases.ts'
import { lastStage, stagesOf } from './read-stages.ts'

/** What `$X` is at the end of a Dockerfile. */
const x = (text: string): string | undefined => lastStage(text).expand('$X')

describe('a variable has the value that BuildKit gives it', () => {
  test.each<[string, string, string]>([
    ['by ARG', 'FROM a\nARG X=1', '1'],
    ['by ENV', 'FROM a\nENV X=1', '1'],
    ['by the older ENV', 'FROM a\nENV X 1 2', '1 2'],
    ['by the later of the two', 'FROM a\nENV X=1\nARG X=2', '2'],
    ['by the later of the two, again', 'FROM a\nARG X=1\nENV X=2', '2'],
    ['from before the first FROM', 'ARG X=1\nFROM a\nARG X', '1'],
    ['not from there when it has one of its own', 'ARG X=1\nFROM a\nARG X=2', '2'],
    ['from before, when ARG says nothing', 'FROM a\nENV X=1\nARG X', '1'],
    ['from other variables', 'FROM a\nARG A=1\nENV X=$A-${B:-2}', '1-2'],
    ['of before its own ENV', 'FROM a\nENV A=1\nENV A=2 X=$A', '1'],
    ['of the same ARG', 'FROM a\nARG A=1 X=$A', '1'],
    ['without quotes', 'FROM a\nARG A=1\nENV X="$A b" Y=\'$A\'', '1 b'],
    ['of its old self', 'FROM a\nENV X=1\nENV X=$X:2', '1:2'],
    ['under a name that is a variable', 'FROM a\nARG N=X\nENV $N=1', '1'],
    ['empty', 'FROM a\nENV X=', ''],
    ['from the base', 'FROM a AS b\nENV X=1\nFROM b\nFROM b', '1'],
    ['from an ARG of the base', 'FROM a AS b\nARG X=1\nFROM b', '1'],
    ['from the ENV of the base, even before its ARG', 'FROM a AS b\nENV X=1\nARG X=2\nFROM b', '1'],
    ['from the ENV of any base', 'FROM a AS b\nENV X=1\nFROM b AS c\nARG X=2\nFROM c', '1'],
  ])('%s', (_, text, value) => {
    expect(x(text)).toBe(value)
  })
})

describe('a variable is unknown', () => {
  test.each<[string, string]>([
    ['when nothing sets it: the image may', 'FROM a'],
    ['when ARG gives no value', 'FROM a\nARG X'],
    ['when it is only declared before FROM', 'ARG X=1\nFROM a'],
    ['when it comes from an unknown one', 'FROM a\nENV X=$Y'],
    ['when the builder sets it', 'FROM a\nARG TARGETARCH\nENV X=$TARGETARCH'],
    ['when the builder sets it, whatever the default', 'FROM a\nARG TARGETARCH\nENV X=${TARGETARCH:-amd64}'],
    ['when the proxy of the builder is', 'FROM a\nARG http_proxy=http://a\nENV X=$http_proxy'],
    ['when another stage sets it', 'FROM a AS b\nENV X=1\nFROM a'],
    ['when its value cannot be read', 'FROM a\nENV X="1'],
  ])('%s', (_, text) => {
    expect(x(text)).toBeUndefined()
  })

  test('beyond a length that nobody asks for', () => {
    expect(x(`FROM a\nENV X=${'1'.repeat(LONGEST_VALUE)}`)).toHaveLength(LONGEST_VALUE)
    expect(x(`FROM a\nENV X=${'1'.repeat(LONGEST_VALUE + 1)}`)).toBeUndefined()
  })

  test('beyond a number of bases that no build can have', () => {
    const chain = (length: number): string =>
      `FROM a AS s0\nENV X=1\n${Array.from({ length }, (_, index) => `FROM s${index} AS s${index + 1}\n`).join('')}`
    expect(x(chain(MOST_BASES))).toBe('1')
    expect(x(chain(MOST_BASES + 1))).toBeUndefined()
  })

  test('when each line doubles it', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `ENV V${index + 1}=$V${index}$V${index}\n`).join('')
    expect(lastStage(`FROM a\nENV V0=1\n${lines}`).expand('$V3 $V9')).toBe(`11111111 ${'1'.repeat(512)}`)
    expect(lastStage(`FROM a\nENV V0=1\n${lines}`).expand('$V100')).toBeUndefined()
  })
})

describe('a default counts', () => {
  test.each<[string, string]>([
    ['FROM a\nARG P', '80'],
    ['FROM a', '80'],
    ['FROM a\nENV P=', '80'],
    ['FROM a\nENV P=8080', '8080'],
  ])('%j', (text, value) => {
    expect(lastStage(text).expand('${P:-80}')).toBe(value)
  })

  test('while what depends on the image does not', () => {
    expect(lastStage('FROM a\nARG P').expand('${P:+set}')).toBe('')
    expect(lastStage('FROM scratch').expand('${P:+set}')).toBe('')
    expect(lastStage('FROM a').expand('${P:+set}')).toBeUndefined()
  })
})

describe('an instruction sees what stands before it', () => {
  const [stage] = stagesOf('ARG X=0\nFROM a:$X\nENV X=1\nUSER u\nENV X=2\nONBUILD RUN echo\nENV X=3\n')

  test.each([
    ['FROM', '0'],
    ['ENV', undefined],
    ['USER', '1'],
    ['ONBUILD', '2'],
  ])('%s', (keyword, value) => {
    const instruction = [...(stage ? [stage.from, ...stage.instructions] : [])].find((each) => each.keyword === keyword)
    expect(stage?.expand('$X', instruction)).toBe(value)
    expect(stage?.expand('$X', instruction?.trigger ?? instruction)).toBe(value)
  })
})

test('a text without variables is itself, quotes apart', () => {
  const { expand } = lastStage('FROM a')
  expect(expand('/srv/app')).toBe('/srv/app')
  expect(expand('"/srv/a b"')).toBe('/srv/a b')
  expect(expand('a`b')).toBe('a`b')
})

test('a text may not grow without end', () => {
  const { expand } = lastStage(`FROM a\nENV X=${'1'.repeat(LONGEST_VALUE)}`)
  expect(expand('$X'.repeat(LONGEST_TEXT / LONGEST_VALUE))).toHaveLength(LONGEST_TEXT)
  expect(expand(`$X`.repeat(LONGEST_TEXT / LONGEST_VALUE + 1))).toBeUndefined()
})
