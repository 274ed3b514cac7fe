import type { Span } from '../location.ts'
import { oncePer } from '../once.ts'
import { nameOf } from '../repository-path.ts'
import type { ShellCommand } from './dockerfile.ts'

/** What a command really runs, programs that only start another one left out. */
export interface Call {
  /** Without its folder: `sshd` for `/usr/sbin/sshd`. */
  readonly program: string
  readonly arguments: readonly string[]
  /** Spans of the program and of each argument. */
  readonly words: readonly Span[]
}

/** Programs that start the one named behind them, with those of their options that take a value. */
const STARTERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['sudo', ['-u', '-g', '-h', '-p', '-C', '-r', '-t', '-D', '-R', '-T', '--user', '--group']],
  ['env', ['-u', '-C', '--unset', '--chdir']],
  ['exec', ['-a']],
  ['nice', ['-n']],
  ['tini', ['-p', '-e']],
  ['command', []],
  ['time', []],
  ['nohup', []],
  ['dumb-init', []],
  ['catatonit', []],
])

/** Nobody starts a program through more of them. */
const MAX_STARTERS = 8

const ASSIGNMENT = /^[A-Za-z_]\w*=/

const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh'])

/** Whether a program, with or without its path, is a shell whose language this project reads. */
export const isShell = (program: string): boolean => SHELLS.has(nameOf(program))

/** Every program of a command line, from the first that starts another one to the last: `env`, `sudo`, `apt-get`. */
export const callsOf = oncePer(({ program, arguments: all, words }: ShellCommand): readonly Call[] => {
  if (program === undefined) return []
  const calls: Call[] = [{ program: nameOf(program), arguments: all, words }]
  const line = [program, ...all]
  let at = 0
  while (calls.length <= MAX_STARTERS) {
    const valued = STARTERS.get(nameOf(line[at] ?? ''))
    if (!valued) return calls
    at++
    while (at < line.length && (line[at]?.startsWith('-') || ASSIGNMENT.test(line[at] ?? '')))
      at += valued.includes(line[at] ?? '') ? 2 : 1
    if (at >= line.length) return calls
    calls.push({ program: nameOf(line[at] ?? ''), arguments: line.slice(at + 1), words: words.slice(at) })
  }
  return calls
})

/** The program that a command line ends in running; undefined when its name comes from a variable. */
export const callOf = (command: ShellCommand): Call | undefined => callsOf(command).at(-1)
