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
      language: { type: 'string' },
      'changed-since': { type: 'string' },
      fix: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      'no-color': { type: 'boolean', default: false },
    },
  })
  if (positionals.length > 1)
    throw new UserError('bad-usage', `check takes one path, not ${positionals.length}: ${positionals.join(', ')}`)
  if (values['dry-run'] && !values.fix) throw new UserError('bad-usage', '--dry-run goes with --fix')
  return { values, root: positionals[0] ?? '.' }
}
