import { UserError } from '../model/errors.ts'
import { readArguments } from './arguments.ts'

/** The words behind `accostage check`; throws a UserError for what it does not take. */
export function readCheckArguments(argv: readonly string[]) {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      report: { type: 'string', multiple: true, default: [] },
      'fail-on': { type: 'string' },
      rules: { type: 'string' },
      environment: { type: 'string', multiple: true },
      manifest: { type: 'string' },
      profile: { type: 'string' },
      dependencies: { type: 'string' },
      shellcheck: { type: 'string', default: 'auto' },
      console: { type: 'string' },
      language: { type: 'string' },
      'no-color': { type: 'boolean', default: false },
    },
  })
  if (positionals.length > 1)
    throw new UserError('bad-usage', `check takes one path, not ${positionals.length}: ${positionals.join(', ')}`)
  return { values, root: positionals[0] ?? '.' }
}
