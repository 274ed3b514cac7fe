import { describe, expect, test } from 'vitest'
import type { ShellCommand } from '../../src/model/subject/dockerfile.ts'
import { LONGEST_SHELL_TEXT, MOST_COSTLY, parseShell } from '../../src/parse/shell.ts'

const parse = (text: string): ShellCommand[] => parseShell(text, (start, end) => ({ start, end }))

/** The commands as they are run: `curl -s x | sh`. */
const shown = (text: string): string[] =>
  parse(text).map(({ program = '?', arguments: list, pipedTo }) =>
    [program, ...list, ...(pipedTo ? ['|', pipedTo.program ?? '?'] : [])].join(' '),
  )

describe('every simple command is found, in the order of the text', () => {
  test.each<[string, string[]]>([
    ['a 1 && b 2 || c; d & e', ['a 1', 'b 2', 'c', 'd', 'e']],
    ['(a; b) && { c; }', ['a', 'b', 'c']],
    ['if a; then b; elif c; then d; else e; fi', ['a', 'b', 'c', 'd', 'e']],
    ['for x in 1 2; do a $x; done', ['a $x']],
    ['while a; do b; done; until c; do d; done', ['a', 'b', 'c', 'd']],
    ['case $x in y) a;; *) b;; esac', ['a', 'b']],
    ['f() { a; }; f', ['a', 'f']],
    ['! a; time b', ['a', 'b']],
    ['a $(b "$(c)") `d`', ['a $(b "$(c)") `d`', 'b "$(c)"', 'c', 'd']],
    ['X=$(a) Y=1; echo ${Z:-$(b)} > "$(c)"', ['a', 'echo ${Z:-$(b)}', 'b', 'c']],
    ['a < <(b); [[ -n $(c) ]]; echo $(( $(d) + 1 ))', ['a', 'b', 'c', 'echo $(( $(d) + 1 ))', 'd']],
    ['a # b', ['a']],
    ['# a', []],
    ['X=1', []],
    ['', []],
  ])('%s', (text, commands) => {
    expect(shown(text)).toEqual(commands)
  })
})

describe('a command', () => {
  test('has its words without quotes, unless they hold an expansion', () => {
    expect(shown(`cp "a b" 'c'd \\e "$f g" *.h {i,j} ~k`)).toEqual(['cp a b cd e "$f g" *.h {i,j} ~k'])
    expect(parse(`cp "a b" $'\\x41'`)[0]?.arguments).toEqual(['a b', 'A'])
    expect(shown('export A="b c" D=$e')).toEqual(['export A=b c D=$e'])
  })

  test('has the program as it is written, and none when a variable says it', () => {
    expect(shown('/usr/bin/sudo x; \\rm y; "z"')).toEqual(['/usr/bin/sudo x', 'rm y', 'z'])
    expect(shown('$PIP install x; /opt/$V/run; $(which a) b')).toEqual(
      ['? install x', '? ', '? b', 'which a'].map((s) => s.trim()),
    )
  })

  test('starts behind assignments and behind env', () => {
    expect(shown('A=1 B=2 apt-get update')).toEqual(['apt-get update'])
    expect(shown('env A=1 -i -u B C=$c apt-get update')).toEqual(['apt-get update'])
    expect(shown('/usr/bin/env bash x')).toEqual(['bash x'])
    expect(shown('env; env A=1')).toEqual(['env', 'env A=1'])
  })

  test('is not looked for behind other wrappers', () => {
    expect(shown('sudo -u x apt-get update; bash -c "curl y"')).toEqual(['sudo -u x apt-get update', 'bash -c curl y'])
  })

  test('knows where it stands, and where each of its words does', () => {
    const text = 'true && A=1 curl -o "x y" z > out'
    const [, curl] = parse(text)
    expect(curl && text.slice(curl.span.start, curl.span.end)).toBe('A=1 curl -o "x y" z > out')
    expect(curl?.words.map(({ start, end }) => text.slice(start, end))).toEqual(['curl', '-o', '"x y"', 'z'])
  })

  test('stands where the caller says', () => {
    const [command] = parseShell('a b', (start, end) => ({ start: start + 100, end: end + 200 }))
    expect(command?.span).toEqual({ start: 100, end: 203 })
    expect(command?.words).toEqual([
      { start: 100, end: 201 },
      { start: 102, end: 203 },
    ])
  })

  test('between escaped backquotes stands at the whole of them', () => {
    const text = 'x `a \\`b\\` c`'
    const inner = parse(text).slice(1)
    expect(inner.map(({ program }) => program)).toEqual(['a', 'b'])
    expect(inner.map(({ span }) => text.slice(span.start, span.end))).toEqual(['`a \\`b\\` c`', '`a \\`b\\` c`'])
  })
})

describe('a pipe leads to the command that reads from it', () => {
  test.each<[string, string[]]>([
    ['a | b | c', ['a | b', 'b | c', 'c']],
    ['(a; b) | c', ['a | c', 'b | c', 'c']],
    ['a | (b; c)', ['a | b', 'b', 'c']],
    ['a | while b; do c; done', ['a | b', 'b', 'c']],
    ['a $(b | c) | d', ['a $(b | c) | d', 'b | c', 'c', 'd']],
    ['a |& b && c', ['a | b', 'b', 'c']],
    ['a | X=1', ['a']],
  ])('%s', (text, commands) => {
    expect(shown(text)).toEqual(commands)
  })

  test('it is the very command of the list', () => {
    const [curl, sh] = parse('curl x | sh')
    expect(curl?.pipedTo).toBe(sh)
  })
})

describe('a heredoc', () => {
  test('is read when a shell reads it', () => {
    expect(shown('bash -s <<EOF\na\nb $(c)\nEOF\nd')).toEqual(['bash -s', 'a', 'b $(c)', 'c', 'd'])
  })

  test('is data for another program, substitutions apart', () => {
    expect(shown('cat <<EOF\na $(b)\nEOF')).toEqual(['cat', 'b'])
    expect(shown("cat <<'EOF'\na $(b)\nEOF")).toEqual(['cat'])
    expect(shown('bash script.sh <<EOF\na\nEOF')).toEqual(['bash script.sh'])
  })

  test('has its commands where they stand', () => {
    const text = 'sh <<-EOF\n\tapk add x\nEOF\n'
    const apk = parse(text)[1]
    expect(apk && text.slice(apk.span.start, apk.span.end)).toBe('apk add x')
  })
})

describe('a text that is not in order', () => {
  test('gives what can be made out', () => {
    expect(shown('echo "never closed')[0]).toMatch(/^echo /)
    expect(shown('a && (b')).toEqual(['a', 'b'])
  })

  test('gives nothing when no process could be given it', () => {
    const command = 'echo x;'
    const fits = command + ' '.repeat(LONGEST_SHELL_TEXT - command.length)
    expect(parse(fits)).toHaveLength(1)
    expect(parse(`${fits} `)).toEqual([])
  })

  test('gives nothing when it holds too many of what takes quadratic time to read', () => {
    expect(parse(`a${' <<A'.repeat(MOST_COSTLY)}`)).toHaveLength(1)
    expect(parse(`a${' <<A'.repeat(MOST_COSTLY + 1)}`)).toEqual([])
    expect(parse('$${'.repeat(40_000))).toEqual([])
  })

  test.each(['$(', '"$(', '$((', '`', '(', '{ ', 'f() {', 'if ', '${a:-', '<('])(
    'ends soon for %j many times over',
    (part) => {
      expect(() => parse(part.repeat(Math.floor(LONGEST_SHELL_TEXT / part.length)))).not.toThrow()
    },
  )
})
