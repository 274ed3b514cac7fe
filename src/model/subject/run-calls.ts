import { oncePer } from '../once.ts'
import { type Call, callOf } from './called-program.ts'
import type { Dockerfile, ShellCommand } from './dockerfile.ts'
import { everyInstruction, type PlacedInstruction } from './placed-instruction.ts'

/** A RUN with what it calls. */
export interface Run extends PlacedInstruction {
  readonly commands: readonly RunCall[]
}

/** A program that a RUN calls; `command`: as it is written. */
export interface RunCall extends Call {
  readonly command: ShellCommand
}

/** Every RUN of a file, inside ONBUILD too, with the programs that it calls in the order of the text. */
export const everyRun = oncePer((dockerfile: Dockerfile): readonly Run[] =>
  everyInstruction(dockerfile).flatMap((placed) => {
    if (placed.instruction.keyword !== 'RUN') return []
    const commands = placed.instruction.commands.flatMap((command) => {
      const call = callOf(command)
      return call ? [{ ...call, command }] : []
    })
    return [{ ...placed, commands }]
  }),
)
