import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { load } from 'js-yaml'
import { asRecord } from '../../../src/model/json.ts'
import { type RunnerCommand, readLog } from '../../report/runner.ts'

export const GITHUB_TOKEN = 'ghs_exampleExampleExample0123456789'

export interface StepOptions {
  /** Files of the workspace. */
  readonly files: Readonly<Record<string, string>>
  /** What stands below `with:`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** `push`, `pull_request`… */
  readonly event: string
  readonly ref: string
  readonly sha?: string
  readonly repository?: string
  readonly payload?: unknown
  /** Address of GitHub's API; nothing listens there unless the test starts something. */
  readonly apiUrl?: string
  /** Whether the job has a token. */
  readonly token?: 'none'
  /** Variables over those of the runner; undefined removes one. */
  readonly variables?: Readonly<Record<string, string | undefined>>
  /** Cancels the workflow once the log holds this. */
  readonly interruptOn?: string
}

export interface StepResult {
  readonly code: number | null
  /** Everything written to the two streams that the runner reads. */
  readonly log: string
  readonly commands: readonly RunnerCommand[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly workspace: string
}

const action = asRecord(load(readFileSync(join(import.meta.dirname, '../../../action.yml'), 'utf8')))

/** The defaults of action.yml, as the runner evaluates them. */
const defaults = (token: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(asRecord(action.inputs)).map(([name, declared]) => {
      const text = String(asRecord(declared).default ?? '')
      return [name, text.replace('${{ github.token }}', token)]
    }),
  )

/** Upper case, blanks become `_`, dashes stay: actions/runner Handler.cs, AddInputsToEnvironment. */
const inputVariables = (inputs: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )

/** `name=value` or `name<<END`, lines, `END` (actions/runner FileCommandManager.cs). */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name, end] = /^([^=<]+)<<(.+)$/.exec(line) ?? []
    if (name !== undefined && end !== undefined) {
      const at = lines.indexOf(end)
      if (at < 0) throw new Error(`output "${name}" has no end`)
      outputs[name] = lines
        .splice(0, at + 1)
        .slice(0, -1)
        .join('\n')
    } else if (line.includes('=')) outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1)
  }
  return outputs
}

/** Starts the action as the runner starts a step, with all its files in an empty folder, and reads what it left. */
export async function runStep(main: string, folder: string, options: StepOptions): Promise<StepResult> {
  const { files, inputs = {}, event, ref, payload = {} } = options
  const write = (path: string, text: string): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
    return join(folder, path)
  }
  for (const [path, text] of Object.entries(files)) write(`workspace/${path}`, text)
  const workspace = join(folder, 'workspace')
  mkdirSync(join(workspace, '.git'), { recursive: true })
  const commandFile = (name: string): string => write(`commands/${name}`, '')
  const variables: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: write('event.json', JSON.stringify(payload)),
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    GITHUB_SHA: options.sha ?? 'c'.repeat(40),
    GITHUB_REPOSITORY: options.repository ?? 'forge/boutique',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: options.apiUrl ?? 'http://127.0.0.1:9/api/v3', // a port that fetch refuses: nothing leaves
    GITHUB_OUTPUT: commandFile('output'),
    GITHUB_STEP_SUMMARY: commandFile('summary'),
    GITHUB_ENV: commandFile('env'),
    GITHUB_PATH: commandFile('path'),
    GITHUB_STATE: commandFile('state'),
    RUNNER_TEMP: join(folder, 'temp'),
    ...inputVariables({ ...defaults(options.token === 'none' ? '' : GITHUB_TOKEN), ...inputs }),
    ...options.variables,
  }
  const env = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined))
  const child = spawn(process.execPath, [main], { cwd: workspace, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  let interrupted = false
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk
      if (interrupted || !options.interruptOn || !log.includes(options.interruptOn)) return
      interrupted = child.kill('SIGINT')
    })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const content = (name: string): string => readFileSync(join(folder, 'commands', name), 'utf8')
  for (const name of ['env', 'path', 'state'])
    if (content(name) !== '') throw new Error(`the step wrote GITHUB_${name}`)
  return {
    code,
    log,
    commands: readLog(log).filter((command) => command !== undefined),
    outputs: readOutputs(content('output')),
    summary: content('summary'),
    workspace,
  }
}
