import { resolve } from 'node:path'
import type { Ahead } from '../ahead.ts'
import { UserError } from '../model/errors.ts'
import type { Report } from '../model/report.ts'
import { THRESHOLDS } from '../model/severity.ts'
import { type CheckOptions, SHELLCHECK } from '../options.ts'
import { fixedLine } from '../report/fixed.ts'
import { FORMAT_NAMES, type FormatName, formatReport } from '../report/index.ts'
import { rules } from '../rules.ts'
import { check, checkAhead } from '../run.ts'
import { oneOf } from './arguments.ts'
import { keepBaseline, openBaseline } from './baseline.ts'
import { type Judged, judgedSince } from './changed-since.ts'
import { readCheckArguments } from './check-arguments.ts'
import { consoleOf } from './console.ts'
import { writeReportFile } from './files.ts'
import { diffOf, fixesOf, writeFixes } from './fix.ts'
import { givenLanguage, languageOf } from './locale.ts'
import { readProjectOptions } from './project-arguments.ts'
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
  const baseline =
    values.baseline === undefined ? undefined : openBaseline('--baseline', values.baseline, updateOf(values))
  const options = {
    root,
    ...readProjectOptions(values),
    shellcheck: oneOf('--shellcheck', values.shellcheck, SHELLCHECK),
    console: consoleOf(values.console, streams.environment),
    rules: values.rules === undefined ? undefined : ruleNames(values.rules),
    environments: values.environment,
    failOn: values['fail-on'] === undefined ? undefined : oneOf('--fail-on', values['fail-on'], THRESHOLDS),
    language: givenLanguage(values.language),
    baseline: baseline?.entries,
    fallbackLanguage: languageOf(streams.environment),
  } satisfies CheckOptions
  const first = await checkAhead(options, ahead)
  const fixes = values.fix ? fixesOf(root, first) : []
  if (values.fix && !values['dry-run']) writeFixes(root, fixes)
  const isFixed = !values['dry-run'] && fixes.some(({ applied }) => applied > 0)
  const fixed = isFixed ? await check(options) : first
  const kept = baseline && keepBaseline(baseline, fixed)
  if (kept) streams.err(`accostage: ${kept.line}\n`)
  // what was just put off counts no longer
  const whole = kept?.grown ? await check({ ...options, baseline: kept.entries }) : fixed
  const since = values['changed-since']
  const judged =
    since === undefined
      ? { report: whole }
      : await judgedSince(whole, [since], { ...options, baseline: kept?.entries }, streams.environment)
  const { report, unknown, missing }: Judged = judged
  if (missing) throw new UserError('bad-usage', `--changed-since: git finds no commit "${since}" here`)
  if (unknown) streams.err(`accostage: ${unknown[report.language]}\n`)
  // forges count paths from the root of the repository
  const shown = { rules: rules(), folder: folderInRepository(resolve(root), resolve(root)) }
  for (const { name, path } of files) writeReportFile(path, formatReport(name, report, shown))
  const colour = streams.colour && !values['no-color']
  // the diff alone, so that it can be applied
  if (values['dry-run']) streams.out(diffOf(fixes))
  else streams.out(formatReport(format, report, { ...shown, colour, width: streams.width }))
  if (values.fix) streams.err(`accostage: ${fixedLine(fixes, values['dry-run'] ? 'would' : 'made', report.language)}\n`)
  return exitCode(report)
}

const updateOf = (values: { 'update-baseline': boolean; 'extend-baseline': boolean }) =>
  values['update-baseline'] ? 'shrink' : values['extend-baseline'] ? 'extend' : undefined

/** 2 for a manifest that is not valid: nothing that it declares was applied. */
const exitCode = (report: Report): number =>
  report.inputs.manifest === 'invalid' ? EXIT.usage : report.passed ? EXIT.clean : EXIT.findings

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
