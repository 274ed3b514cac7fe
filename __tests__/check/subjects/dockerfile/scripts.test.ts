import { describe, expect, test } from 'vitest'
import { at, lastStage, stagesOf } from './read-stages.ts'

/** `interpreter: text` of every script of the last stage. */
const scripts = (text: string): string[] =>
  lastStage(text).instructions.flatMap((instruction) =>
    (instruction.trigger ?? instruction).scripts.map((script) => `${script.interpreter}: ${script.text}`),
  )

describe('a text is run by', () => {
  test.each<[string, string, string[]]>([
    ['sh', 'RUN a', ['sh: a']],
    [
      'the last SHELL above it',
      'RUN a\nSHELL ["/bin/bash", "-c"]\nRUN b\nSHELL ["ash", "-ec"]\nRUN c',
      ['sh: a', 'bash: b', 'ash: c'],
    ],
    ['something else', 'SHELL ["pwsh", "-Command"]\nRUN Get-Item', ['pwsh: Get-Item']],
    ['the shell that a JSON form names', 'CMD ["/bin/bash", "-lc", "a \\"b\\""]', ['bash: a "b"']],
    ['nothing, in a JSON form', 'CMD ["a", "-c", "b"]\nENTRYPOINT ["sh"]', []],
    ['the shell, in a heredoc', 'RUN <<EOF\na\nEOF', ['sh: a\n']],
    ['its own #!', 'RUN <<EOF\n#!/usr/bin/env -S python3 -u\na\nEOF', ['python3: #!/usr/bin/env -S python3 -u\na\n']],
    [
      'its own #!, whatever SHELL says',
      'SHELL ["pwsh"]\nRUN <<EOF\n#!/bin/bash -e\na\nEOF',
      ['bash: #!/bin/bash -e\na\n'],
    ],
    ['the shell, with the heredoc as input', 'RUN cat <<EOF | sh\na\nEOF', ['sh: cat <<EOF | sh\na\nEOF']],
    ['sh, of a health check', 'HEALTHCHECK --interval=3s CMD curl a || exit 1', ['sh: curl a || exit 1']],
    ['sh, of an ONBUILD', 'ONBUILD RUN a', ['sh: a']],
    ['nothing, of another instruction', 'COPY <<EOF /a\nb\nEOF\nENV A=b', []],
  ])('%s', (_, text, found) => {
    expect(scripts(`FROM a\n${text}\n`)).toEqual(found)
  })

  test('the SHELL of the stage below', () => {
    expect(scripts('FROM a AS b\nSHELL ["bash", "-c"]\nFROM b\nRUN a\n')).toEqual(['bash: a'])
    expect(scripts('FROM a AS b\nSHELL ["bash", "-c"]\nFROM a\nRUN a\n')).toEqual(['sh: a'])
  })
})

test('its characters stand where they are written', () => {
  const text =
    'FROM a\nRUN one \\\n  # no\n  && two\nRUN cat <<X && three\n\tbody\nX\nCMD ["sh", "-c", "a\\u0062 four"]\n'
  const words = stagesOf(text)[0]?.instructions.flatMap(({ scripts: found }) =>
    found.flatMap((script) =>
      ['two', 'three', 'body', 'four'].flatMap((word) => {
        const index = script.text.indexOf(word)
        return index < 0 ? [] : [[word, at(text, script.span(index, index + word.length))]]
      }),
    ),
  )
  expect(words).toEqual(['two', 'three', 'body', 'four'].map((word) => [word, word]))
})
