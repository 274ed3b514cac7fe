import type { Span } from '../location.ts'
import { posixPath } from '../posix-path.ts'
import { type Call, callOf } from './called-program.ts'
import type { PlacedInstruction } from './placed-instruction.ts'

/** What an instruction does to the owner or the mode of one path of the image. */
export interface PermissionChange {
  /** Absolute path; undefined when it cannot be told, and so may be any. */
  readonly path?: string
  /** Whether what lies below the path changes too. */
  readonly recursive: boolean
  /** The group that owns it from now on; undefined when it stays as it is. */
  readonly group?: 'root' | 'other' | 'unknown'
  /** Group or others may write from now on. */
  readonly opens: boolean
  readonly span: Span
}

/** Group of `user:group`, as `chown` reads it: left alone without one, the user's own behind a final colon. */
function groupOf(owner: string): PermissionChange['group'] {
  const [user = '', group] = owner.split(':', 2)
  if (group === undefined) return user.includes('.') ? 'unknown' : undefined // `user.group`, formerly
  return group === '' ? 'unknown' : nameOf(group)
}

const nameOf = (group: string): 'root' | 'other' | 'unknown' =>
  group.includes('$') ? 'unknown' : /^(?:root|0+)$/.test(group) ? 'root' : 'other'

/** Group of `--chown`: with a user alone, the group of the same number (reference of the Dockerfile, COPY --chown). */
const copiedGroup = (owner: string): PermissionChange['group'] => groupOf(owner) ?? nameOf(owner.split(':')[0] ?? '')

/** Whether a mode lets the group or others write: `775`, `g=u`, `g+rwX`, `a+w`, `+w`. */
function opens(mode: string): boolean {
  const [, group, others] = /^[0-7]?[0-7]([0-7])([0-7])$/.exec(mode) ?? []
  if (group && others) return /[2367]/.test(group) || /[2367]/.test(others)
  return mode.split(',').some((part) => {
    const [, who = '', rights = ''] = /^([ugoa]*)[+=]([rwxXstu]*)$/.exec(part) ?? []
    return /[wu]/.test(rights) && (who === '' || /[goa]/.test(who))
  })
}

const MODE = /^(?:[0-7]{3,4}|[ugoa]*[-+=][rwxXstugo]*(?:,[ugoa]*[-+=][rwxXstugo]*)*)$/

/** The changes that one instruction makes. `cwd` is its working directory, undefined when not known. */
export function permissionChanges(placed: PlacedInstruction, cwd: string | undefined): readonly PermissionChange[] {
  const { instruction } = placed
  if (instruction.keyword === 'RUN')
    return instruction.commands.flatMap((command) => {
      const call = callOf(command)
      return call ? ofCall(call, placed, cwd) : []
    })
  return instruction.keyword === 'COPY' || instruction.keyword === 'ADD' ? ofCopy(placed, cwd) : []
}

function ofCopy({ instruction, expand }: PlacedInstruction, cwd: string | undefined): PermissionChange[] {
  const flag = (name: string) => instruction.flags.findLast((each) => each.name === name)
  const chown = flag('chown')
  const mode = flag('chmod')?.value ?? ''
  const target = instruction.words.at(-1)?.text
  if (!chown || target === undefined) return []
  const owner = expand(chown.value ?? '')
  return [
    {
      path: posixPath(cwd, expand(target)),
      recursive: false,
      group: owner === undefined ? 'unknown' : copiedGroup(owner),
      opens: opens(mode) || mode.includes('$'),
      span: chown.span,
    },
  ]
}

function ofCall(call: Call, { expand }: PlacedInstruction, cwd: string | undefined): PermissionChange[] {
  const { program, arguments: words, words: spans } = call
  if (!['chown', 'chgrp', 'chmod', 'install', 'mkdir'].includes(program)) return []
  if (program === 'mkdir' && !words.some((word) => /^-[pv]*m|^--mode/.test(word))) return []
  const recursive = words.some((word) => /^-[a-zA-Z]*R|^--recursive$/.test(word))
  const isOption = (word: string) => word.startsWith('-') && !(program === 'chmod' && MODE.test(word))
  const first = words.findIndex((word) => !isOption(word))
  const value = words[first]
  const span = spans[first + 1]
  if (value === undefined || !span) return []
  // its owner and mode are options with values: what it does is not followed
  if (program === 'install' || program === 'mkdir' || words.some((word) => word.startsWith('--reference')))
    return [{ recursive: true, group: 'unknown', opens: true, span }]
  const set = expand(value)
  const change = {
    recursive,
    span,
    group:
      program === 'chmod'
        ? undefined
        : set === undefined
          ? 'unknown'
          : program === 'chgrp'
            ? nameOf(set)
            : groupOf(set),
    opens: program === 'chmod' && (set === undefined || opens(set)),
  } as const
  return words
    .slice(first + 1)
    .filter((word) => !isOption(word))
    .map((word) => ({ ...change, path: posixPath(cwd, expand(word)) }))
}
