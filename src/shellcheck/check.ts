import { UserError } from '../model/errors.ts'
import type { ShellFinding } from '../model/shell-finding.ts'
import type { Dockerfile, Script } from '../model/subject/dockerfile.ts'
import { everyInstruction } from '../model/subject/placed-instruction.ts'
import type { Unread } from '../model/unread.ts'
import { prelude } from './prelude.ts'
import { isUsable, type Program, program } from './program.ts'
import { checkScript, isChecked } from './script.ts'

/** Scripts of one run, and processes at a time. */
const MOST_SCRIPTS = 2000
const AT_A_TIME = 4
/** After this long, scripts that are left are listed as not verified. */
const BUDGET_MS = 60_000

interface Task {
  readonly dockerfile: Dockerfile
  readonly script: Script
  readonly prelude: string
}

export interface ShellCheckOptions {
  /** `required`: a missing program is the caller's mistake. */
  readonly mode: 'auto' | 'required'
  readonly unread: Unread[]
  readonly signal?: AbortSignal
  readonly run?: Program
}

/**
 * The Dockerfiles with what ShellCheck says of their RUN instructions, or as they are when there is no ShellCheck on the
 * PATH. What it could not be asked about is noted as not verified, once for each file.
 */
export async function withShellFindings(
  dockerfiles: readonly Dockerfile[],
  { mode, unread, signal, run = program }: ShellCheckOptions,
): Promise<readonly Dockerfile[]> {
  const tasks = dockerfiles.flatMap(tasksOf)
  if (tasks.length === 0 && mode === 'auto') return dockerfiles
  if (!(await isUsable(run))) {
    if (mode === 'auto') return dockerfiles
    throw new UserError(
      'shellcheck-missing',
      'shellcheck: no program of this name in version 0.7 or later is on the PATH; install ShellCheck, or choose "auto" or "off"',
    )
  }
  const found = new Map<Dockerfile, ShellFinding[]>(dockerfiles.map((dockerfile) => [dockerfile, []]))
  const missed = new Set<Dockerfile>(tasks.slice(MOST_SCRIPTS).map(({ dockerfile }) => dockerfile))
  const pending = tasks.slice(0, MOST_SCRIPTS).values()
  const end = performance.now() + BUDGET_MS
  const work = async (): Promise<void> => {
    for (const { dockerfile, script, prelude: line } of pending) {
      const late = performance.now() > end || signal?.aborted === true
      const findings = late ? undefined : await checkScript(script, line, run)
      if (findings) found.get(dockerfile)?.push(...findings)
      else missed.add(dockerfile)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  for (const { source } of missed) unread.push({ reason: 'script-not-checked', path: source.path, message: MESSAGE })
  return dockerfiles.map((dockerfile) => ({
    ...dockerfile,
    shellFindings: found.get(dockerfile)?.sort((a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : 1)),
  }))
}

const MESSAGE = {
  en: 'ShellCheck could not read some of its scripts in time',
  fr: 'ShellCheck n’a pas pu lire à temps certains de ses scripts',
}

function tasksOf(dockerfile: Dockerfile): Task[] {
  const tasks: Task[] = []
  const lines = new Map<unknown, string>()
  for (const { instruction, stage } of everyInstruction(dockerfile)) {
    if (instruction.keyword !== 'RUN') continue
    for (const script of instruction.scripts) {
      if (!isChecked(script)) continue
      const line = lines.get(stage) ?? prelude(stage)
      lines.set(stage, line)
      tasks.push({ dockerfile, script, prelude: line })
    }
  }
  return tasks
}
