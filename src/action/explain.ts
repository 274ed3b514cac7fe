import packageJson from '../../package.json' with { type: 'json' }
import { UserError } from '../model/errors.ts'
import { escapeTerminal } from '../report/escape/terminal.ts'
import { print, say } from './log.ts'

/** Says what ended the run: what the user can correct, or a bug with its stack and where to report it. */
export function explain(error: unknown): void {
  if (error instanceof UserError) {
    say('error', error.message)
    return
  }
  const [message, stack] = error instanceof Error ? [error.message, error.stack ?? ''] : [String(error), '']
  say(
    'error',
    `accostage ${packageJson.version} has a bug: ${message}\nPlease report it with the lines below this one in the log: https://github.com/cloud-pi-native/accostage/issues`,
  )
  print(stack.split('\n').map(escapeTerminal).join('\n'))
}
