import type { Instruction, Stage } from '../../../model/subject/dockerfile.ts'
import type { CutInstruction } from '../../../parse/dockerfile/scanned.ts'
import { assignmentsOf } from './assignments.ts'
import { readFrom } from './from.ts'
import { toInstruction } from './instructions.ts'
import { createScope, type Scope } from './scope.ts'
import type { Shell } from './scripts.ts'
import { createGlobals, expand, type Globals } from './variables.ts'

export interface StageGraph {
  /** All of the file, those before the first FROM included. */
  readonly instructions: readonly Instruction[]
  readonly stages: readonly Stage[]
}

/** A stage with what the stages built on it take over. */
interface BuiltStage {
  readonly stage: Stage
  readonly scope: Scope
  readonly shell: Shell
}

/** A FROM and what follows it up to the next one. */
interface StageCuts {
  readonly from: CutInstruction
  readonly body: CutInstruction[]
}

interface Surroundings {
  readonly escape: string
  readonly globals: Globals
  /** The stages above, the last of each name. */
  readonly earlier: ReadonlyMap<string, BuiltStage>
}

/** Builds the stages of a file in its order: each can only be built on an earlier one. */
export function buildStages(cuts: readonly CutInstruction[], escapeCharacter: string): StageGraph {
  const { head: headCuts, stages: stageCuts } = cutAtFrom(cuts)
  const head = headCuts.map((cut) => toInstruction(cut, undefined))
  const earlier = new Map<string, BuiltStage>()
  const surroundings = { escape: escapeCharacter, globals: createGlobals(head, escapeCharacter), earlier }
  const stages = stageCuts.map((stageCut, index) => {
    const built = buildStage(index, stageCut, surroundings)
    if (built.stage.name !== undefined) earlier.set(built.stage.name, built)
    return built.stage
  })
  return { instructions: [...head, ...stages.flatMap((stage) => [stage.from, ...stage.instructions])], stages }
}

function cutAtFrom(cuts: readonly CutInstruction[]): { head: CutInstruction[]; stages: StageCuts[] } {
  const head: CutInstruction[] = []
  const stages: StageCuts[] = []
  let current = head
  for (const cut of cuts) {
    if (cut.keyword === 'FROM') {
      current = []
      stages.push({ from: cut, body: current })
    } else current.push(cut)
  }
  return { head, stages }
}

function buildStage(
  index: number,
  cuts: StageCuts,
  { escape: escapeCharacter, globals, earlier }: Surroundings,
): BuiltStage {
  const from = toInstruction(cuts.from, undefined)
  const { base, name, imageSpan, image, imageDefault, scratch, platform } = readFrom(
    from,
    escapeCharacter,
    globals,
    (name) => earlier.get(name),
  )
  let shell = base?.shell
  const instructions = cuts.body.map((cut) => {
    if (cut.keyword === 'SHELL') shell = cut.json ?? shell
    return toInstruction(cut, shell)
  })
  const scope = createScope({
    instructions,
    escape: escapeCharacter,
    globals,
    base: base?.scope,
    scratch,
  })
  const places = lazily(() => placesOf(instructions))
  const stage: Omit<Stage, 'user'> & { user?: Stage['user'] } = {
    index,
    name,
    from,
    imageSpan,
    base: base?.stage,
    image,
    imageDefault,
    scratch,
    platform,
    instructions,
    assignments: instructions.flatMap((instruction) => assignmentsOf(instruction, escapeCharacter)),
    expand: (text, before) => {
      const lookup =
        before === from ? globals.lookup : (name: string) => scope.lookup(name, before && places().get(before))
      return expand(text, escapeCharacter, lookup)
    },
  }
  const user = instructions.findLast(({ keyword, args }) => keyword === 'USER' && args !== '')
  stage.user = user
    ? { text: user.args, resolved: stage.expand(user.args, user), instruction: user, stage }
    : base?.stage.user
  return { stage, scope, shell }
}

/** The index of each instruction of a stage; of what ONBUILD holds, that of the ONBUILD. */
function placesOf(instructions: readonly Instruction[]): ReadonlyMap<Instruction, number> {
  const places = new Map<Instruction, number>()
  instructions.forEach((instruction, index) => {
    for (let part: Instruction | undefined = instruction; part; part = part.trigger) places.set(part, index)
  })
  return places
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
