import { lines, oneLine } from './hidden.ts'

/** What a command is about; a property without a value is left out. */
export type CommandProperties = Readonly<Record<string, string | number | undefined>>

/** actions/runner ActionCommand.cs, _escapeDataMappings. */
const DATA: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A' }

/** actions/runner ActionCommand.cs, _escapePropertyMappings. */
const PROPERTY: Readonly<Record<string, string>> = { ...DATA, ':': '%3A', ',': '%2C' }

const escapeData = (text: string): string => text.replace(/[%\r\n]/g, (character) => DATA[character] ?? '')

const escapeProperty = (text: string): string => text.replace(/[%\r\n:,]/g, (character) => PROPERTY[character] ?? '')

/** What the runner will hand on as the message: hidden characters are shown, line breaks stay. */
export const commandMessage = (text: string): string => lines(text).join('\n').trim()

/**
 * One workflow command, `::error file=a,line=1::message`, on one line whatever the texts hold. `message` comes from
 * `commandMessage`, so that its length is known before it is escaped.
 */
export function workflowCommand(
  name: 'error' | 'warning' | 'notice',
  properties: CommandProperties,
  message: string,
): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(oneLine(String(value)))}`)
  return `::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}`
}
