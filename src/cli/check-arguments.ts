import { UserError } from '../model/errors.ts'
import { readArguments } from './arguments.ts'
import { onePath, PROJECT_OPTIONS } from './project-arguments.ts'

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
      ...PROJECT_OPTIONS,
      shellcheck: { type: 'string', default: 'auto' },
      console: { type: 'string' },
      language: { type: 'string' },
      baseline: { type: 'string' },
      'update-baseline': { type: 'boolean', default: false },
      'extend-baseline': { type: 'boolean', default: false },
      'changed-since': { type: 'string' },
      fix: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      'no-color': { type: 'boolean', default: false },
    },
  })
  const root = onePath('check', positionals)
  if (values['dry-run'] && !values.fix) throw new UserError('bad-usage', '--dry-run goes with --fix')
  const updates = (['update-baseline', 'extend-baseline'] as const).filter((name) => values[name])
  const [update] = updates
  if (updates.length > 1 || (update && values.baseline === undefined))
    throw new UserError('bad-usage', '--baseline FILE goes with either --update-baseline or --extend-baseline')
  // what did not run has no findings, and is not gone
  if (update && (values.rules !== undefined || values.environment || values['dry-run']))
    throw new UserError('bad-usage', `--${update} needs the whole run: no --rules, --environment nor --dry-run`)
  return { values, root }
}
