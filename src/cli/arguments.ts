import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UserError } from '../model/errors.ts'

/** Node's parser with its errors turned into ours. `--` ends the options. */
export function readArguments<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new UserError('bad-usage', `${message.split('\n')[0]}. See accostage --help`, { cause })
  }
}

/** The value itself when it is one of those allowed. */
export function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((each) => each === value)
  if (found !== undefined) return found
  throw new UserError('bad-usage', `${option} takes ${allowed.join(', ')}, not "${value}"`)
}
