import { oncePer } from '../once.ts'
import type { Dockerfile, Instruction, Stage } from './dockerfile.ts'

/** An instruction with the stage in which it stands. */
export interface PlacedInstruction {
  /** For an ONBUILD, the instruction inside it. */
  readonly instruction: Instruction
  readonly onbuild: boolean
  /** Undefined before the first FROM. */
  readonly stage?: Stage
  /** The text with variables put in and quotes removed; undefined when a variable has no known value. */
  expand(text: string): string | undefined
}

/** Every instruction of a file in its order, those inside ONBUILD included. */
export const everyInstruction = oncePer(({ instructions, stages }: Dockerfile): readonly PlacedInstruction[] => {
  const beginning = new Map(stages.map((stage) => [stage.from, stage]))
  let stage: Stage | undefined
  return instructions.map((instruction) => {
    stage = beginning.get(instruction) ?? stage
    return place(instruction, stage)
  })
})

/**
 * The instructions that make the shipped image, in the order in which they are built. A text without FROM, such as one
 * that a generator puts behind a FROM of its own, is read as one stage.
 */
export function* shippedInstructions(dockerfile: Dockerfile): Iterable<PlacedInstruction> {
  if (dockerfile.stages.length === 0) return yield* everyInstruction(dockerfile)
  for (const stage of [...dockerfile.shipped].reverse())
    for (const instruction of stage.instructions) yield place(instruction, stage)
}

function place(outer: Instruction, stage: Stage | undefined): PlacedInstruction {
  const { trigger } = outer
  return {
    instruction: trigger ?? outer,
    onbuild: trigger !== undefined,
    stage,
    expand: (text) => (stage ? stage.expand(text, outer) : text.includes('$') ? undefined : unquoted(text)),
  }
}

/** A text without the pair of quotes around it. */
export const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/s, '$2')
