import { expandVariables } from '../../../model/gitlab-variables.ts'
import { beforeScript } from '../../../model/job-variables.ts'
import { asList, asRecord, isRecord } from '../../../model/json.ts'
import { resolvePath } from '../../../model/repository-path.ts'
import type { Pipeline, PipelineJob } from '../../../model/subject/pipeline.ts'
import { shellCommands } from './commands.ts'
import { scriptTexts } from './script.ts'
import { jobVariants } from './variants.ts'

/** Whether a job may find a file at or below a path that is not in the repository, or one that holds it. */
export type MayBeMade = (path: string) => boolean

/** Programs that leave the folder of the project as it is. */
const HARMLESS = new Set([
  ...[
    '',
    '.',
    ':',
    '[',
    '[[',
    'cat',
    'cd',
    'date',
    'docker',
    'echo',
    'env',
    'exit',
    'export',
    'ls',
    'printenv',
    'printf',
  ],
  ...['pwd', 'set', 'sleep', 'source', 'test', 'true', 'unset', 'executor', 'buildctl', 'buildctl-daemonless.sh'],
  ...['buildah', 'podman', 'nerdctl', 'crane', 'tr', 'cut', 'head', 'tail', 'grep', 'sed', 'awk', 'jq', 'git'],
])

/** What writes into a file of the project: `>`, but for devices and what the builder needs of its own. */
const WRITES = /(?:^|[^<>=&])>{1,2}[ \t]*(?!&|\/(?:dev|kaniko|root|tmp)\/|[~"']?\$?\{?HOME)\S/

/** Commands of git that bring in what somebody else wrote. */
const FETCHES = new Set(['clone', 'submodule', 'checkout', 'lfs', 'pull', 'apply'])

/** A longer script is not looked through. */
const LONGEST_SCRIPT = 100_000

const everything: MayBeMade = () => true

/** With more folders of artifacts, anything may be made. */
const MOST_FOLDERS = 500

/**
 * What each job of a pipeline may find besides the repository: artifacts of other jobs, its cache, and what its own
 * commands make before the build. What cannot be told makes everything possible. Nothing is read before it is asked for.
 */
export function madeFiles(pipeline: Pipeline): (job: PipelineJob) => MayBeMade {
  let artifacts: readonly string[] | undefined
  const known = new Map<PipelineJob, MayBeMade>()
  const madeFor = (job: PipelineJob): MayBeMade => {
    if (pipeline.incomplete || !job.resolved || runsCommands(job) || asList(job.effective.needs).some(isElsewhere))
      return everything
    // those of the job itself come after the build, and change nothing but a message
    artifacts ??= [...new Set(pipeline.jobs.filter(({ hidden }) => !hidden).flatMap(artifactsOf))]
    const folders = [...artifacts, ...cachesOf(job, pipeline)]
    if (folders.includes('.') || folders.length > MOST_FOLDERS) return everything
    return (path) =>
      path === '.'
        ? folders.length > 0
        : folders.some((folder) => path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`))
  }
  return (job) => (path) => {
    const made = known.get(job) ?? madeFor(job)
    known.set(job, made)
    return made(path)
  }
}

/** Artifacts of another project or pipeline. */
const isElsewhere = (need: unknown): boolean =>
  isRecord(need) && (need.project !== undefined || need.pipeline !== undefined)

function runsCommands(job: PipelineJob): boolean {
  const { texts, doubtful } = scriptTexts(job.pipeline, [...beforeScript(job), job.effective.script])
  return (
    doubtful ||
    texts.some((text) => text.length > LONGEST_SCRIPT || WRITES.test(text) || shellCommands(text).some(makesFiles))
  )
}

function makesFiles([written = '', ...words]: readonly string[]): boolean {
  const program = written.slice(written.lastIndexOf('/') + 1)
  if (program === 'sed') return words.some((word) => /^-[a-zA-Z]*i|^--in-place/.test(word))
  if (program === 'git') return words.some((word) => FETCHES.has(word))
  return !HARMLESS.has(program)
}

/** The paths of `artifacts`, as far as they are plain; `.` for what may be anywhere. */
function artifactsOf(job: PipelineJob): string[] {
  const artifacts = asRecord(job.effective.artifacts)
  const written = artifacts.paths
  const paths = written === undefined ? [] : Array.isArray(written) ? written : [written]
  // a catalogue template keeps the folder that one of its variables names
  const ofTemplates = job.templates.flatMap(({ required, defaults }) =>
    Object.keys({ ...required, ...defaults }).filter(
      (name) => required[name] === 'artifacts' || name === 'ARTEFACT_DIR',
    ),
  )
  const all = [...paths, ...ofTemplates.map((name) => `$${name}`)]
  return [...(artifacts.untracked === true ? ['.'] : []), ...plainPaths(all, job)]
}

function cachesOf(job: PipelineJob, { effective: file }: Pipeline): string[] {
  const written = job.effective.cache ?? asRecord(file.default).cache ?? file.cache
  const caches: readonly unknown[] = Array.isArray(written) ? written : [written]
  return caches.flatMap((cache) => {
    const { paths, untracked } = asRecord(cache)
    return untracked === true ? ['.'] : plainPaths(asList(paths), job)
  })
}

/** Each path up to its first pattern, from the root; `.` when it cannot be told. */
function plainPaths(paths: readonly unknown[], job: PipelineJob): string[] {
  if (paths.length === 0) return []
  const variants = jobVariants(job)
  if (!variants) return ['.']
  return paths.flatMap((path) =>
    typeof path === 'string' && !path.startsWith('!')
      ? variants.map((lookup) => {
          const text = expandVariables(path, (name) => (name === 'CI_PROJECT_DIR' ? '.' : lookup(name)))
          const plain = text?.replace(/[^/]*[*?[\\].*$/s, '')
          return plain === undefined ? '.' : (resolvePath('.', plain) ?? '.')
        })
      : [],
  )
}
