import { isScriptReference } from './gitlab.ts'
import { asList, asRecord } from './json.ts'
import type { Profile } from './profile.ts'
import type { PipelineJob, PipelineVariable } from './subject/pipeline.ts'

/** What is known of the variables of a job. */
export interface JobVariables {
  /** Those in force as written, by name. */
  readonly written: ReadonlyMap<string, PipelineVariable>
  /**
   * Whether a variable may have another value than the one written: from a rule, a matrix, the commands before the
   * script, the report of another job, the platform or GitLab itself.
   */
  setElsewhere(name: string): boolean
  /** The same without the reports of other jobs. */
  setOtherwise(name: string): boolean
  /** The jobs whose reports hand variables over, that which reads the secrets left out. */
  readonly reporters: readonly PipelineJob[]
}

/** A command that reads a file of assignments: `. ./build.env`, `source build.env`, `eval "$(make env)"`. */
const READS_FILE = /(?:^|[\s;&|])(?:\.|source|eval)\s/

export function jobVariables(
  job: PipelineJob,
  { pipeline: { groupVariables, secretsTemplate } }: Profile,
): JobVariables {
  const { pipeline, effective } = job
  const before = beforeScript(job)
  const conditional = new Set(
    [
      ...asList(asRecord(pipeline.effective.workflow).rules).map((rule) => asRecord(rule).variables),
      ...asList(effective.rules).map((rule) => asRecord(rule).variables),
      ...asList(asRecord(effective.parallel).matrix),
    ].flatMap((variables) => Object.keys(asRecord(variables))),
  )
  // what a list or a file within the commands sets is not followed
  const anything = before.some((line) => typeof line !== 'string' || READS_FILE.test(line))
  const reporters = pipeline.jobs.filter(
    (other) => !other.ancestors.includes(secretsTemplate) && publishesVariables(other),
  )
  const setOtherwise = (name: string): boolean =>
    anything ||
    conditional.has(name) ||
    name.startsWith('CI_') ||
    groupVariables.includes(name) ||
    before.some((line) => String(line).includes(`${name}=`))
  return {
    written: new Map(job.variables.map((variable) => [variable.name, variable])),
    setElsewhere: (name) => reporters.length > 0 || setOtherwise(name),
    setOtherwise,
    reporters,
  }
}

/** The entries that run before the script of a job: its own, else those of `default` or of the file; a reference is one. */
export function beforeScript({ pipeline, effective }: PipelineJob): readonly unknown[] {
  const { effective: file } = pipeline
  const value = effective.before_script ?? asRecord(file.default).before_script ?? file.before_script
  if (isScriptReference(value)) return [value]
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

/** Whether a job hands variables to later ones, as a dotenv report. */
export const publishesVariables = ({ effective }: PipelineJob): boolean =>
  asRecord(asRecord(effective.artifacts).reports).dotenv !== undefined
