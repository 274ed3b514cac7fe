/**
 * Has a compiled engine initialise itself and render once, keeps the state that this leaves it in, and writes the engine
 * with it: to start is to copy 23 MB then, instead of 0.1 s of Go. Called by engine/build.sh:
 *
 *   tsx scripts/engine-snapshot.ts compiled.wasm wasm_exec.js engine.wasm
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { exit } from 'node:process'
import { pathToFileURL } from 'node:url'
import { resumeGo } from '../src/render/engine/go.ts'
import { type GoInstance, loadGo } from '../src/render/engine/go-program.ts'
import { MEMORY_LIMIT_BYTES, PAGE_BYTES } from '../src/render/engine/limits.ts'
import { openEngineFile } from '../src/render/engine/module.ts'
import { exportGlobals, type Registers, readGlobals, registerName, writeGlobals } from './snapshot/globals.ts'
import { heldValues } from './snapshot/held-values.ts'
import { memorySection } from './snapshot/memory.ts'
import { readSections, replaceSection, SECTION, writeModule } from './snapshot/sections.ts'
import { standStill } from './snapshot/still-world.ts'
import { warmUpFrames } from './snapshot/warm-up.ts'
import { withSnapshot } from './snapshot/with-snapshot.ts'

const [compiled = '', runtime = '', target = ''] = process.argv.slice(2)

const module = readFileSync(compiled)
const sections = readSections(module)
const types = sections.flatMap(({ id, body }) => (id === SECTION.global ? readGlobals(body) : []))

const { scope, program, lastWords } = await loadGo(pathToFileURL(runtime))
standStill(program)
const open = replaceSection(sections, SECTION.export, (body) => exportGlobals(body, types.length))
const instance = new scope.WebAssembly.Instance(
  new scope.WebAssembly.Module(writeModule(module, open)),
  program.importObject,
)
void program.run(instance)

const call = (name: string, ...parameters: unknown[]): unknown => Reflect.get(scope, name)(...parameters)
const frames = warmUpFrames()
const answers = frames.map((frame) => textOf(call('__accostageEngine', frame)))
for (const answer of answers)
  if (!answer.startsWith('{"ok":true,')) throw new Error(`the engine does not render: ${answer}${lastWords()}`)
call('__accostageSettle')

const memory = new Uint8Array(instance.exports.mem.buffer)
const registers: Registers = types.map((_, index) => readRegister(instance, index))
const settled = sections
  .filter(({ id }) => id !== SECTION.data)
  .map(({ id, body }) => {
    if (id === SECTION.global) return { id, body: writeGlobals(types, registers) }
    if (id === SECTION.memory)
      return { id, body: memorySection(memory.length / PAGE_BYTES, MEMORY_LIMIT_BYTES / PAGE_BYTES) }
    return { id, body }
  })
writeFileSync(target, withSnapshot(writeModule(module, settled), memory, heldValues(program)))

// what was written renders as what was running
const kept = openEngineFile(pathToFileURL(target))
const resumed = await resumeGo(kept.compile(MEMORY_LIMIT_BYTES / PAGE_BYTES), kept, pathToFileURL(runtime))
for (const [index, frame] of frames.entries()) {
  const answer = textOf(resumed(frame))
  if (answer !== answers[index]) throw new Error(`the engine renders otherwise from its snapshot: ${answer}`)
}
exit() // Go waits for frames

function readRegister({ exports }: GoInstance, index: number): number | bigint {
  const { value } = Reflect.get(exports, registerName(index)) as { readonly value: number | bigint }
  return value
}

function textOf(answer: unknown): string {
  return answer instanceof Uint8Array ? new TextDecoder().decode(answer) : `${JSON.stringify(answer)} ${lastWords()}`
}
