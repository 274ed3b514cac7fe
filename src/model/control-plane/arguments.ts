import { asList } from '../json.ts'
import type { Route } from '../location.ts'
import { nameOf } from '../repository-path.ts'
import type { Container } from '../subject/kubernetes.ts'

/** The programs of a control plane, and the kubelet of its nodes. */
export const PROGRAMS = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'etcd', 'kubelet'] as const
export type Program = (typeof PROGRAMS)[number]

/** An argument as it is written; without a value it is a switch, which stands for `true`. */
export interface Argument {
  readonly value: string
  /** From the container. */
  readonly route: Route
}

/** The command line of a container that runs a program of the control plane. */
export interface CommandLine {
  readonly program: Program
  /** By name, without dashes; of several, the last one holds. */
  readonly arguments: ReadonlyMap<string, Argument>
  /** Where a missing argument is shown. */
  readonly route: Route
}

/** A container that runs a program of the control plane; the routes are counted from the container. */
export interface ControlPlaneProgram extends CommandLine {
  readonly container: Container
}

/** What a container runs of the control plane; undefined when its first word is anything else. */
export function commandLine(container: Container): CommandLine | undefined {
  const command = asList(container.get('command'))
  const args = asList(container.get('args'))
  const program = programOf(command.length > 0 ? command[0] : args[0])
  if (!program) return undefined
  const [first, ...words] = [
    ...command.map((word, index) => ({ word, route: ['command', index] })),
    ...args.map((word, index) => ({ word, route: ['args', index] })),
  ]
  const found = new Map<string, Argument>()
  for (const [index, { word, route }] of words.entries()) {
    const [, name, value] = (typeof word === 'string' && ARGUMENT.exec(word)) || []
    if (name === undefined) continue
    const next = words[index + 1]
    if (value === undefined && typeof next?.word === 'string' && !next.word.startsWith('-'))
      found.set(name, { value: next.word, route: next.route })
    else found.set(name, { value: value ?? 'true', route })
  }
  return { program, arguments: found, route: first?.route ?? [] }
}

/** Also with a single dash, as etcd takes them. */
const ARGUMENT = /^--?([a-z][\w-]*)(?:=(.*))?$/s

function programOf(word: unknown): Program | undefined {
  if (typeof word !== 'string') return undefined
  const name = nameOf(word)
  return PROGRAMS.find((program) => name === program)
}
