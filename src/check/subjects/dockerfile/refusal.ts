import type { CutInstruction, Refusal } from '../../../parse/dockerfile/scanned.ts'

/** What BuildKit says of an instruction that it does not take; undefined for one that it does. */
type Check = (instruction: CutInstruction) => string | undefined

const atLeastOne: Check = ({ keyword, words }) =>
  words.length === 0 ? `${keyword} requires at least one argument` : undefined

const exactlyOne: Check = ({ keyword, words }) =>
  words.length === 1 ? undefined : `${keyword} requires exactly one argument`

const sourcesAndDestination: Check = ({ keyword, words }) =>
  words.length < 2
    ? `${keyword} requires at least two arguments, but only one was provided. Destination could not be determined`
    : undefined

const names: Check = (instruction) => {
  const { keyword, words } = instruction
  const isOldForm = keyword !== 'ARG' && !words[0]?.text.includes('=') // `ENV name value`
  if (isOldForm || words.every(({ text }) => !text.startsWith('='))) return atLeastOne(instruction)
  return `${keyword} names can not be blank`
}

const volumes: Check = (instruction) =>
  atLeastOne(instruction) ??
  (instruction.words.some(({ text }) => text.trim() === '') ? 'VOLUME specified can not be an empty string' : undefined)

const shell: Check = ({ json, words }) => {
  if (words.length === 0) return 'SHELL requires at least one argument'
  return json ? undefined : 'SHELL requires the arguments to be in JSON form'
}

const healthCheck: Check = (instruction) => {
  const [type, ...command] = instruction.words
  if (type === undefined) return atLeastOne(instruction)
  switch (type.text.toUpperCase()) {
    case 'NONE':
      return command.length > 0 ? 'HEALTHCHECK NONE takes no arguments' : undefined
    case 'CMD':
      return command.length === 0 ? 'Missing command after HEALTHCHECK CMD' : undefined
    default:
      return `Unknown type ${JSON.stringify(type.text.toUpperCase())} in HEALTHCHECK (try CMD)`
  }
}

const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/

const from: Check = ({ words: [image, as, name, ...more] }) => {
  if (image !== undefined && as === undefined) return undefined
  if (as?.text.toLowerCase() !== 'as' || name === undefined || more.length > 0)
    return 'FROM requires either one or three arguments'
  return STAGE_NAME.test(name.text.toLowerCase())
    ? undefined
    : `invalid name for build stage: ${JSON.stringify(name.text)}, name can't start with a number or contain symbols`
}

const trigger: Check = ({ trigger: inner }) => {
  switch (inner?.keyword) {
    case undefined:
      return 'ONBUILD requires at least one argument'
    case 'ONBUILD':
      return "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed"
    case 'FROM':
    case 'MAINTAINER':
      return `${inner?.keyword} isn't allowed as an ONBUILD trigger`
    default:
      return undefined
  }
}

const anything: Check = () => undefined

const CHECKS: ReadonlyMap<string, Check> = new Map([
  ['ADD', sourcesAndDestination],
  ['ARG', names],
  ['CMD', anything],
  ['COPY', sourcesAndDestination],
  ['ENTRYPOINT', anything],
  ['ENV', names],
  ['EXPOSE', atLeastOne],
  ['FROM', from],
  ['HEALTHCHECK', healthCheck],
  ['LABEL', names],
  ['MAINTAINER', exactlyOne],
  ['ONBUILD', trigger],
  ['RUN', anything],
  ['SHELL', shell],
  ['STOPSIGNAL', exactlyOne],
  ['USER', exactlyOne],
  ['VOLUME', volumes],
  ['WORKDIR', exactlyOne],
])

/**
 * Why BuildKit does not build a file that its parser accepts, in its words, at the first instruction that it stops at.
 * Flags and their values are not looked at: which ones there are changes from version to version.
 */
export function findRefusal(instructions: readonly CutInstruction[]): Refusal | undefined {
  let inStage = false
  for (const instruction of instructions) {
    inStage ||= instruction.keyword === 'FROM'
    const check = CHECKS.get(instruction.keyword)
    const message = check ? check(instruction) : `unknown instruction: ${instruction.writtenKeyword}`
    const line = instruction.lines.first
    if (message !== undefined) return { message, line }
    if (!inStage && instruction.keyword !== 'ARG') return { message: 'no build stage in current context', line }
  }
  if (inStage) return undefined
  return { message: 'dockerfile contains no stages to build', line: instructions.at(-1)?.lines.last ?? 1 }
}
