import { type Command, forEachChild, type HereDoc, type ParsedScript, parse, type SyntaxNode } from 'unbash'
import type { Span } from '../model/location.ts'
import type { ShellCommand } from '../model/subject/dockerfile.ts'
import { commandAssignments, commandWords, readsScript } from './shell-command.ts'

// Linux passes the text to `sh -c` as one argument, and refuses a longer one (MAX_ARG_STRLEN, 32 pages)
export const LONGEST_SHELL_TEXT = 131_072
// unbash 6.0.4 takes quadratic time for many of these in one text
const COSTLY = /<<|\$\$\{/g
export const MOST_COSTLY = 200
// unbash reads the inside of a word when it is asked for, again for each level of nesting. In 835 real RUN texts a
// character is below 4 nodes, in the most nested one below 9
const MOST_LEVELS = 25
const SHORT_TEXT = 1000 // in which nesting costs nothing

/** Maps `[start, end)` of the shell text to the source. */
export type SpanOf = (start: number, end: number) => Span

/** What is being read: where its offsets lead, and the commands found so far. */
interface Reading {
  readonly spanOf: SpanOf
  readonly found: ShellCommand[]
  /** How many characters of nodes may still be visited, those of nested nodes counted again. */
  readonly budget: { left: number }
}

/**
 * Finds every simple command of a shell text, in the order of the text: in lists, pipelines, subshells, compound
 * commands, functions, substitutions, and in a heredoc that a shell reads. Programs that run others (`sudo`, `xargs`)
 * are not looked through. Returns no command for a text that no shell can be given; of a text with a syntax error, those
 * that can be made out.
 */
export function parseShell(text: string, spanOf: SpanOf): ShellCommand[] {
  const found: ShellCommand[] = []
  if (text.length > LONGEST_SHELL_TEXT || (text.match(COSTLY)?.length ?? 0) > MOST_COSTLY) return found
  try {
    visit(parse(text), { spanOf, found, budget: { left: (SHORT_TEXT + text.length) * MOST_LEVELS } })
  } catch {
    // unbash runs out of stack for thousands of functions or quotes within each other: what was found is enough
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/**
 * Collects the commands below a node. `reader` is the command at the other end of the pipe that the node writes to.
 * Returns the first command that the node runs: the one that reads from a pipe leading to it.
 */
function visit(node: SyntaxNode, reading: Reading, reader?: ShellCommand): ShellCommand | undefined {
  reading.budget.left -= node.end - node.pos
  if (reading.budget.left < 0) return undefined
  switch (node.type) {
    case 'Command':
      return visitCommand(node, reading, reader)
    case 'Pipeline':
      return node.commands.reduceRight((next, command) => visit(command, reading, next) ?? next, reader)
    case 'Word':
      forEachChild(node, (child) => visit(child, reading))
      return undefined
    case 'CommandExpansion':
    case 'ProcessSubstitution':
    case 'ArithmeticCommandExpansion':
      if (node.script) visitSubstitution(node.script, node, reading)
      return undefined
    default: {
      let first: ShellCommand | undefined
      forEachChild(node, (child) => {
        const command = visit(child, reading, reader)
        first ??= command
      })
      return first
    }
  }
}

function visitCommand(node: Command, reading: Reading, pipedTo: ShellCommand | undefined): ShellCommand | undefined {
  const words = commandWords(node)
  const [program, ...others] = words
  const command: ShellCommand | undefined = program && {
    program: program.expanded ? undefined : program.text,
    arguments: others.map((word) => word.text),
    span: reading.spanOf(node.pos, node.end),
    words: words.map((word) => reading.spanOf(word.pos, word.end)),
    assignments: commandAssignments(node).map(({ text, pos, end }) => ({ text, span: reading.spanOf(pos, end) })),
    pipedTo,
  }
  if (command) reading.found.push(command)
  const isScript = readsScript(words)
  forEachChild(node, (child) => {
    if (isScript && child.type === 'HereDoc') visitBody(child, reading)
    else visit(child, reading)
  })
  return command
}

/** The text between escaped backquotes is decoded before it is read: its offsets lead nowhere but to the whole. */
function visitSubstitution(script: ParsedScript, { pos, end }: SyntaxNode, reading: Reading): void {
  if (script.source === undefined) {
    visit(script, reading)
    return
  }
  const whole = reading.spanOf(pos, end)
  visit(script, { ...reading, spanOf: () => whole })
}

function visitBody({ body }: HereDoc, reading: Reading): void {
  visit(parse(body.text), {
    ...reading,
    spanOf: (start, end) => reading.spanOf(body.pos + start, body.pos + end),
  })
}
