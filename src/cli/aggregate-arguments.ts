import { ARTIFACT } from '../aggregate/source/source.ts'
import { UserError } from '../model/errors.ts'
import { readArguments } from './arguments.ts'
import { chosenLanguage } from './locale.ts'
import type { Streams } from './streams.ts'

/** The words behind `accostage aggregate`; throws a UserError for what it does not take. Secrets come from the environment. */
export function readAggregateArguments(argv: readonly string[], { environment }: Streams) {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: {
      database: { type: 'string' },
      site: { type: 'string' },
      csv: { type: 'string' },
      json: { type: 'string' },
      digest: { type: 'string' },
      since: { type: 'string', default: '7' },
      branch: { type: 'string' },
      artifact: { type: 'string', default: ARTIFACT },
      'github-url': { type: 'string', default: environment.GITHUB_API_URL || 'https://api.github.com' },
      'max-wait': { type: 'string', default: '3600' },
      language: { type: 'string' },
    },
  })
  return {
    sources: positionals,
    database: values.database ?? (environment.ACCOSTAGE_DATABASE || 'accostage-history'),
    site: values.site,
    files: { csv: values.csv, json: values.json, digest: values.digest },
    sinceDays: days('--since', values.since),
    branch: values.branch,
    language: chosenLanguage(values.language, environment),
    github: {
      githubUrl: webAddress('--github-url', values['github-url']),
      githubToken: environment.ACCOSTAGE_GITHUB_TOKEN || environment.GITHUB_TOKEN || undefined,
      artifact: values.artifact,
      patienceMs: days('--max-wait', values['max-wait']) * 1000,
    },
  }
}

function days(option: string, written: string): number {
  if (/^\d{1,5}$/.test(written)) return Number(written)
  throw new UserError('bad-usage', `${option} takes a whole number, not "${written}"`)
}

function webAddress(option: string, written: string): string {
  if (/^https?:\/\/[^/\s]/.test(written)) return written.replace(/\/+$/, '')
  throw new UserError('bad-usage', `${option} takes an address, https://…, not "${written}"`)
}
