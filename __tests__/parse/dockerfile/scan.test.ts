import { describe, expect, test } from 'vitest'
import { createSource } from '../../../src/model/source.ts'
import { scan } from '../../../src/parse/dockerfile/scan.ts'
import type { CutInstruction } from '../../../src/parse/dockerfile/scanned.ts'

const cut = (text: string) => scan(createSource('Dockerfile', text))

/** `1-2 RUN a`: first and last line, keyword and arguments. */
const shown = (text: string): string[] =>
  cut(text).instructions.map(({ lines, keyword, args }) => `${lines.first}-${lines.last} ${keyword} ${args}`.trimEnd())

const only = (text: string): CutInstruction => {
  const [instruction] = cut(text).instructions
  if (!instruction) throw new Error('no instruction')
  return instruction
}

describe('instructions', () => {
  test.each<[string, string[]]>([
    ['FROM a\n\nRUN b\n', ['1-1 FROM a', '3-3 RUN b']],
    ['  from a  ', ['1-1 FROM a']],
    ['RUN a \\\n  b', ['1-2 RUN a   b']],
    ['RUN a\\\nb', ['1-2 RUN ab']],
    ['RUN a \\\n# c\n\n  # d\nb', ['1-5 RUN a b']],
    ['RUN a \\\n\nRUN b', ['1-3 RUN a RUN b']],
    ['RUN a \\', ['1-1 RUN a']],
    ['RUN a \\\n# c\n', ['1-2 RUN a']],
    ['RUN a \\\\\nRUN b', ['1-1 RUN a \\\\', '2-2 RUN b']],
    ['RUN a # b', ['1-1 RUN a # b']],
    ['FR\\\nOM a', ['1-2 FROM a']],
    ['\\\nFROM a', ['1-2 FROM a']],
    ['# escape=`\nRUN a `\n b\\\nRUN c', ['2-3 RUN a  b\\', '4-4 RUN c']],
    ['FROM a\r\nRUN b \\\r\n c\r\n', ['1-1 FROM a', '2-3 RUN b  c']],
    ['\ufeffFROM a', ['1-1 FROM a']],
    ['RUN', ['1-1 RUN']],
    ['NOTHING a b', ['1-1 NOTHING a b']],
  ])('of %j are %j', (text, instructions) => {
    expect(shown(text)).toEqual(instructions)
  })

  test('have a place that ends with their last line, and a keyword with its own', () => {
    const text = '  Run a \\\n  b  \nUSER c'
    const { keyword, writtenKeyword, span, keywordSpan } = only(text)
    expect([keyword, writtenKeyword]).toEqual(['RUN', 'Run'])
    expect(text.slice(span.start, span.end)).toBe('Run a \\\n  b  ')
    expect(text.slice(keywordSpan.start, keywordSpan.end)).toBe('Run')
  })

  test('have arguments whose characters can be found in the source', () => {
    const text = 'RUN --mount=type=cache,target=/x \\\n  apt-get \\\n  update'
    const { args, argsSpan } = only(text)
    expect(args).toBe('apt-get   update')
    const at = args.indexOf('update')
    const span = argsSpan(at, at + 6)
    expect(text.slice(span.start, span.end)).toBe('update')
    expect(text.slice(argsSpan().start, argsSpan().end)).toBe('apt-get \\\n  update')
    expect(text.slice(argsSpan(at).start, argsSpan(at).end)).toBe('update')
  })

  test('have flags', () => {
    expect(only('COPY --from=build \\\n --link a b')).toMatchObject({
      flags: [{ name: 'from', value: 'build' }, { name: 'link' }],
      args: 'a b',
    })
  })
})

describe('words are cut as the instruction wants it', () => {
  test.each<[string, string[]]>([
    ['FROM a AS b', ['a', 'AS', 'b']],
    ['EXPOSE 80 443/tcp', ['80', '443/tcp']],
    ['COPY "a b" c', ['"a', 'b"', 'c']],
    ['COPY ["a b", "c"]', ['a b', 'c']],
    ['ENV A="1 2" B=3', ['A="1 2"', 'B=3']],
    ['ENV A 1 2', ['A', '1 2']],
    ['ENV A  "1" = 2', ['A', '"1" = 2']],
    ['LABEL a=b', ['a=b']],
    ['ARG A B=1', ['A', 'B=1']],
    ['USER a b', ['a b']],
    ['RUN a b', ['a b']],
    ['RUN ["a", "b"]', ['a', 'b']],
    ['CMD []', []],
    ['HEALTHCHECK --interval=1s CMD a b', ['CMD', 'a b']],
    ['HEALTHCHECK CMD ["a", "b"]', ['CMD', 'a', 'b']],
    ['HEALTHCHECK NONE', ['NONE']],
    ['ONBUILD RUN a', []],
    ['NOTHING a b', []],
  ])('%s', (text, words) => {
    expect(only(text).words.map((word) => word.text)).toEqual(words)
  })

  test('and stand where they are written', () => {
    const text = 'ENV A=1 \\\n  BB="2 3" \\\n  C'
    expect(only(text).words.map(({ span }) => text.slice(span.start, span.end))).toEqual(['A=1', 'BB="2 3"', 'C'])
  })

  test.each<[string, readonly string[] | undefined]>([
    ['CMD ["a", "b"]', ['a', 'b']],
    ['CMD [a, b]', undefined],
    ['CMD a', undefined],
    ['HEALTHCHECK CMD ["a"]', ['a']],
    ['ENV ["a"]=b', undefined],
    ['RUN []', []],
  ])('%s has the JSON form %j', (text, json) => {
    expect(only(text).json).toEqual(json)
  })
})

