import { expandVariables } from '../../model/gitlab-variables.ts'
import { beforeScript } from '../../model/job-variables.ts'
import type { ImageBuild } from '../../model/subject/dockerfile.ts'
import type { Pipeline, PipelineJob } from '../../model/subject/pipeline.ts'
import { flagValue, folderAfter, optionValue, readBuild, type WrittenBuild } from './builds/by-hand.ts'
import { assignedVariables, shellCommands } from './builds/commands.ts'
import { repositoryPath } from './builds/path.ts'
import { scriptTexts } from './builds/script.ts'
import { jobVariants, type Lookup } from './builds/variants.ts'

/** Characters of scripts read for one pipeline; aliases can make a small file endless. */
const MAX_CHARACTERS = 2_000_000

export interface ImageBuilds {
  /** The Dockerfiles that jobs build, by path from the root of the repository; one built twice is listed twice. */
  readonly builds: readonly { readonly path: string; readonly job: PipelineJob; readonly build: ImageBuild }[]
  /** True when a job builds from a Dockerfile, or up to a stage, that could not be determined. */
  readonly unknown: boolean
}

/**
 * What the jobs of a pipeline build: through a template of the catalogue, or by running kaniko, buildctl, docker or their
 * like in their own script. Values that only the runner knows leave a build undetermined.
 */
export function imageBuilds(pipeline: Pipeline): ImageBuilds {
  const builds = new Map<string, ImageBuilds['builds'][number]>()
  let unknown = false
  let left = MAX_CHARACTERS
  for (const job of pipeline.jobs) {
    if (job.hidden) continue
    const { texts, doubtful } = scriptTexts(pipeline, [...beforeScript(job), job.effective.script])
    left -= texts.reduce((sum, text) => sum + text.length, 0)
    if (doubtful || left < 0) unknown = true
    const { written, assigned } = writtenBuilds(job, left < 0 ? [] : texts)
    if (written.length === 0) continue
    const variants = jobVariants(job) ?? []
    if (variants.length === 0) unknown = true
    for (const lookup of variants)
      for (const one of written) {
        const found = determine(job, one, (name) => (assigned.has(name) ? undefined : lookup(name)))
        if (found) builds.set(JSON.stringify([found.path, found.build]), found)
        else unknown = true
      }
  }
  return { builds: [...builds.values()], unknown }
}

/** What a job builds as written, and the variables that its own commands set. */
function writtenBuilds(
  job: PipelineJob,
  texts: readonly string[],
): { readonly written: readonly WrittenBuild[]; readonly assigned: ReadonlySet<string> } {
  const written: WrittenBuild[] = []
  let cwd = '.'
  for (const words of texts.flatMap(shellCommands)) {
    const build = readBuild(words, cwd)
    if (build) written.push(build)
    cwd = folderAfter(words, cwd)
  }
  // a job with its own script does not run the template's
  const template = job.effective.script === undefined && job.templates.find(({ builder }) => builder)
  if (template) {
    const { name, builder = 'unknown', dockerfile, context } = template
    written.push({ template: name, builder, dockerfile, context })
  }
  return { written, assigned: new Set(texts.flatMap(assignedVariables)) }
}

function determine(job: PipelineJob, written: WrittenBuild, lookup: Lookup): ImageBuilds['builds'][number] | undefined {
  const { template, builder } = written
  const words = extraArguments(job, template, lookup)
  const dockerfile = flagValue(words, '--dockerfile') ?? written.dockerfile
  const target = flagValue(words, '--target') ?? optionValue(words, '--opt', 'target') ?? written.target
  const path = dockerfile === undefined ? undefined : repositoryPath(dockerfile, lookup)
  const stage = expandVariables(target ?? '', lookup)
  if (path === undefined || path === '.' || stage === undefined) return undefined
  const context = written.context === undefined ? undefined : repositoryPath(written.context, lookup)
  return { path, job, build: { job: job.name, builder, template, target: stage === '' ? undefined : stage, context } }
}

/** The words that the variables of a template add to its builder's command; the shell leaves quotes in them. */
const extraArguments = (job: PipelineJob, template: string | undefined, lookup: Lookup): string[] =>
  (job.templates.find(({ name }) => name === template)?.extraArguments ?? []).flatMap((name) =>
    (lookup(name) ?? '').trim().split(/\s+/),
  )
