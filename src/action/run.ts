import { join } from 'node:path'
import * as core from '@actions/core'
import { judgedSince } from '../cli/changed-since.ts'
import { declaredBy, type Project } from '../cli/declared.ts'
import { writeReportFile } from '../cli/files.ts'
import { folderInRepository } from '../cli/repository-folder.ts'
import { mirror } from '../mirror/mirror.ts'
import type { Report } from '../model/report.ts'
import { currentCommit } from '../publish/github.ts'
import { compareReports, judgedAgainst } from '../report/compare.ts'
import { FILE_NAMES, FORMAT_NAMES, type FormatOptions, formatReport } from '../report/index.ts'
import { rules } from '../rules.ts'
import { readBase } from './base.ts'
import { checkOptions, checkProject, openProject } from './check-project.ts'
import { dock } from './dock.ts'
import { dockingSummary } from './docking-summary.ts'
import { type RunEvent, readEvent } from './event.ts'
import { explain } from './explain.ts'
import { type Inputs, readInputs, SECRET_INPUTS } from './inputs.ts'
import { print, printFolded, say } from './log.ts'
import { dockingOutputs, type Outputs, publicationOutputs, reportOutputs } from './outputs.ts'
import { placeOf } from './place.ts'
import { publishOnGithub } from './publication.ts'
import { appendSummary } from './summary.ts'
import { tellVerdictChange } from './verdict-change.ts'
import { WORDS } from './words.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What every step of a run looks at. */
interface Run {
  readonly inputs: Inputs
  readonly event: RunEvent
  /** Where the runner put the repository; paths of inputs are counted from there. */
  readonly workspace: string
  readonly project: Project
  /** File of the job summary, undefined when none is wanted. */
  readonly summary?: string
  readonly environment: Environment
  readonly signal?: AbortSignal
}

/**
 * Checks the project, reports, then mirrors. Gives the exit code of the step, 0 or 1. Never throws: an error becomes a
 * message. `@actions/core` reads the same variables from the process.
 */
export async function run(environment: Environment, signal?: AbortSignal): Promise<number> {
  try {
    for (const name of SECRET_INPUTS) {
      const secret = core.getInput(name)
      if (secret) core.setSecret(secret)
    }
    const inputs = readInputs(core.getInput)
    const workspace = environment.GITHUB_WORKSPACE || '.'
    const project = openProject(inputs, workspace)
    const summary = inputs.summary ? environment.GITHUB_STEP_SUMMARY : undefined
    return await checkAndDock({
      inputs,
      event: readEvent(environment),
      workspace,
      project,
      summary,
      environment,
      signal,
    })
  } catch (error) {
    explain(error)
    return 1
  }
}

async function checkAndDock(step: Run): Promise<number> {
  const { inputs, event, workspace, project, signal } = step
  const whole = await checkProject(project, inputs, event, workspace, signal)
  const base = await readBase(inputs.baseReport, workspace, whole.language)
  const report = await judgedHere(whole, base, step)
  const valid = report.inputs.manifest !== 'invalid'
  const passed = report.passed && valid
  const { language } = report
  setOutputs(reportOutputs(report, passed))
  const comparison = base && compareReports(report, base)
  const options = formatOptions(step)
  const folder = publish(report, options, step)
  setOutputs(publicationOutputs(comparison, folder))
  const { publication: wanted, token } = inputs
  await publishOnGithub(report, { wanted, token, event, root: project.root, options, comparison, signal })
  const told = await tellVerdictChange(report, { webhook: inputs.mattermostWebhook, event, base, signal })
  if (told) say(told.level, told.message[language])
  if (inputs.console.url !== undefined && inputs.console.token === undefined)
    say('notice', WORDS.consoleNotAsked[language])
  if (!valid) say('error', WORDS.invalidManifest[language])

  const docking = await dock(
    { inputs: inputs.mirror, event, passed, manifest: () => declaredBy(project), signal },
    {
      currentCommit: () => currentCommit({ ...event, token: inputs.token, signal }),
      mirror,
      announce: ({ level, message }) => say(level, message[language]),
    },
  )
  for (const { level, message } of docking.lines) say(level, message[language])
  if (docking.worth === 'summary') appendSummary(step.summary, `\n${dockingSummary(docking, language)}`)
  setOutputs(dockingOutputs(docking))
  return passed && !docking.failed ? 0 : 1
}

/** With `only-new`, the report as its new findings judge it: compared with the base report, else with the base in git. */
async function judgedHere(
  report: Report,
  base: Report | undefined,
  { inputs, event, workspace, project, environment, signal }: Run,
): Promise<Report> {
  if (!inputs.onlyNew) return report
  if (base) return judgedAgainst(report, base, inputs.baseReport ?? '')
  const { baseSha } = event.pullRequest ?? {}
  if (baseSha === undefined) {
    say('info', WORDS.noBranch[report.language])
    return report
  }
  // what was checked out is the merge of a pull request, whose first parent is its base
  const refs = [...(event.ref.endsWith('/merge') ? ['HEAD^1'] : []), baseSha]
  const options = checkOptions(project, inputs, event, workspace, signal)
  const judged = await judgedSince(report, refs, options, environment)
  if (judged.unknown) say('warning', judged.unknown[report.language])
  return judged.report
}

const formatOptions = ({ event, workspace, project }: Run): FormatOptions => ({
  folder: folderInRepository(workspace, project.root),
  repositoryUrl: event.repository === '' ? undefined : `${event.serverUrl}/${event.repository}`,
  commit: event.sha,
  rules: rules(),
})

/** The report in the summary, in the log, as annotations and as files; gives the folder of the files, when one is asked for. */
function publish(report: Report, options: FormatOptions, { inputs, workspace, summary }: Run): string | undefined {
  const { language } = report
  const summarised = appendSummary(summary, formatReport('markdown', report, options))
  if (inputs.annotations) {
    const readIn = summarised ? undefined : WORDS.log[language]
    printFolded(WORDS.annotations[language], formatReport('github', report, { ...options, readIn }))
  }
  print(formatReport('text', report, { colour: true }))
  const { reports, reportFolder } = inputs
  for (const { format, path } of reports)
    writeReportFile(placeOf('reports', workspace, path), formatReport(format, report, options))
  if (reportFolder === undefined) return undefined
  const folder = placeOf('report-folder', workspace, reportFolder)
  for (const format of FORMAT_NAMES) {
    const name = FILE_NAMES[format]
    const file = name && placeOf('report-folder', workspace, join(reportFolder, name))
    if (file) writeReportFile(file, formatReport(format, report, options))
  }
  return folder
}

function setOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
}
