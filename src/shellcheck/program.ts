import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { parse } from 'node:path'

/** The name that is looked for on the PATH. */
const PROGRAM = 'shellcheck'

/** A script of a thousand commands takes some seconds. */
const TIMEOUT_MS = 10_000
const MAX_OUTPUT = 8 * 1024 * 1024

/** The first version with `--format=json1` and `--norc`. */
const OLDEST = [0, 7] as const

export type Answer = { readonly output: string } | { readonly problem: 'absent' | 'failed' }

/** Runs the program with these arguments and this input. */
export type Program = (options: readonly string[], input: string) => Promise<Answer>

/**
 * ShellCheck as a process of its own: without a shell, its script on standard input, in the root folder, where neither its
 * settings nor another program of its name are looked for. It writes nothing and ends after some seconds.
 */
export const program: Program = (options, input) =>
  new Promise((resolve) => {
    const settings = { timeout: TIMEOUT_MS, killSignal: 'SIGKILL', maxBuffer: MAX_OUTPUT, windowsHide: true } as const
    const child = execFile(PROGRAM, options, { ...settings, cwd: parse(tmpdir()).root }, (error, output) => {
      if (error === null || error.code === 1)
        resolve({ output }) // 1: it has something to say
      else resolve({ problem: error.code === 'ENOENT' || error.code === 'EACCES' ? 'absent' : 'failed' })
    })
    child.stdin?.on('error', () => {}) // it may end before it has read everything
    child.stdin?.end(input)
  })

/** Whether the program is there, in a version that can be used. */
export async function isUsable(run: Program): Promise<boolean> {
  const answer = await run(['--version'], '')
  if ('problem' in answer) return false
  const [, major = '0', minor = '0'] = /^version: (\d+)\.(\d+)/m.exec(answer.output) ?? []
  return Number(major) > OLDEST[0] || Number(minor) >= OLDEST[1]
}
