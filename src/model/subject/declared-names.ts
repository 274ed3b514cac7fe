import { assignmentsOf } from './assignment.ts'
import type { Dockerfile, Stage } from './dockerfile.ts'
import { everyInstruction, type PlacedInstruction } from './placed-instruction.ts'
import { MOST_BASES, stageAndBases } from './stage-bases.ts'

/** An instruction with what ARG and ENV declare above it, in its stage and in those that it is built on. */
export interface NamedInstruction extends PlacedInstruction {
  /** Of now: more is declared while one goes on. True of everything in a stage with more bases than an image has layers. */
  declares(name: string): boolean
}

/** Every instruction of a file in its order, with what is declared above it. */
export function* instructionsWithNames(dockerfile: Dockerfile): Iterable<NamedInstruction> {
  /** Of each stage its own; before the first one, those of FROM. */
  const own = new Map<Stage | undefined, Set<string>>([[undefined, new Set()]])
  for (const placed of everyInstruction(dockerfile)) {
    const { instruction, stage, onbuild } = placed
    const names = own.get(stage) ?? new Set<string>()
    own.set(stage, names)
    yield { ...placed, declares: (name) => (stage ? declaredIn(stage, name, own) : names.has(name)) }
    if (onbuild || (instruction.keyword !== 'ARG' && instruction.keyword !== 'ENV')) continue
    for (const { name } of assignmentsOf(placed)) names.add(name)
  }
}

function declaredIn(stage: Stage, name: string, own: ReadonlyMap<Stage | undefined, ReadonlySet<string>>): boolean {
  let seen = 0
  for (const each of stageAndBases(stage)) {
    if (own.get(each)?.has(name)) return true
    seen++
  }
  return seen > MOST_BASES
}
