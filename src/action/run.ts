import * as core from '@actions/core'
import { writeReportFile } from '../cli/files.ts'
import { mirror } from '../mirror/mirror.ts'
import type { Report } from '../model/report.ts'
import { currentCommit } from '../publish/github.ts'
import { type FormatOptions, formatReport } from '../report/index.ts'
import { checkProject, declaredBy, openProject, type Project } from './check-project.ts'
import { dock } from './dock.ts'
import { dockingSummary } from './docking-summary.ts'
import { type RunEvent, readEvent } from './event.ts'
import { explain } from './explain.ts'
import { type Inputs, readInputs, SECRET_INPUTS } from './inputs.ts'
import { print, printFolded, say } from './log.ts'
import { dockingOutputs, type Outputs, reportOutputs } from './outputs.ts'
import { folderInRepository, placeOf } from './place.ts'
import { appendSummary } from './summary.ts'
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
    return await checkAndDock({ inputs, event: readEvent(environment), workspace, project, summary, signal })
  } catch (error) {
    explain(error)
    return 1
  }
}

async function checkAndDock(step: Run): Promise<number> {
  const { inputs, event, workspace, project, signal } = step
  const report = await checkProject(project, inputs, event, workspace, signal)
  const valid = report.inputs.manifest !== 'invalid'
  const passed = report.passed && valid
  const { language } = report
  setOutputs(reportOutputs(report, passed))
  publish(report, step)
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

/** The report in the summary, in the log, as annotations and as files. */
function publish(report: Report, { inputs, event, workspace, project, summary }: Run): void {
  const { language } = report
  const options: FormatOptions = {
    folder: folderInRepository(workspace, project.root),
    repositoryUrl: event.repository === '' ? undefined : `${event.serverUrl}/${event.repository}`,
    commit: event.sha,
  }
  const summarised = appendSummary(summary, formatReport('markdown', report, options))
  if (inputs.annotations) {
    const readIn = summarised ? undefined : WORDS.log[language]
    printFolded(WORDS.annotations[language], formatReport('github', report, { ...options, readIn }))
  }
  print(formatReport('text', report, { colour: true }))
  for (const { format, path } of inputs.reports)
    writeReportFile(placeOf('reports', workspace, path), formatReport(format, report, options))
}

function setOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
}
