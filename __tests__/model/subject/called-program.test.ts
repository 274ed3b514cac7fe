import { describe, expect, test } from 'vitest'
import { callOf, callsOf } from '../../../src/model/subject/called-program.ts'
import { packageChange } from '../../../src/model/subject/package-install.ts'

/** A command of words that stand one blank apart. */
const command = (line: string) => {
  const [program, ...words] = line.split(' ')
  let at = 0
  const spans = [program, ...words].map((word = '') => {
    const span = { start: at, end: at + word.length }
    at = span.end + 1
    return span
  })
  return { program, arguments: words, words: spans, span: { start: 0, end: line.length } }
}

describe('what a command runs in the end', () => {
  test.each([
    ['/usr/bin/apt-get update', 'apt-get', ['update']],
    ['sudo -E -u root apt-get update', 'apt-get', ['update']],
    ['exec -a name gosu app run', 'gosu', ['app', 'run']],
    ['tini -g -- dumb-init -- node app.js', 'node', ['app.js']],
    ['env -i HOME=/ bash -l', 'bash', ['-l']],
    ['sudo', 'sudo', []],
    ['sudo -u', 'sudo', ['-u']],
  ])('%s', (line, program, words) => {
    expect(callOf(command(line))).toMatchObject({ program, arguments: words })
  })

  test('each program on the way is told, with the places of its words', () => {
    expect(callsOf(command('sudo nice apt-get update'))).toEqual([
      expect.objectContaining({ program: 'sudo' }),
      expect.objectContaining({ program: 'nice' }),
      {
        program: 'apt-get',
        arguments: ['update'],
        words: [
          { start: 10, end: 17 },
          { start: 18, end: 24 },
        ],
      },
    ])
  })

  test('a program from a variable is not known', () => {
    expect(callOf({ ...command('x y'), program: undefined })).toBeUndefined()
  })

  test('a line of starters ends somewhere', () => {
    expect(callsOf(command('sudo '.repeat(10_000).trim())).length).toBeLessThan(20)
  })
})

describe('what a package manager does', () => {
  const change = (line: string) => {
    const call = callOf(command(line))
    const found = call && packageChange(call)
    return found && [found.change, ...found.packages.map(({ name }) => name)]
  }

  test.each([
    ['apt-get -y -o Dpkg::Use-Pty=0 install curl=7.88* openssh-server', ['installs', 'curl', 'openssh-server']],
    ['apk add --no-cache --virtual .build openssh~=9', ['installs', '.build', 'openssh']],
    ['dnf install -y openssh-server', ['installs', 'openssh-server']],
    ['apk del .build', ['removes', '.build']],
  ])('%s', (line, expected) => {
    expect(change(line)).toEqual(expected)
  })

  test.each([
    'apt-get update',
    'apt-cache show install',
    'echo apt-get install curl',
    'npm install sshd',
    'toString add x',
  ])('%s installs nothing', (line) => {
    expect(change(line)).toBeUndefined()
  })
})
