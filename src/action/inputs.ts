import { oneOf } from '../cli/arguments.ts'
import { MIRROR_MODES, type MirrorMode } from '../mirror/decide.ts'
import { UserError } from '../model/errors.ts'
import { LANGUAGES, type Language } from '../model/language.ts'
import { THRESHOLDS, type Threshold } from '../model/severity.ts'
import { type CheckOptions, DEPENDENCIES, SHELLCHECK } from '../options.ts'
import { FORMAT_NAMES, type FormatName } from '../report/index.ts'

/** Inputs that concern the mirror, as given: what is missing matters only once something is to be mirrored. */
export interface MirrorInputs {
  readonly mode: MirrorMode
  readonly url?: string
  readonly projectId?: string
  readonly token?: string
  readonly repositoryName?: string
  readonly branches?: readonly string[]
  readonly tags?: readonly string[]
  readonly follow: boolean
  readonly readToken?: string
}

/** What is published on GitHub beside the log and the summary, which need no permission. */
export interface PublicationInputs {
  readonly comment: boolean
  readonly checkRun: boolean
  readonly codeScanning: boolean
  readonly suggestions: boolean
}

export interface ReportFile {
  readonly format: FormatName
  readonly path: string
}

/** What action.yml declares, read and found valid; undefined: not given. */
export interface Inputs {
  readonly path: string
  readonly failOn?: Threshold
  readonly language?: Language
  readonly rules?: CheckOptions['rules']
  readonly dependencies?: CheckOptions['dependencies']
  readonly shellcheck: NonNullable<CheckOptions['shellcheck']>
  /** As given: a token is missing in runs started by forks. */
  readonly console: { readonly url?: string; readonly token?: string }
  readonly environments: readonly string[]
  readonly manifest?: string
  readonly profile?: string
  readonly annotations: boolean
  readonly summary: boolean
  readonly reports: readonly ReportFile[]
  /** Folder for a report in each format. */
  readonly reportFolder?: string
  /** Report, as JSON, that this one is compared with. */
  readonly baseReport?: string
  /** File of findings that are put off. */
  readonly baseline?: string
  /** Whether only new findings fail the step and are annotated. */
  readonly onlyNew: boolean
  readonly publication: PublicationInputs
  readonly mattermostWebhook?: string
  readonly mirror: MirrorInputs
  /** Token of GitHub's API. */
  readonly token?: string
}

/** Inputs that hold secrets; they are masked before anything else is read. */
export const SECRET_INPUTS = ['gitlab-token', 'gitlab-read-token', 'console-token', 'mattermost-webhook'] as const

/** The text of an input without the blanks around it, empty when it is not given. */
export type ReadInput = (name: string) => string

/**
 * Reads every input. Throws a UserError `bad-usage` that names the input, the value and what it takes. Nothing depends
 * on the defaults of action.yml: an empty input is one that is not given.
 */
export function readInputs(read: ReadInput): Inputs {
  const given = (name: string): string | undefined => read(name) || undefined
  const choice = <Value extends string>(name: string, allowed: readonly Value[]): Value | undefined => {
    const value = given(name)
    return value === undefined ? undefined : oneOf(`input "${name}"`, value, allowed)
  }
  const flag = (name: string, unset: boolean): boolean => {
    const value = given(name)
    return value === undefined ? unset : oneOf(`input "${name}"`, value.toLowerCase(), ['true', 'false']) === 'true'
  }
  const some = (values: readonly string[]): readonly string[] | undefined => (values.length > 0 ? values : undefined)
  return {
    path: given('path') ?? '.',
    failOn: choice('fail-on', THRESHOLDS),
    language: choice('language', LANGUAGES),
    rules: ruleNames(read('rules')),
    dependencies: choice('dependencies', DEPENDENCIES),
    shellcheck: choice('shellcheck', SHELLCHECK) ?? 'auto',
    console: { url: given('console-url'), token: given('console-token') },
    environments: lines(read('environments')),
    manifest: given('manifest'),
    profile: given('profile'),
    annotations: flag('annotations', true),
    summary: flag('summary', true),
    reports: lines(read('reports')).map(reportFile),
    reportFolder: given('report-folder'),
    baseReport: given('base-report'),
    baseline: given('baseline'),
    onlyNew: flag('only-new', false),
    publication: {
      comment: flag('comment', false),
      checkRun: flag('check-run', false),
      codeScanning: flag('code-scanning', false),
      suggestions: flag('suggestions', false),
    },
    mattermostWebhook: given('mattermost-webhook'),
    mirror: {
      mode: choice('mirror', MIRROR_MODES) ?? 'auto',
      url: given('gitlab-url'),
      projectId: given('gitlab-project-id'),
      token: given('gitlab-token'),
      repositoryName: given('repository-name'),
      branches: some(lines(read('mirror-branches'))),
      tags: some(lines(read('mirror-tags'))),
      follow: flag('follow', false),
      readToken: given('gitlab-read-token'),
    },
    token: given('token'),
  }
}

const words = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== '')

const lines = (text: string): readonly string[] => words(text, /[\r\n]/)

function ruleNames(text: string): CheckOptions['rules'] {
  const names = words(text, /[,\r\n]/)
  const [first] = names
  if (names.length === 1 && (first === 'default' || first === 'all')) return first
  return names.length === 0 ? undefined : names
}

function reportFile(line: string): ReportFile {
  const equals = line.indexOf('=')
  const path = line.slice(equals + 1).trim()
  if (equals < 1 || path === '')
    throw new UserError('bad-usage', `input "reports" takes one format=file a line, not "${line}"`)
  return { format: oneOf('input "reports"', line.slice(0, equals).trim(), FORMAT_NAMES), path }
}
