import { type Ahead, startAhead } from '../ahead.ts'
import { readCheckArguments } from './check-arguments.ts'

/**
 * For a command line that checks a project, what can be done before the rules are loaded. Undefined when there is nothing
 * to do, or something wrong: the command finds that again, and says it.
 */
export async function aheadOf([command, ...rest]: readonly string[]): Promise<Ahead | undefined> {
  if (command !== 'check' || rest.includes('--help') || rest.includes('-h')) return undefined
  try {
    return await startAhead(readCheckArguments(rest).root)
  } catch {
    return undefined
  }
}
