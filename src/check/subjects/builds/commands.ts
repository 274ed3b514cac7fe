import { parseShell } from '../../../parse/shell.ts'

/** A CI script with more substitutions is the work of an attacker: within each other they exhaust the stack. */
const MOST_SUBSTITUTIONS = 300

const NOWHERE = { start: 0, end: 0 }

/** Every command of a shell text in order, as its words: quotes removed, expansions kept as written. */
export function shellCommands(text: string): string[][] {
  if ((text.match(/[$<>]\(/g)?.length ?? 0) > MOST_SUBSTITUTIONS) return []
  return parseShell(text, () => NOWHERE).map(({ program = '', arguments: words }) => [program, ...words.map(unquoted)])
}

/** A word with an expansion keeps its quotes: they go, as nothing but the path in it matters. */
const unquoted = (word: string): string => (word.includes('$') ? word.replaceAll('"', '') : word)

const ASSIGNMENT = /[\n;&|(][ \t]*(?:export[ \t]+|readonly[ \t]+)?([A-Za-z_]\w*)=/g

/** The variables that a shell text sets. */
export const assignedVariables = (text: string): string[] =>
  [...`\n${text}`.matchAll(ASSIGNMENT)].map(([, name]) => name ?? '')
