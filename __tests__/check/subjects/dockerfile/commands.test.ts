import { describe, expect, test } from 'vitest'
import type { ShellCommand } from '../../../../src/model/subject/dockerfile.ts'
import { at, stagesOf } from './read-stages.ts'

/** The commands of all instructions of a Dockerfile, those inside of ONBUILD included. */
const commandsOf = (text: string): ShellCommand[] =>
  stagesOf(text).flatMap(({ instructions }) =>
    instructions.flatMap((instruction) => [...instruction.commands, ...(instruction.trigger?.commands ?? [])]),
  )

const shown = (text: string): string[] =>
  commandsOf(`FROM a\n${text}`).map(({ program = '?', arguments: list }) => [program, ...list].join(' '))

describe('the commands of an instruction', () => {
  test.each<[string, string[]]>([
    ['RUN a && b \\\n  # why\n  | c', ['a', 'b', 'c']],
    ['RUN --mount=type=cache,target=/x a', ['a']],
    ['CMD a | b', ['a', 'b']],
    ['ENTRYPOINT exec a', ['exec a']],
    ['HEALTHCHECK --interval=1s CMD a || b', ['a', 'b']],
    ['HEALTHCHECK cmd a', ['a']],
    ['HEALTHCHECK NONE', []],
    ['HEALTHCHECK CMD', []],
    ['ONBUILD RUN a', ['a']],
    ['RUN', []],
    ['COPY a b', []],
    ['USER a', []],
  ])('%j', (text, commands) => {
    expect(shown(text)).toEqual(commands)
  })

  test('stand where they are written', () => {
    const text = 'FROM a\nRUN b && \\\n  # why\n  apt-get \\\n    install "x y"\n'
    const [, install] = commandsOf(text)
    expect(at(text, install?.span)).toBe('apt-get \\\n    install "x y"')
    expect(install?.words.map((span) => at(text, span))).toEqual(['apt-get', 'install', '"x y"'])
  })

  test('of HEALTHCHECK, too', () => {
    const text = 'FROM a\nHEALTHCHECK \\\n CMD  curl -f x'
    expect(at(text, commandsOf(text)[0]?.span)).toBe('curl -f x')
  })
})

describe('the JSON form', () => {
  test.each<[string, string[]]>([
    ['CMD ["node", "main.js"]', ['node main.js']],
    ['ENTRYPOINT ["a b", "c && d"]', ['a b c && d']],
    ['CMD []', []],
    ['CMD ["sh", "-c", "a && b"]', ['sh -c a && b', 'a', 'b']],
    ['CMD ["/bin/bash", "-o", "pipefail", "-ec", "a", "b"]', ['/bin/bash -o pipefail -ec a b', 'a']],
    ['CMD ["sh", "-c"]', ['sh -c']],
    ['CMD ["sh", "a.sh"]', ['sh a.sh']],
    ['CMD ["python", "-c", "a && b"]', ['python -c a && b']],
    ['HEALTHCHECK CMD ["curl", "x"]', ['curl x']],
    ['HEALTHCHECK CMD ["sh", "-c", "curl x"]', ['sh -c curl x', 'curl x']],
  ])('%s', (text, commands) => {
    expect(shown(text)).toEqual(commands)
  })

  test('has its places, those of the inner text over the escapes', () => {
    const text = 'FROM a\nCMD [ "sh" , "-c", \\\n "exec \\"a\\" \\u0062; c" ]'
    const [sh, exec, c] = commandsOf(text)
    expect(at(text, sh?.span)).toBe('"sh" , "-c", \\\n "exec \\"a\\" \\u0062; c"')
    expect(sh?.words.map((span) => at(text, span))).toEqual(['sh', '-c', 'exec \\"a\\" \\u0062; c'])
    expect(exec?.arguments).toEqual(['a', 'b'])
    expect(exec?.words.map((span) => at(text, span))).toEqual(['exec', '\\"a\\"', '\\u0062'])
    expect(at(text, c?.span)).toBe('c')
  })
})

describe('a heredoc', () => {
  test.each<[string, string[]]>([
    ['RUN <<EOF\na $(b)\nc\nEOF', ['a $(b)', 'b', 'c']],
    ['RUN <<EOF\r\na b\r\nEOF', ['a b']],
    ['RUN <<-EOF\n\ta\n\tEOF', ['a']],
    ['RUN <<EOF\n#!/bin/bash -e\na\nEOF', ['a']],
    ['RUN <<EOF\n#!/usr/bin/env bash\na\nEOF', ['a']],
    ['RUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF', []],
    ['RUN bash <<EOF && b\na\nEOF', ['bash', 'b', 'a']],
    ['RUN python3 <<EOF\nimport os\nEOF', ['python3']],
    ['RUN cat <<A > x && sh <<B\n$(a)\nA\nb\nB', ['cat', 'sh', 'a', 'b']],
    ['COPY <<EOF /x\na\nEOF', []],
  ])('%j', (text, commands) => {
    expect(shown(text)).toEqual(commands)
  })

  test('has its commands where they stand', () => {
    const text = 'FROM a\nRUN cat <<A > x && \\\n bash <<-B && true\n1\nA\n\tapk \\\n add x\n\tB\n'
    const spans = commandsOf(text).map(({ span }) => at(text, span))
    expect(spans).toEqual(['cat <<A > x', 'bash <<-B', 'true', 'apk \\\n add x'])
  })
})

describe('another shell', () => {
  test.each<[string, string[]]>([
    ['SHELL ["pwsh", "-Command"]\nRUN a', []],
    ['SHELL ["pwsh", "-Command"]\nRUN <<EOF\na\nEOF', []],
    ['SHELL ["pwsh", "-Command"]\nRUN <<EOF\n#!/bin/sh\na\nEOF', ['a']],
    ['SHELL ["pwsh", "-Command"]\nRUN cat <<EOF\na\nEOF', []],
    ['SHELL ["pwsh", "-Command"]\nCMD ["sh", "-c", "a"]', ['sh -c a', 'a']],
    ['SHELL ["pwsh", "-Command"]\nRUN a\nSHELL ["/bin/bash", "-c"]\nRUN b', ['b']],
    ['SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a', ['a']],
    ['RUN a\nSHELL ["cmd"]\nFROM b\nRUN c', ['a', 'c']],
  ])('%j', (text, commands) => {
    expect(shown(text)).toEqual(commands)
  })

  test('counts in the stages built on the one that names it', () => {
    expect(commandsOf('FROM a AS b\nSHELL ["pwsh"]\nFROM b\nRUN c\n')).toEqual([])
  })
})

test('commands are read once', () => {
  const [run] = stagesOf('FROM a\nRUN b')[0]?.instructions ?? []
  expect(run?.commands).toBe(run?.commands)
})
