/** Words of GitLab's CI files, from its YAML syntax reference and `lib/gitlab/ci/config/entry`. */

/** Top-level words that name no job. `types` is the former `stages`, `spec` stands in a header. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  'after_script',
  'before_script',
  'cache',
  'default',
  'image',
  'include',
  'services',
  'spec',
  'stages',
  'types',
  'variables',
  'workflow',
])

/** Words that a job may hold. */
export const JOB_KEYWORDS: readonly string[] = [
  'after_script',
  'allow_failure',
  'artifacts',
  'before_script',
  'cache',
  'coverage',
  'dast_configuration',
  'dependencies',
  'environment',
  'except',
  'extends',
  'hooks',
  'id_tokens',
  'identity',
  'image',
  'inherit',
  'inputs',
  'interruptible',
  'manual_confirmation',
  'needs',
  'only',
  'pages',
  'parallel',
  'publish',
  'release',
  'resource_group',
  'retry',
  'rules',
  'run',
  'script',
  'secrets',
  'services',
  'stage',
  'start_in',
  'tags',
  'timeout',
  'trigger',
  'type',
  'variables',
  'when',
]

/** Stages that every pipeline has, first and last. */
export const FIRST_STAGE = '.pre'
export const LAST_STAGE = '.post'

/** Stages between them when a file declares none. */
export const DEFAULT_STAGES: readonly string[] = ['build', 'test', 'deploy']

/** Stage of a job that names none. */
export const DEFAULT_STAGE = 'test'

const SCRIPTS: ReadonlySet<unknown> = new Set(['script', 'before_script', 'after_script'])

/** Whether a list is what `!reference [job, script]` leaves: the YAML reader drops its tag. */
export const isScriptReference = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && SCRIPTS.has(value[1])
