import { resolve } from 'node:path'
import type { Ahead } from '../ahead.ts'
import { UserError } from '../model/errors.ts'
import { LANGUAGES } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import { THRESHOLDS } from '../model/severity.ts'
import { DEPENDENCIES, SHELLCHECK } from '../options.ts'
import { FORMAT_NAMES, type FormatName, formatReport } from '../report/index.ts'
import { rules } from '../rules.ts'
import { checkAhead } from '../run.ts'
import { oneOf } from './arguments.ts'
import { readCheckArguments } from './check-arguments.ts'
import { readOptionFile, writeReportFile } from './files.ts'
import { languageOf } from './locale.ts'
import { folderInRepository } from './repository-folder.ts'
import { EXIT, type Streams } from './streams.ts'

/** `accostage check`: prints a report, writes those asked for, and gives the exit code. */
export async function checkCommand(
  argv: readonly string[],
  streams: Streams,
  ahead: Ahead | undefined,
): Promise<number> {
  const { values, root } = readCheckArguments(argv)
  const format = oneOf('--format', values.format, FORMAT_NAMES)
  const files = values.report.map(reportFile)
  const report = await checkAhead(
    {
      root,
      manifest: values.manifest === undefined ? undefined : readOptionFile('--manifest', values.manifest),
      profile: values.profile === undefined ? undefined : readOptionFile('--profile', values.profile),
      dependencies:
        values.dependencies === undefined ? undefined : oneOf('--dependencies', values.dependencies, DEPENDENCIES),
      shellcheck: oneOf('--shellcheck', values.shellcheck, SHELLCHECK),
      console: consoleOf(values.console, streams.environment),
      rules: values.rules === undefined ? undefined : ruleNames(values.rules),
      environments: values.environment,
      failOn: values['fail-on'] === undefined ? undefined : oneOf('--fail-on', values['fail-on'], THRESHOLDS),
      language: values.language === undefined ? undefined : oneOf('--language', values.language, LANGUAGES),
      fallbackLanguage: languageOf(streams.environment),
    },
    ahead,
  )
  // forges count paths from the root of the repository
  const options = { rules: rules(), folder: folderInRepository(resolve(root), resolve(root)) }
  for (const { name, path } of files) writeReportFile(path, formatReport(name, report, options))
  const colour = streams.colour && !values['no-color']
  streams.out(formatReport(format, report, { ...options, colour, width: streams.width }))
  return exitCode(report)
}

/** 2 for a manifest that is not valid: nothing that it declares was applied. */
const exitCode = (report: Report): number =>
  report.inputs.manifest === 'invalid' ? EXIT.usage : report.passed ? EXIT.clean : EXIT.findings

/** The token comes from the environment only: a command line is seen by every process of the machine. */
function consoleOf(url: string | undefined, environment: Streams['environment']) {
  if (url === undefined) return undefined
  const token = environment.ACCOSTAGE_CONSOLE_TOKEN
  if (token) return { url, token }
  throw new UserError(
    'bad-usage',
    'the environment variable ACCOSTAGE_CONSOLE_TOKEN, which --console needs, is missing. See accostage --help',
  )
}

function reportFile(written: string): { name: FormatName; path: string } {
  const equals = written.indexOf('=')
  if (equals < 1 || equals === written.length - 1)
    throw new UserError('bad-usage', `--report takes NAME=FILE, not "${written}"`)
  return { name: oneOf('--report', written.slice(0, equals), FORMAT_NAMES), path: written.slice(equals + 1) }
}

function ruleNames(list: string): 'default' | 'all' | readonly string[] {
  if (list === 'default' || list === 'all') return list
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
