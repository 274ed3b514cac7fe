import { UserError } from '../model/errors.ts'
import type { Streams } from './streams.ts'

/** The token comes from the environment only: a command line is seen by every process of the machine. */
export const CONSOLE_TOKEN = 'ACCOSTAGE_CONSOLE_TOKEN'

/** How `--console URL` asks the console; throws a UserError without a token. */
export function consoleOf(url: string | undefined, environment: Streams['environment']) {
  if (url === undefined) return undefined
  const token = environment[CONSOLE_TOKEN]
  if (token) return { url, token }
  throw new UserError(
    'bad-usage',
    `the environment variable ${CONSOLE_TOKEN}, which --console needs, is missing. See accostage --help`,
  )
}
