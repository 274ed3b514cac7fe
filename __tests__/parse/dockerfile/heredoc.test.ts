import { describe, expect, test } from 'vitest'
import { heredocsOf, isLoneHeredoc } from '../../../src/parse/dockerfile/heredoc.ts'

const names = (line: string): string[] =>
  heredocsOf(line, (message) => expect.unreachable(message)).map(
    ({ name, chomp, expand }) => `${name}${chomp ? ' chomp' : ''}${expand ? '' : ' literal'}`,
  )

describe('a line announces heredocs', () => {
  test.each<[string, string[]]>([
    ['RUN <<EOF', ['EOF']],
    ['RUN cat <<A > x && cat << B', ['A', 'B']],
    ['RUN 3<<A', ['A']],
    ['RUN <<-EOF', ['EOF chomp']],
    ['RUN <<"EOF"', ['EOF literal']],
    ["RUN <<-'E F'", ['E F chomp literal']],
    ['RUN <<E\\OF', ['EOF']],
    ['RUN echo $((1 << 2))', ['2))']],
  ])('%s', (line, heredocs) => {
    expect(names(line)).toEqual(heredocs)
  })
})

describe('a line announces none', () => {
  test.each([
    'RUN echo "x <<EOF y"',
    "RUN echo '<<EOF'",
    'RUN a <<<b',
    'RUN a <<',
    'RUN a\\<<b',
    'RUN echo "never closed <<EOF',
    'RUN a <<b<c',
  ])('%s', (line) => {
    expect(names(line)).toEqual([])
  })
})

test('a name that a substitution cuts in two is refused', () => {
  const refusals: string[] = []
  expect(heredocsOf('RUN a ${b#c <<"E F"}', (message) => refusals.push(message))).toEqual([])
  expect(refusals).toEqual([
    'failed to process "\\"E": unexpected end of statement while looking for matching double-quote',
  ])
})

test.each([
  ['<<EOF', true],
  ['<< EOF', true],
  ['<<EOF cat', false],
  ['cat <<EOF', false],
  ['', false],
])('%s is nothing but a heredoc: %s', (args, lone) => {
  expect(isLoneHeredoc(args)).toBe(lone)
})
