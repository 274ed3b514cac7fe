import packageJson from '../../package.json' with { type: 'json' }
import type { Ahead } from '../ahead.ts'
import { UserError } from '../model/errors.ts'
import { checkCommand } from './check.ts'
import { languageOf } from './locale.ts'
import { rulesCommand } from './rules.ts'
import { EXIT, type Streams } from './streams.ts'
import { USAGE } from './usage.ts'

/**
 * Runs one command line and gives its exit code. Never throws: an error becomes a message and a code. `ahead` is what was
 * done for it before this was loaded.
 */
export async function run(argv: readonly string[], streams: Streams, ahead?: Ahead): Promise<number> {
  const [command, ...rest] = argv
  try {
    switch (command) {
      case 'check':
        if (rest.includes('--help') || rest.includes('-h')) return usage(streams)
        return await checkCommand(rest, streams, ahead)
      case 'mirror': {
        if (rest.includes('--help') || rest.includes('-h')) return usage(streams)
        const { mirrorCommand } = await import('./mirror.ts')
        return await mirrorCommand(rest, streams)
      }
      case 'gate': {
        if (rest.includes('--help') || rest.includes('-h')) return usage(streams)
        const { gateCommand } = await import('./gate.ts')
        return await gateCommand(rest, streams)
      }
      case 'aggregate': {
        if (rest.includes('--help') || rest.includes('-h')) return usage(streams)
        const { aggregateCommand } = await import('./aggregate.ts')
        return await aggregateCommand(rest, streams)
      }
      case 'rules':
        return rulesCommand(rest, streams)
      case '--version':
      case '-V':
        streams.out(`${packageJson.version}\n`)
        return EXIT.clean
      case '--help':
      case '-h':
      case 'help':
        return usage(streams)
      case undefined:
        streams.err(USAGE[languageOf(streams.environment)])
        return EXIT.usage
      default:
        throw new UserError('bad-usage', `no command "${command}": check, gate, mirror or rules. See accostage --help`)
    }
  } catch (error) {
    return explain(error, streams)
  }
}

function usage(streams: Streams): number {
  streams.out(USAGE[languageOf(streams.environment)])
  return EXIT.clean
}

function explain(error: unknown, streams: Streams): number {
  if (error instanceof UserError) {
    streams.err(`accostage: ${error.message.replace(/\p{Cc}+/gu, ' ')}\n`)
    return EXIT.usage
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  streams.err(`accostage ${packageJson.version} has a bug; please report it with this text:\n${stack}\n`)
  streams.err('https://github.com/cloud-pi-native/accostage/issues\n')
  return EXIT.bug
}