describe('ONBUILD', () => {
  test('holds an instruction with its own keyword, flags and words', () => {
    const text = 'ONBUILD  COPY --from=a b c'
    const { trigger, args } = only(text)
    expect(args).toBe('COPY --from=a b c')
    expect(trigger).toMatchObject({ keyword: 'COPY', flags: [{ name: 'from' }], args: 'b c' })
    expect(trigger && text.slice(trigger.span.start, trigger.span.end)).toBe('COPY --from=a b c')
  })

  test('holds nothing when nothing follows', () => {
    expect(only('ONBUILD').trigger).toBeUndefined()
  })

  test('has the heredocs of what it holds', () => {
    const { heredocs, trigger } = only('ONBUILD RUN <<A\nb\nA\n')
    expect(heredocs).toMatchObject([{ name: 'A', content: 'b\n' }])
    expect(trigger?.heredocs).toEqual(heredocs)
  })

  test('is not followed down without end', () => {
    expect(cut('ONBUILD '.repeat(100_000)).instructions).toHaveLength(1)
  })
})

describe('heredocs', () => {
  test('belong to their instruction, closing line included', () => {
    const text = 'RUN <<A cat <<-"B"\n1\nA\n\t$2\n\tB\nUSER x\n'
    const [run, user] = cut(text).instructions
    expect(run?.heredocs).toMatchObject([
      { name: 'A', content: '1\n', chomp: false, expand: true },
      { name: 'B', content: '\t$2\n', chomp: true, expand: false },
    ])
    expect(run?.lines).toEqual({ first: 1, last: 5 })
    expect(run && text.slice(run.span.start, run.span.end)).toBe('RUN <<A cat <<-"B"\n1\nA\n\t$2\n\tB')
    expect(run?.heredocs.map(({ span }) => text.slice(span.start, span.end))).toEqual(['1\n', '\t$2\n'])
    expect(user?.keyword).toBe('USER')
  })

  test('are empty when their closing line follows at once', () => {
    expect(only('COPY <<A /x\nA\n').heredocs).toMatchObject([{ content: '', span: { start: 12, end: 12 } }])
  })

  test('keep their lines as they are, comments and continuations too', () => {
    expect(only('RUN <<A\r\n# a\r\nb \\\r\nA\r\n').heredocs[0]?.content).toBe('# a\r\nb \\\r\n')
  })

  test.each(['CMD <<A', 'RUN ["<<A"]', 'ENV A <<A', 'RUN echo "<<A"'])('are none in %s', (text) => {
    expect(shown(`${text}\nUSER x\nA`)).toHaveLength(3)
  })
})

test('comments are left out, wherever they stand', () => {
  expect(shown('# syntax=a\n# b\n  #c \nRUN d \\\n # e\n f\n#')).toHaveLength(1)
})

describe('what BuildKit refuses', () => {
  test.each([
    ['', 0, 'file with no instructions'],
    ['# a\n\n', 2, 'file with no instructions'],
    ['FROM a\nENV A', 2, 'ENV must have two arguments'],
    ['FROM a\nONBUILD LABEL \\\n A', 2, 'LABEL must have two arguments'],
    ['ENV A=1 B', 1, 'Syntax error - can\'t find = in "B". Must be of the form: name=value'],
    ['FROM a\nCMD ["a", 1]', 2, 'when using JSON array syntax, arrays must be comprised of strings only'],
    ['FROM a\nRUN b \\\n <<A\nc', 2, 'unterminated heredoc'],
    ['RUN echo $((1 << 2))', 1, 'unterminated heredoc'],
    ['# escape=x\nFROM a', 1, "invalid escape token 'x' does not match ` or \\"],
  ])('%j: line %d, %s', (text, line, message) => {
    expect(cut(text).error).toEqual({ message, line })
  })

  test('is told of once, and the rest is cut all the same', () => {
    expect(cut('FROM a\nENV A\nRUN <<B\nCMD [1]\nUSER c\n')).toMatchObject({
      error: { message: 'ENV must have two arguments', line: 2 },
      instructions: ['FROM', 'ENV', 'RUN', 'CMD', 'USER'].map((keyword) => ({ keyword })),
    })
  })

  test('leaves the heredocs that are closed', () => {
    const { instructions } = cut('RUN <<A <<B\n1\nA\nUSER c\n')
    expect(instructions).toMatchObject([{ heredocs: [{ name: 'A' }], lines: { last: 3 } }, { keyword: 'USER' }])
  })

  test('is nothing in a file that it builds', () => {
    expect(cut('FROM a\nRUN b\n').error).toBeUndefined()
  })
})

describe('a file written to make a reader slow is read all the same', () => {
  test.each<[string, string, number]>([
    ['lines continued', `RUN a${' \\\n b'.repeat(50_000)}`, 1],
    ['names of one ENV', `ENV ${'A=1 '.repeat(50_000)}`, 1],
    ['heredocs without an end', 'RUN <<A\n'.repeat(30_000), 30_000],
    ['blanks', `RUN ${' '.repeat(1_000_000)}<<${' '.repeat(1_000_000)}<a`, 1],
    ['brackets', `CMD ${'['.repeat(1_000_000)}`, 1],
    ['characters of one word', 'a'.repeat(1_000_000), 1],
  ])('%s', (_, text, count) => {
    expect(cut(text).instructions).toHaveLength(count)
  })
})
