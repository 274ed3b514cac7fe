import { assignmentsOf } from './assignment.ts'
import type { Dockerfile, Stage } from './dockerfile.ts'
import { everyInstruction, type PlacedInstruction } from './placed-instruction.ts'

/** An instruction with the names that ARG and ENV declare above it, in its stage and in those that it is built on. */
export interface NamedInstruction extends PlacedInstruction {
  /** Grows while one goes on. */
  readonly declared: ReadonlySet<string>
}

/** Every instruction of a file in its order, with what is declared above it. */
export function* instructionsWithNames(dockerfile: Dockerfile): Iterable<NamedInstruction> {
  const ofStage = new Map<Stage, ReadonlySet<string>>()
  let declared = new Set<string>()
  for (const placed of everyInstruction(dockerfile)) {
    const { instruction, stage, onbuild } = placed
    if (instruction.keyword === 'FROM' && stage) {
      declared = new Set(stage.base && ofStage.get(stage.base))
      ofStage.set(stage, declared)
    }
    yield { ...placed, declared }
    if (onbuild || (instruction.keyword !== 'ARG' && instruction.keyword !== 'ENV')) continue
    for (const { name } of assignmentsOf(placed)) declared.add(name)
  }
}
