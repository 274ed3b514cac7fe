/**
 * What the runner of GitHub Actions makes of a log, written again from what actions/runner documents in
 * ActionCommand.cs (TryParseV2, then TryParse) and ActionCommandManager.cs.
 */
export interface RunnerCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

const NAMES = new Set(
  [
    ...[
      'error',
      'warning',
      'notice',
      'debug',
      'group',
      'endgroup',
      'echo',
      'add-mask',
      'add-matcher',
      'remove-matcher',
    ],
    ...['stop-commands', 'set-env', 'set-output', 'save-state', 'add-path'],
  ].map((name) => name.toUpperCase()),
)

/** Replacements one after the other, `%25` last, as the runner does it. */
const unescaped = (text: string, codes: readonly (readonly [code: string, character: string])[]): string =>
  [...codes, ['%25', '%'] as const].reduce((done, [code, character]) => done.replaceAll(code, character), text)

const LINES = [
  ['%0D', '\r'],
  ['%0A', '\n'],
] as const

function commandOf(info: string, separator: string, codes: Parameters<typeof unescaped>[1]) {
  const space = info.indexOf(' ')
  const name = space < 0 ? info : info.slice(0, space)
  if (!NAMES.has(name.toUpperCase())) return undefined
  const properties: Record<string, string> = {}
  for (const pair of space < 0
    ? []
    : info
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf('=')
    if (equals > 0 && equals < pair.length - 1)
      properties[pair.slice(0, equals)] = unescaped(pair.slice(equals + 1), codes)
  }
  return { name, properties }
}

/** `::name key=value,key=value::data`, behind blanks only. */
function parseColons(line: string): RunnerCommand | undefined {
  const message = line.trimStart()
  if (!message.startsWith('::')) return undefined
  const end = message.indexOf('::', 2)
  if (end < 0) return undefined
  const command = commandOf(message.slice(2, end), ',', [...LINES, ['%3A', ':'], ['%2C', ',']])
  return command && { ...command, data: unescaped(message.slice(end + 2), LINES) }
}

/** `##[name key=value;key=value]data`, anywhere in the line; only the first `##[` is looked at. */
function parseBrackets(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  const codes = [['%3B', ';'], ...LINES, ['%5D', ']']] as const
  const command = commandOf(line.slice(start + 3, end), ';', codes)
  return command && { ...command, data: unescaped(line.slice(end + 1), codes) }
}

/** The command of each line of a log, undefined for a line that is only text. */
export const readLog = (log: string): readonly (RunnerCommand | undefined)[] =>
  log
    .replace(/\n$/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => parseColons(line) ?? parseBrackets(line))
