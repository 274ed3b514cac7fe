import * as core from '@actions/core'
import { commandMessage } from '../report/escape/command.ts'
import { escapeTerminal } from '../report/escape/terminal.ts'

/** `info` is a line of the log; the others are annotations too, of which GitHub keeps ten a level. */
export type Level = 'info' | 'notice' | 'warning' | 'error'

const SAY: Readonly<Record<Level, (text: string) => void>> = {
  info: (text) => core.info(escapeTerminal(text)),
  notice: (text) => core.notice(commandMessage(text)),
  warning: (text) => core.warning(commandMessage(text)),
  error: (text) => core.error(commandMessage(text)),
}

/** One message to the log. Its text may hold anything: none of it is obeyed by the runner. */
export const say = (level: Level, text: string): void => SAY[level](text)

/** A text made by a format of src/report, which has escaped it for a log. */
export const print = (text: string): void => core.info(text.replace(/\n$/, ''))

/** The same below a title that unfolds it; commands inside are obeyed. */
export function printFolded(title: string, text: string): void {
  core.startGroup(title)
  print(text)
  core.endGroup()
}
