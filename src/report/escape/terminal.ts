import { oneLine } from './hidden.ts'

/**
 * In a log of GitHub Actions, `##[command]` anywhere in a line is a command, and so is `::command::` at the start of
 * one (actions/runner ActionCommand.cs, TryParse and TryParseV2). A backslash breaks both; `::` is broken in front of
 * every word, because any word may come first on a line when a text is wrapped.
 */
const COMMAND = /##(?=\[)|(?<!\S)(?=::)/g

/**
 * Makes a text of the project harmless on a terminal and in a log: one line, hidden characters shown as `<U+001B>`,
 * no workflow command.
 */
export const escapeTerminal = (text: string): string => oneLine(text).replace(COMMAND, '$&\\')
