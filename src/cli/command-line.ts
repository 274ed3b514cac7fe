import packageJson from '../../package.json' with { type: 'json' }
import type { Ahead } from '../ahead.ts'
import { UserError } from '../model/errors.ts'
import { checkCommand } from './check.ts'
import { languageOf } from './locale.ts'
import { EXIT, type Streams } from './streams.ts'
import { USAGE } from './usage.ts'

type Command = (rest: readonly string[], streams: Streams, ahead: Ahead | undefined) => number | Promise<number>

/** What each command is done by, loaded when it is called; `check` alone is there from the start. */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['check', checkCommand],
  ['init', async (rest, streams) => (await import('./init.ts')).initCommand(rest, streams)],
  ['gate', async (rest, streams) => (await import('./gate.ts')).gateCommand(rest, streams)],
  ['mirror', async (rest, streams) => (await import('./mirror.ts')).mirrorCommand(rest, streams)],
  ['ticket', async (rest, streams) => (await import('./ticket.ts')).ticketCommand(rest, streams)],
  ['aggregate', async (rest, streams) => (await import('./aggregate.ts')).aggregateCommand(rest, streams)],
  ['rules', async (rest, streams) => (await import('./rules.ts')).rulesCommand(rest, streams)],
  ['explain', async (rest, streams) => (await import('./explain.ts')).explainCommand(rest, streams)],
])

const HELP = ['--help', '-h']

/**
 * Runs one command line and gives its exit code. Never throws: an error becomes a message and a code. `ahead` is what was
 * done for it before this was loaded.
 */
export async function run(argv: readonly string[], streams: Streams, ahead?: Ahead): Promise<number> {
  const [command, ...rest] = argv
  try {
    const known = COMMANDS.get(command ?? '')
    if (known) return rest.some((word) => HELP.includes(word)) ? usage(streams) : await known(rest, streams, ahead)
    if (command === undefined) {
      streams.err(USAGE[languageOf(streams.environment)])
      return EXIT.usage
    }
    if (['help', ...HELP].includes(command)) return usage(streams)
    if (!['--version', '-V'].includes(command))
      throw new UserError(
        'bad-usage',
        `no command "${command}": ${[...COMMANDS.keys()].join(', ')}. See accostage --help`,
      )
    streams.out(`${packageJson.version}\n`)
    return EXIT.clean
  } catch (error) {
    return failed(error, streams)
  }
}

function usage(streams: Streams): number {
  streams.out(USAGE[languageOf(streams.environment)])
  return EXIT.clean
}

function failed(error: unknown, streams: Streams): number {
  if (error instanceof UserError) {
    streams.err(`accostage: ${error.message.replace(/\p{Cc}+/gu, ' ')}\n`)
    return EXIT.usage
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  streams.err(`accostage ${packageJson.version} has a bug; please report it with this text:\n${stack}\n`)
  streams.err('https://github.com/cloud-pi-native/accostage/issues\n')
  return EXIT.bug
}
